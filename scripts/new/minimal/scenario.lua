-- What stands behind two hyphens is a note for you; the game skips it. People, rivals, prices and
-- the newspaper are left out here: the game fills them in.
return {
  id = "new-scenario", -- leave it as it is once others have the scenario
  title = "A new scenario", minutes = 10,
  summary = "What it is about, in two lines of forty letters each.",
  content_note = "What may distress a student. Nothing here does.",
  works = "Solgol Machine Works", team_name = "Workteam 3",
  input = { name = "coke", plural = "coke" }, -- what runs short
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { -- how things stand from day 1 on; each row says what it rests on
    { day = 1, ration_g = 700, supply = 0.9, assumption = "a guess; put a source in its place" },
  },
  decisions = {
    { id = "fitter", title = "A fitter for Workteam 5",
      text = "The lathe of Workteam 5 stands still. They ask for our fitter for two days.",
      known = { "They are behind their plan." }, unknown = { "How long the repair takes." },
      from = 2, to = 10, assumption = "invented, to show what a decision is",
      options = { -- taken_by: who plays by itself takes exactly one of them
        { id = "lend", label = "Lend the fitter", consequence = "They work again, we fall behind",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "worker_3", status = "lent", days = 2 } } },
        { id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.01 } } },
      } },
  },
}
