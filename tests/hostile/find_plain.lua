-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- A quadratic search without a pattern.
local s, t = ('a'):rep(60000), ('a'):rep(30000) .. 'b'
while true do local _ = s:find(t, 1, true) end
return { id = "hostile", title = "Hostile" }
