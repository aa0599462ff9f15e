-- expect: scenario.lua:8:72: questions.1: expected at most 4000 bytes, got 54000
-- expect: scenario.lua:8:72: questions.2: expected at most 4000 bytes, got 54000
-- expect: ...
-- Texts of nothing but marks, and terms to look for in.
local terms, questions = {}, {}
for i = 1, 4000 do terms[i] = { id = "t" .. i, name = "T", text = "T" } end
for i = 1, 12 do questions[i] = ("{k:t4000}"):rep(6000) end
return { id = "hostile", title = "Hostile", terms = terms, questions = questions }
