-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- Keys that all fall into one slot, in thousands of places.
local slots = (1 << 14) - 1
local t, list = {}, {}
for i = 1, 4000 do t[i * slots] = 1 end
for i = 1, 15000 do list[i] = t end
return { id = "hostile", title = "Hostile", questions = list }
