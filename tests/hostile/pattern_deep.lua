-- expect: scenario.lua:3: pattern too complex
-- A pattern that recurses.
local _ = ('a'):rep(1000):find(('a?'):rep(1000))
return { id = "hostile", title = "Hostile" }
