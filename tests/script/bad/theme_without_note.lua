-- expect: scenario.lua:7:12: themes: 'content_note' is missing (what may distress, in words)
-- write: content_note = "what the story tells of"
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  themes = { "hunger" },
  notes = { { day = 3, text = "The pots are empty.", themes = { "hunger" } } },
}
