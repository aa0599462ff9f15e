-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- pcall that calls itself.
local f = pcall
for i = 1, 300 do local g = f f = function(...) return pcall(g, ...) end end
while true do f(pcall, pcall, error) end
return { id = "hostile", title = "Hostile" }
