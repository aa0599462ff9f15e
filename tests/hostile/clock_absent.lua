-- expect: scenario.lua:3: a scenario does not know the real time
-- The time of day.
local x = os.time()
return { id = "hostile", title = "Hostile" }
