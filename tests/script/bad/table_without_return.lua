-- expect: scenario.lua:3:1: fields stand inside a table, which the file returns (Lua: unexpected symbol near '{')
-- write: return { id = "...", title = "..." }
{ id = "bad", title = "A bad scenario" }
