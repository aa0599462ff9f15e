-- expect: scenario.lua:5:76: calendar.rest.2: expected 11 to 60 (a day of the story, later than the one before), got 9
-- write: 11
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1997, month = 2 }, days = 60, rest = { 10, 9 } },
  conditions = { { day = 1, ration_g = 500, assumption = "test" } },
  verbs = { on = { "leave" } },
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
