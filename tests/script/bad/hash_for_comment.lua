-- expect: scenario.lua:3:1: a comment begins with two hyphens (Lua: unexpected symbol near '#')
-- write: -- ...
# my scenario
return { id = "bad", title = "A bad scenario" }
