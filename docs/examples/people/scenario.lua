-- Two people with a name, a past, a tie and words of their own. The others are worker_3 to worker_12.
return {
  id = "example-people",
  title = "Two at the kiln",
  content_note = "People are very tired.",
  themes = { "exhaustion" },
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  grounds = { people = { assumption = "invented, spread wide" } },
  people = {
    { id = "jan_maas", name = "Maas Jan", hangul = "마스 얀", age = 52, since = 1931,
      trade = "kiln master", group = "kiln", portrait = "p03",
      bio = "Built the first kiln with his brother.",
      dependants = 2, skill = 1.2, zeal = 0.5, joy = 0.4, fatigue = 0.3, solidarity = 0.7,
      knowledge = 0.4, conviction = 0.5,
      ties = { { to = "eva_lund", text = "taught her to read the fire" } },
      lines = {
        { text = "I can't feel my hands.", when = { { "fatigue", ">=", 0.6 } },
          themes = { "exhaustion" }, in_short = "He says how he is." },
        { text = "You did right by the clay people.", after = { "coal", "share" } },
        { text = "The fire is even today." },
      } },
    { id = "eva_lund", name = "Lund Eva", age = 24, trade = "stoker" },
  },
  decisions = {
    { id = "coal", title = "Coal for the clay brigade", text = "Their stove is out. They ask for coal.",
      person = "eva_lund", from = 3, to = 20, assumption = "invented for the example",
      options = {
        { id = "share", label = "Give them coal", consequence = "They are warm, we are short",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { change { what = "stock", by_days = -1 } } },
        { id = "keep", label = "Keep the coal", consequence = "Our kiln burns on",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.02 } } },
      } },
  },
}
