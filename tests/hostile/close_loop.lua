-- expect: scenario.lua:4: variable 'y' got a non-closable value
-- A variable whose end is never reached.
for i = 1, 10 do local x <close> = nil end
local y <close> = { }
return { id = "hostile", title = "Hostile" }
