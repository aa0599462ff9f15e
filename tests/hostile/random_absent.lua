-- expect: scenario.lua:3: chance comes from the run, so that it can be played again
-- Numbers that differ each time.
local x = math.random()
return { id = "hostile", title = "Hostile" }
