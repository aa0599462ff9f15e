-- expect: scenario.lua:3: invalid conversion specification: '%.999f'
-- A precision of three figures.
local s = string.format("%.999f", 1)
return { id = "hostile", title = "Hostile" }
