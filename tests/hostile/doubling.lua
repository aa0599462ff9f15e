-- expect: scenario.lua:4: stopped: a text longer than 64 KiB
-- A text that doubles.
local s = 'a'
while true do s = s .. s end
return { id = "hostile", title = "Hostile" }
