-- expect: scenario.lua:5: invalid replacement value (a table)
-- A table of replacements with itself in it.
local t = {}
t.x = t
local s = ("x"):gsub("x", t)
return { id = "hostile", title = "Hostile" }
