-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Texts without an end.
local keep = {}
for i = 1, 1e6 do keep[i % 50000 + 1] = ('x'):rep(1000) .. i end
return { id = "hostile", title = "Hostile" }
