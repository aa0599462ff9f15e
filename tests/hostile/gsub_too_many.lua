-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Replacements of nothing, everywhere.
local s = ("x"):rep(60000)
while true do s:gsub("", "") end
return { id = "hostile", title = "Hostile" }
