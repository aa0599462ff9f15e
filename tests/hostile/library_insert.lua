-- expect: scenario.lua:3: bad argument #1 to 'insert' (table expected, got userdata)
-- Changing the library through the library.
table.insert(string, 1, 'x')
return { id = "hostile", title = "Hostile" }
