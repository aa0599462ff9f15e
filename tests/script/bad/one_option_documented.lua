-- expect: scenario.lua:9:17: decisions.fitter.options: 1 left where only what is documented is played, at least 2 expected: switch off the whole decision
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" }, documented_only = false,
          effect = { ask() } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
