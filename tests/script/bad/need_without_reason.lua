-- expect: scenario.lua:12:9: decisions.fitter.options.keep: 'need_reason' is missing (what a greyed option says)
-- write: need_reason = "why it can't be chosen now"
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out",
      options = {
        { id = "lend", label = "Lend the fitter", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "worker_3", status = "lent", days = 2 } } },
        { id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          needs = { { "stock_days", ">=", 3 } },
          effect = { change { what = "solidarity", who = "everyone", by = -0.01 } } },
      } },
  },
}
