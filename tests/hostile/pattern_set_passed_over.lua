-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- A set of 60,000 letters that nothing is compared with.
local p = "[" .. ("c"):rep(60000) .. "]?"
while true do (""):find(p) end
return { id = "hostile", title = "Hostile" }
