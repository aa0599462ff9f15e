-- expect: scenario.lua:5:58: hazards.flood.chance: expected 0 to 1 a day, got 5
-- write: chance = 0.05 (5 per cent)
return {
  id = "bad", title = "A bad scenario",
  hazards = { { id = "flood", from = 1, to = 9, chance = 5, days = 3, supply = 0.5, ledger = "Flood", assumption = "to try" } },
}
