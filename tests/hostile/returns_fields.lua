-- expect: scenario.lua:7:8: titel1: unknown field 'titel1'; did you mean 'title'?
-- expect: scenario.lua:7:8: titel10: unknown field 'titel10'
-- expect: ...
-- 20,000 fields that nobody knows.
local t = { id = "hostile" }
for i = 1, 19000 do t["titel" .. i] = i end
return t
