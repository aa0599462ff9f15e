-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Collecting again and again at the limit.
local keep = {}
local fine = true
for i = 1, 520 do keep[i] = ('x'):rep(60000) .. i end
while true do local s = ('y'):rep(60000) end
return { id = "hostile", title = "Hostile" }
