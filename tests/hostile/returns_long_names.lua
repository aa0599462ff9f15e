-- expect: scenario.lua:7:51: questions: expected at most 12 items, got 9000
-- expect: scenario.lua:7:51: questions.1: expected a text, got a table
-- expect: ...
-- A name of 9,000 letters in thousands of places.
local name, list = ("x"):rep(9000), {}
for i = 1, 9000 do list[i] = { [name] = 1 } end
return { id = "hostile", title = "h", questions = list }
