-- expect: scenario.lua:4: stopped: more than 32 MiB of memory
-- Small tables without an end.
local keep = {}
while true do keep = { keep, {} } end
return { id = "hostile", title = "Hostile" }
