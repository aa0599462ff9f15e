-- expect: scenario.lua:3: 'setmetatable' is not available in scenarios
-- Reaching for metatables.
error(setmetatable and {} or { message = 'x' })
return { id = "hostile", title = "Hostile" }
