-- expect: scenario.lua:5:40: conditions.1.1: an item without a name among named fields
-- write: supply = 0.9 (a point, not a comma)
return {
  id = "bad", title = "A bad scenario",
  conditions = { { day = 1, supply = 0,9, assumption = "to try" } },
}
