-- expect: scenario.lua:4: stopped: a text longer than 64 KiB
-- A replacement that doubles.
local s = 'x'
while true do s = s:gsub('.', '%0%0') end
return { id = "hostile", title = "Hostile" }
