-- expect: scenario.lua:10:23: title: expected a text, got a number
-- write: title = "5"
-- expect: scenario.lua:12:40: conditions.1.ration_g: expected 0 to 900 g, got -1
-- write: ration_g = 0
-- expect: scenario.lua:15:22: decisions.fitter.to: 'to' (day 1) is before 'from' (day 2)
-- write: to = a day from 2 on
-- expect: scenario.lua:16:17: decisions.fitter.options: no option is taken by: "neglect"
-- write: taken_by = { ..., "neglect" } in an option that such a leader would choose
return {
  id = "bad", title = 5,
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = -1, assumption = "test" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 1, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { ask() } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder" },
          effect = { care() } },
      } },
  },
}
