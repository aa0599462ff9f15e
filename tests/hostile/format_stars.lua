-- expect: scenario.lua:3: invalid conversion '%*' to 'format'
-- A width taken from the arguments.
local s = string.format("%*d", 70000, 1)
return { id = "hostile", title = "Hostile" }
