-- expect: scenario.lua:3: a function, or a bracket, is nested without an end (Lua: C stack overflow)
-- Recursion through a C callback.
local function down() return (('x'):gsub('.', down)) end
down()
return { id = "hostile", title = "Hostile" }
