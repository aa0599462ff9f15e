-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Quadratic moves back.
local t = {}
for i = 1, 60000 do t[i] = i end
while #t > 0 do table.remove(t, 1) end
return { id = "hostile", title = "Hostile" }
