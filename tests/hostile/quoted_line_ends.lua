-- expect: scenario.lua:4: '_ENV' is not available in scenarios
-- Line ends within texts do not hide what follows them.
local s = "a\
b" _ENV = s
return { id = "hostile", title = "Hostile" }
