-- expect: scenario.lua:3: item 1 of the list for 'concat' is a nil
-- A range of empty places.
local s = table.concat({}, '', 1, 1e9)
return { id = "hostile", title = "Hostile" }
