-- expect: scenario.lua:5: 's' is a text, and nothing can be worked out with it (Lua: attempt to perform arithmetic on a string value (local 's'))
-- Sums of texts: each reads 60,000 digits.
local s = ("9"):rep(60000)
local n = 0
while true do n = s + 1 end
return { id = "hostile", title = "Hostile" }
