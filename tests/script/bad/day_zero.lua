-- expect: scenario.lua:5:21: notes.1.day: expected 1 to 2048 (a day of the story), got 0
-- write: day = 1
return {
  id = "bad", title = "A bad scenario",
  notes = { { day = 0, text = "It begins" } },
}
