-- expect: scenario.lua:4: stopped: more than 1 second of computing
-- Comparisons that cost more than a step.
local a, b = ('a'):rep(60000), ('a'):rep(60000)
while a == b do end
return { id = "hostile", title = "Hostile" }
