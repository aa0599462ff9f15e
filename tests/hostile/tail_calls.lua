-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- Tail calls need no stack.
local function on() return on() end
on()
return { id = "hostile", title = "Hostile" }
