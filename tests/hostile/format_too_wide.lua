-- expect: scenario.lua:3: invalid conversion specification: '%99999d'
-- A width of five figures.
local s = string.format("%99999d", 1)
return { id = "hostile", title = "Hostile" }
