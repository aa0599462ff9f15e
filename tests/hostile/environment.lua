-- expect: scenario.lua:3: '_ENV' is not available in scenarios
-- Reaching for the environment.
local function f() return _ENV end
return { id = "hostile", title = "Hostile" }
