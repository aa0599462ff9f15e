-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- One key that is looked for through thousands; no function is called.
local slots, t = (1 << 14) - 1, {}
for i = 1, 9000 do t[i * slots] = 1 end
local last = 9000 * slots
while t[last] do end
return { id = "hostile", title = "Hostile" }
