-- expect: scenario.lua:3: a function, or a bracket, is nested without an end (Lua: C stack overflow)
-- A replacement that replaces.
local function again(s) return (s:gsub(".", again)) end
again(("x"):rep(60000))
return { id = "hostile", title = "Hostile" }
