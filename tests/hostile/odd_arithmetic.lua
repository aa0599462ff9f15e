-- expect: scenario.lua:4: attempt to divide by zero
-- Overflow and division by zero.
local a = math.mininteger // -1 + (1 << 63) + (1 >> 64) + math.tointeger(2.0)
local b = 1 // 0
return { id = "hostile", title = "Hostile" }
