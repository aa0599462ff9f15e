-- expect: scenario.lua:6: an error was raised that is no text but a table
-- An order that fails in the middle.
local t = {}
for i = 1, 1000 do t[i] = (i * 7919) % 1000 end
local n = 0
table.sort(t, function(a, b) n = n + 1 if n == 500 then error({}) end return a < b end)
return { id = "hostile", title = "Hostile" }
