-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Likewise as an order that is a function of C.
local t = {}
for i = 1, 60000 do t[i] = 5e-324 end
while true do table.sort(t, tostring) end
return { id = "hostile", title = "Hostile" }
