-- expect: scenario.lua:4: stopped: one value larger than 1 MiB
-- One array without an end.
local t = {}
for i = 1, 1e8 do t[i] = i end
return { id = "hostile", title = "Hostile" }
