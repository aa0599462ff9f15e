-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Functions without an end.
local keep = {}
for i = 1, 1e7 do keep[i % 60000 + 1] = function() return i, keep end end
while true do keep = { keep, function() return keep end } end
return { id = "hostile", title = "Hostile" }
