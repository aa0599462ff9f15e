-- expect: scenario.lua:10: stopped: more than 10 million steps; is there a loop without an end?
-- Hundreds of emptied tables.
local list = {}
for j = 1, 300 do
  local t = {}
  for i = 1, 1024 do t[i] = i end
  for i = 1, 1024 do t[i] = nil end
  list[j] = t
end
while true do for j = 1, 300 do next(list[j]) end end
return { id = "hostile", title = "Hostile" }
