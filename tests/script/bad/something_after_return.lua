-- expect: scenario.lua:4:1: 'return { ... }' is the last thing in a file; something stands behind it (Lua: <eof> expected near 'local')
-- write: the lines from here above 'return'
return { id = "bad", title = "A bad scenario" }
local minutes = 3
