-- What only some stories have: rest days of their own, leave, lines and dealings.
return {
  id = "campaign", title = "An eighty-day campaign",
  calendar = { start = { year = 2016, month = 5 }, days = 80, sun = 5, month = 20, rest = 10 },
  conditions = { { day = 1, ration_g = 500, energy = 0.5, assumption = "to try it out" } },
  verbs = { on = { "leave", "line" }, off = { "invite" } },
  decisions = {
    { id = "bench", title = "Half the lathes", text = "There is power for half of them.",
      from = 2, to = 10, assumption = "to try it out",
      when = function(now) return now.line_share == 1 and now.fund_days == 0 and now.leave_today == 0 end,
      options = {
        { id = "close", label = "Close half", consequence = "The others have power",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { line(0.5), leave { "by-need", share = 0.1 },
            deal { share = 0.08, use = "inputs" }, change { what = "fund", by_days = 1 } } },
        { id = "open", label = "Keep all open", consequence = "All run slowly",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { leave "closed", line(1), deal { share = 0, use = "fund" } } },
      } },
  },
}
