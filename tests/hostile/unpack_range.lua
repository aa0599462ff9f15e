-- expect: scenario.lua:3: too many results to unpack (at most 1,000)
-- A hundred million results.
local a = table.unpack({}, 1, 1e8)
return { id = "hostile", title = "Hostile" }
