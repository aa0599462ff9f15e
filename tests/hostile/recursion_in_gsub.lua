-- expect: scenario.lua: C stack overflow
-- Recursion through a C callback.
local function down() return (('x'):gsub('.', down)) end
down()
return { id = "hostile", title = "Hostile" }
