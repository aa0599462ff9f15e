-- expect: scenario.lua:4: table index is NaN
-- A key that is no number.
local t = {}
t[0 / 0] = 1
return { id = "hostile", title = "Hostile" }
