-- expect: scenario.lua:3: 'utf8' is not available in scenarios
-- The utf8 library.
local x = utf8.char(65)
return { id = "hostile", title = "Hostile" }
