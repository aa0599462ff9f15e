-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Numbers become texts where two are joined; no function is called.
local least = 5e-324
while true do local s = least .. least end
return { id = "hostile", title = "Hostile" }
