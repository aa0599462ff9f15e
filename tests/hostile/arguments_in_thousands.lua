-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Arguments that are copied at each call.
local t = {}
for i = 1, 900 do t[i] = i end
local function pass(...) return ... end local function loop(...) while true do pass(...) end end loop(table.unpack(t))
return { id = "hostile", title = "Hostile" }
