-- expect: scenario.lua:3: invalid conversion '%n' to 'format'
-- A conversion that writes to memory.
local s = string.format("%n", 1)
return { id = "hostile", title = "Hostile" }
