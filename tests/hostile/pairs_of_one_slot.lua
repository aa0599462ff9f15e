-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- Keys that all fall into one slot of the table: each next key is looked for through thousands.
local slots = (1 << 14) - 1
local t = {}
for i = 1, 9000 do t[i * slots] = 1 end
while true do pairs(t) end
return { id = "hostile", title = "Hostile" }
