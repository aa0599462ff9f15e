-- expect: scenario.lua:5:59: calendar.days: expected 30 to 2048 days, got 20
-- write: days = 30
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 20 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { ask() } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
