-- expect: scenario.lua:8:14: themes.1: unknown theme 'hungre'; did you mean 'hunger'?
-- write: "hunger"
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  content_note = "Hunger is told in words.",
  themes = { "hungre" },
  notes = { { day = 3, text = "The pots are empty.", themes = { "hunger" } } },
}
