-- expect: scenario.lua:7:28: title: expected a text, got more than 2 MiB of text in all
-- expect: scenario.lua:7:45: questions: expected at most 12 items, got 15000
-- expect: ...
-- One text at 15,000 places.
local s, t = ('x'):rep(8000), {}
for i = 1, 15000 do t[i] = s end
return { id = 'a', title = 'A', questions = t }
