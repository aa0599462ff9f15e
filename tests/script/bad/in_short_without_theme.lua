-- expect: warning: scenario.lua:7:65: notes.1.in_short: without 'themes' nobody skips the scene, and this is never shown
-- write: themes = { "hunger" }, or another one
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  notes = { { day = 3, text = "The pots are empty.", in_short = "A line about food." } },
}
