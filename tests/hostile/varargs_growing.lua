-- expect: scenario.lua:3: stopped: one value larger than 1 MiB
-- Each call hands on more.
local function grow(...) return grow(1, 2, 3, 4, 5, 6, 7, 8, 9, ...) end
grow()
return { id = "hostile", title = "Hostile" }
