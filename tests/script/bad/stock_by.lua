-- expect: scenario.lua:13:52: decisions.fitter.options.lend.effect.1.by: 'stock' can't be changed so
-- write: by_days = 2 (days of plan)
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { change { what = "stock", by = 3 } } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
