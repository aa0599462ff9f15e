-- expect: scenario.lua:3: two things of different kinds are compared (Lua: attempt to compare string with number)
-- Things that have no order.
table.sort({ 1, "2", {} })
return { id = "hostile", title = "Hostile" }
