-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- A long pattern without signs is only looked at.
local p = ("a"):rep(60000)
while true do ("b"):find(p) end
return { id = "hostile", title = "Hostile" }
