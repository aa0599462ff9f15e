-- expect: scenario.lua:3:57: questions: expected a list { ... }, got a list with a gap
-- A list with one item, far out.
return { id = "hostile", title = "Hostile", questions = { [math.maxinteger] = "a" } }
