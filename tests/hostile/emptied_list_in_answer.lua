-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- A list that was emptied, in thousands of places of what is returned.
local t, list = {}, {}
for i = 1, 60000 do t[i] = 1 end
for i = 1, 60000 do t[i] = nil end
for i = 1, 15000 do list[i] = t end
return { id = "hostile", title = "Hostile", questions = list }
