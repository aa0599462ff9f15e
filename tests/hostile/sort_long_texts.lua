-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- A list of long texts that differ in the last letter.
local t, s = {}, ("x"):rep(60000)
for i = 1, 200 do t[i] = s .. i end
while true do table.sort(t) end
return { id = "hostile", title = "Hostile" }
