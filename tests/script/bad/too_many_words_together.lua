-- expect: scenario.lua:8:5: decisions.fitter: text, known and unknown have 95 words together, at most 90
-- write: 5 words less
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = ("word "):rep(50),
      from = 2, to = 10, assumption = "test",
      known = { ("word "):rep(20), ("word "):rep(10) }, unknown = { ("word "):rep(15) },
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
