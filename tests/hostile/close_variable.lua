-- expect: scenario.lua:3: variable 'x' got a non-closable value
-- A value to close without a way to.
local x <close> = {}
return { id = "hostile", title = "Hostile" }
