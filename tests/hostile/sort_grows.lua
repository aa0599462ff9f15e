-- expect: scenario.lua:4: stopped: one value larger than 1 MiB
-- An order that makes its list longer.
local t = { 3, 1, 2 }
while true do table.sort(t, function(a, b) t[#t + 1] = 1 return a < b end) end
return { id = "hostile", title = "Hostile" }
