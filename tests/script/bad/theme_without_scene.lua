-- expect: warning: scenario.lua:8:24: themes.2: no scene is marked with 'death': whoever skips it skips nothing
-- write: themes = { "death" } in each scene that is about it
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  content_note = "Hunger is told in words.",
  themes = { "hunger", "death" },
  notes = { { day = 3, text = "The pots are empty.", themes = { "hunger" } } },
}
