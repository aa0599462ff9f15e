-- expect: scenario.lua:27:33: decisions.fitter.options.keep.effect.standing: an order is missing, such as change
-- write: { change { what = "standing", by = ... } }
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
          id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { standing = -0.01 },
        },
      },
    },
  },
}
