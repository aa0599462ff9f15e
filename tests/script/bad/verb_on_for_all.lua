-- expect: scenario.lua:6:29: verbs.on.2: every story has 'care', unless it is off
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1997, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 500, assumption = "test" } },
  verbs = { on = { "leave", "care" } },
  decisions = {
    { id = "lathes", title = "The lathes", text = "Half of them stand still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "close", label = "Close them", consequence = "The others have power",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { care() } },
        { id = "keep", label = "Keep them", consequence = "All run slowly",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
