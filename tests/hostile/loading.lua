-- expect: scenario.lua:4: <eof> expected near 'return'
-- Compiling at run time.
return (load or loadstring or dofile or require)('x')
return { id = "hostile", title = "Hostile" }
