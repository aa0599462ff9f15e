-- expect: scenario.lua:3: too many captures
-- 33 captures.
local x = ("x"):find(("()"):rep(33))
return { id = "hostile", title = "Hostile" }
