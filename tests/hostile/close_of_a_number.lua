-- expect: scenario.lua:3: variable 't' got a non-closable value
-- A value that can't be closed.
local t <close> = 5
return { id = "hostile", title = "Hostile" }
