-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- Many arguments.
local function pass(...) return select('#', ...) end
local t = {}
for i = 1, 900 do t[i] = i end
while true do pass(table.unpack(t)) end
return { id = "hostile", title = "Hostile" }
