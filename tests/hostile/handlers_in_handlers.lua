-- expect: scenario.lua:3: a function, or a bracket, is nested without an end (Lua: C stack overflow)
-- Handlers that fail in handlers.
local function again(e) return xpcall(error, again, e) end
while true do xpcall(error, again, "x") end
return { id = "hostile", title = "Hostile" }
