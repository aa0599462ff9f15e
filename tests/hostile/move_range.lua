-- expect: scenario.lua:3: bad argument #3 to 'move' (out of range)
-- A range of 2^40.
table.move({}, 1, 1 << 40, 2)
return { id = "hostile", title = "Hostile" }
