-- expect: scenario.lua:5:8: briefing: expected a table of named fields { ... }, got a table that holds itself
-- A table that holds itself.
local t = { id = 'a', title = 'A' }
t.briefing = t
return t
