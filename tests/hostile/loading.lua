-- expect: scenario.lua:4:1: 'return { ... }' is the last thing in a file; something stands behind it (Lua: <eof> expected near 'return')
-- Compiling at run time.
return (load or loadstring or dofile or require)('x')
return { id = "hostile", title = "Hostile" }
