-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A range of 2^29.
table.move({}, 1, 1 << 29, 2)
return { id = "hostile", title = "Hostile" }
