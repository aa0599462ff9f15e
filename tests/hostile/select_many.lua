-- expect: scenario.lua:5: stopped: one value larger than 1 MiB
-- Arguments that are copied at every step.
local s = ("x"):rep(60000)
local function f(...) while true do local a = select(2, ...) end end
f(s:byte(1, -1))
return { id = "hostile", title = "Hostile" }
