-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- A list with a gap is looked through in each of its places.
local gap, list = {}, {}
for i = 2, 30000 do gap[i] = i end
for i = 1, 19000 do list[i] = gap end
return { id = "hostile", title = "Hostile", questions = list }
