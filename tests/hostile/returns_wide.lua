-- expect: scenario.lua:5:45: questions: expected a list { ... }, got more than 20,000 values in all
-- 50,000 values.
local t = {}
for i = 1, 50000 do t[i] = 'x' end
return { id = 'a', title = 'A', questions = t }
