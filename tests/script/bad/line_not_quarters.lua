-- expect: scenario.lua:13:27: decisions.lathes.options.close.effect.1.1: expected 0, 0.25, 0.5, 0.75 or 1, got 0.6
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1997, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 500, assumption = "test" } },
  verbs = { on = { "leave" } },
  decisions = {
    { id = "lathes", title = "The lathes", text = "Half of them stand still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "close", label = "Close them", consequence = "The others have power",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { line(0.6) } },
        { id = "keep", label = "Keep them", consequence = "All run slowly",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
