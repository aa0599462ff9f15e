-- expect: scenario.lua:5: 's' is a text, and nothing can be worked out with it (Lua: attempt to perform arithmetic on a string value (local 's'))
-- The same in hexadecimal.
local s = "0x" .. ("f"):rep(60000)
local n = 0
while true do n = s * 1 end
return { id = "hostile", title = "Hostile" }
