-- expect: scenario.lua:3: unknown name 'string.pack'
-- Binary formats.
local x = string.pack("i16", 1)
return { id = "hostile", title = "Hostile" }
