-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- A table that was emptied is gone through for nothing.
local t = {}
for i = 1, 20000 do t["k" .. i] = 1 end
for i = 1, 20000 do t["k" .. i] = nil end
while true do next(t) end
return { id = "hostile", title = "Hostile" }
