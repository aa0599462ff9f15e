-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Keys of 60,000 letters are put in order.
local t = {}
for i = 1, 300 do t[("k"):rep(60000) .. i] = 1 end
while true do next(t) end
return { id = "hostile", title = "Hostile" }
