-- expect: scenario.lua:4: stopped: a text longer than 64 KiB
-- A concatenation of a megabyte.
local t = {}
for i = 1, 60000 do t[i] = 'aaaaaaaaaaaaaaaa' end
while true do local s = table.concat(t) end
return { id = "hostile", title = "Hostile" }
