-- expect: scenario.lua: attempt to compare string with number
-- Things that have no order.
table.sort({ 1, "2", {} })
return { id = "hostile", title = "Hostile" }
