-- expect: scenario.lua:3:1: a scenario has no line with '#!' (Lua: unexpected symbol near '#')
-- write: nothing: take the line out
#!/usr/bin/env lua
return { id = "bad", title = "A bad scenario" }
