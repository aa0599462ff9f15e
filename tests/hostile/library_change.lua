-- expect: scenario.lua:3: 'rawset' is not available in scenarios
-- Changing the library.
rawset(string, 'rep', nil)
return { id = "hostile", title = "Hostile" }
