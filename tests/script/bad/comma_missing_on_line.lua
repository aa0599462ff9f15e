-- expect: scenario.lua:3:30: a comma is missing after "A bad scenario", before 'minutes' (Lua: '}' expected near 'minutes')
-- write: "A bad scenario", minutes
return { id = "bad", title = "A bad scenario" minutes = 30 }
