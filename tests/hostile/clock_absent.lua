-- expect: scenario.lua:3: 'os' is not there: a scenario knows no files, no programs and no real time
-- The time of day.
local x = os.time()
return { id = "hostile", title = "Hostile" }
