-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- A text where a number is expected is read as one, all its spaces.
local five = (" "):rep(60000) .. "5"
while true do local n = math.abs(five) end
return { id = "hostile", title = "Hostile" }
