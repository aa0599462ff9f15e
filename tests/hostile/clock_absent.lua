-- expect: scenario.lua:3: 'os' is not available in scenarios
-- The time of day.
local x = os.time()
return { id = "hostile", title = "Hostile" }
