-- expect: scenario.lua:3: 'coroutine' is not available in scenarios
-- A second stack.
local x = coroutine.wrap(function() end)
return { id = "hostile", title = "Hostile" }
