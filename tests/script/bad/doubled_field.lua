-- expect: warning: scenario.lua:25:59: 'label' stands twice in one table, first at line 25; only the later one counts
-- write: one of the two
return {
  id = "bad",
  title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = {
    { day = 1, ration_g = 700, supply = 0.9, assumption = "test" },
  },
  decisions = {
    {
      id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      person = "worker_3", from = 2, to = 10, assumption = "test",
      when = function(now) return now.day > 3 end,
      options = {
        {
          id = "lend", label = "Lend the fitter", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = {
            change { what = "solidarity", who = "everyone", by = 0.01 },
            change { what = "standing", by = -0.02 },
          },
        },
        {
          id = "keep", label = "Keep the fitter", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "standing", by = -0.01 } },
        },
      },
    },
  },
}
