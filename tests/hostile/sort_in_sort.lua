-- expect: scenario.lua:6: a function, or a bracket, is nested without an end (Lua: C stack overflow)
-- An order that sorts the list that is sorted.
local t = {}
for i = 1, 300 do t[i] = i end
local function order(a, b)
  table.sort(t, order)
  return a < b
end
table.sort(t, order)
return { id = "hostile", title = "Hostile" }
