-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Sorting without an order.
local t = {}
for i = 1, 60000 do t[i] = -i end
while true do table.sort(t, function(a, b) return true end) end
return { id = "hostile", title = "Hostile" }
