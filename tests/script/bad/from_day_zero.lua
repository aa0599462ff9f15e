-- expect: scenario.lua:7:44: decisions.fitter.from: expected 1 to 2048 (a day of the story), got 0
-- write: from = 1
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out", from = 0,
      options = {
        { id = "lend", label = "Lend the fitter", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "worker_3", status = "lent", days = 2 } } },
        { id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.01 } } },
      } },
  },
}
