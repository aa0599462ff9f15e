-- expect: scenario.lua:4: stopped: a text longer than 64 KiB
-- A replacement that asks for more of itself.
local s = "x"
while true do s = s:gsub("x", "xx") end
return { id = "hostile", title = "Hostile" }
