-- expect: scenario.lua:11:76: notes.2.themes.2: the story's own themes don't name 'death', so nobody can skip it
-- write: "death" in the themes beside content_note
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  content_note = "Hunger is told in words.",
  themes = { "hunger" },
  notes = {
    { day = 3, text = "The pots are empty.", themes = { "hunger" } },
    { day = 4, text = "The bell rings for the dead.", themes = { "hunger", "death" } },
  },
}
