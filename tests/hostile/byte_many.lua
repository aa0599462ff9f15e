-- expect: scenario.lua:5: stopped: one value larger than 1 MiB
-- A text as 60,000 numbers.
local s = ("x"):rep(60000)
local function count(...) return select("#", ...) end
while true do count(s:byte(1, -1)) end
return { id = "hostile", title = "Hostile" }
