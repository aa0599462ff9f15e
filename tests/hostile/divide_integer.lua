-- expect: scenario.lua:4: attempt to perform 'n%0'
-- The least number by -1, and by nothing.
local a = math.mininteger // -1
local x = math.mininteger % 0
return { id = "hostile", title = "Hostile" }
