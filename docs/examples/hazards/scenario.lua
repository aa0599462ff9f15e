-- What may happen, each with its chance a day, how long it lasts, and what it does.
return {
  id = "example-hazards",
  title = "A spring of bad luck",
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  hazards = {
    { id = "late_barges", from = 5, to = 50, chance = 0.02, days = 10, supply = 0.5,
      official = "Deliveries go on as planned.", ledger = "The barges are late.",
      source = "RB-1", movements = "MV-01" },
    { id = "power_cut", from = 10, to = 60, chance = 0.01, days = 3, energy = 0.6,
      label = "The line is down", ledger = "No power in the afternoon.",
      assumption = "one storm in a spring", documented_only = false },
    { id = "short_rations", from = 30, to = 60, chance = 0.01, days = 12, ration = 0.8,
      ledger = "The cook gives smaller bowls.", assumption = "before the harvest stores run low" },
  },
  sources = { { id = "RB", citation = "Stores book of the works, invented" } },
  claims = {
    { id = "RB-1", source = "RB", kind = "scholarly finding", text = "Barges were late in most springs." },
  },
}
