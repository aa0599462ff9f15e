-- expect: scenario.lua:5:45: questions.1: expected a text, got a list
-- 100,000 deep.
local t = {}
for _ = 1, 100000 do t = { t } end
return { id = 'a', title = 'A', questions = t }
