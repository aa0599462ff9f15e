return {
  id = "minimal", title = "A first scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, supply = 0.9, assumption = "to try it out" } },
  decisions = {
    { id = "fitter", title = "A fitter for Workteam 5", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "to try it out",
      options = {
        { id = "lend", label = "Lend the fitter", consequence = "They work again, we fall behind",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "worker_3", status = "lent", days = 2 } } },
        { id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.01 } } },
      } },
  },
}
