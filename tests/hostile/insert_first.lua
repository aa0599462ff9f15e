-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Quadratic moves.
local t = {}
while true do table.insert(t, 1, 0) end
return { id = "hostile", title = "Hostile" }
