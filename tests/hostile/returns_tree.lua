-- expect: scenario.lua:6:13: questions.1: expected a text, got a list
-- expect: scenario.lua:8:45: questions.2: expected a text, got more than 20,000 values in all
-- expect: scenario.lua:8:45: questions.3: expected a text, got more than 20,000 values in all
-- expect: scenario.lua:8:45: questions.4: expected a text, got more than 20,000 values in all
-- One table at 4^14 places.
local t = { 'x' }
for _ = 1, 14 do t = { t, t, t, t } end
return { id = 'a', title = 'A', questions = t }
