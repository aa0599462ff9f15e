-- expect: warning: scenario.lua:11:56: decisions.pots.themes: whoever skips the scene isn't told what is asked
-- write: in_short = "what is asked, in one line without details"
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  content_note = "Hunger is told in words.",
  themes = { "hunger" },
  decisions = {
    { id = "pots", title = "The pots", text = "The pots are empty.",
      from = 2, to = 10, assumption = "test", themes = { "hunger" },
      options = {
        { id = "share", label = "Share", consequence = "All get little",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { ask() } },
        { id = "keep", label = "Keep", consequence = "Some get more",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
