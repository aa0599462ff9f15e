-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Ordering keys again and again.
local t = {}
for i = 1, 3000 do t[i] = i end
while true do for _ in pairs(t) do for _ in pairs(t) do end end end
return { id = "hostile", title = "Hostile" }
