-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- Next is linear here.
local t = {}
for i = 1, 30000 do t[i] = i end
local k
repeat k = next(t, k) until k == nil
return { id = "hostile", title = "Hostile" }
