-- Forty days with orders that need others' consent: leave for the market, dealings, closed lines.
return {
  id = "agreed", title = "Forty days", team_name = "Workteam 3", newspaper = "The Small Worker",
  calendar = { start = { year = 1996, month = 2 }, days = 40, stops = { 40 } },
  conditions = { { day = 1, ration_g = 700, supply = 0.9, assumption = "to try it out" } },
  product = { name = "pump", plural = "pumps", per_norm_day = 0.5 },
  machines = { name = "lathe", count = 6 },
  teams = { { name = "Workteam 3", people = 6 }, { name = "Workteam 5", leader = "Ma", people = 6, policy = "helper" } },
  verbs = { on = { "leave", "line", "deal" } },
  decisions = {
    { id = "rota", title = "Days for the market", text = "Two people ask for days.",
      from = 2, to = 2, answer_days = 3, assumption = "to try it out",
      options = {
        { id = "agree", label = "Agree a rota", consequence = "Days by need", taken_by = { "by-the-book" },
          effect = { leave { "by-need", share = 0.20 }, deal { share = 0.10, use = "food" }, line(0.5),
                     allot { study = 0.10 } } },
        { id = "wait", label = "Wait", consequence = "Nothing changes", taken_by = { "stormer", "caretaker", "helper", "innovator", "padder", "neglect" },
          effect = { change { what = "standing", by = -0.01 } } },
      } },
    { id = "back", title = "Back to work", text = "Current is back.", after = { "rota", "agree" },
      from = 20, to = 20, answer_days = 3, assumption = "to try it out",
      options = {
        { id = "open", label = "Open the second line", consequence = "All machines run",
          taken_by = { "by-the-book", "stormer", "caretaker", "helper", "innovator", "padder" },
          effect = { line(1) } },
        { id = "shut", label = "Keep it shut", consequence = "Half the machines run", taken_by = { "neglect" },
          effect = { change { what = "standing", by = -0.01 } } },
      } },
  },
  sources = { { id = "NP", citation = "Invented for a test", kind = "model assumption", cannot_show = "anything" } },
}
