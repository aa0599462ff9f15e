-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Balanced brackets, quadratic.
local s = ('('):rep(60000)
while true do local _ = s:find('%b()') end
return { id = "hostile", title = "Hostile" }
