-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- Two hundred texts of 65,000 digits are read as numbers in one call.
local digits, list = ("0"):rep(65000) .. "1", {}
for i = 1, 200 do list[i] = digits end
while true do string.char(table.unpack(list)) end
return { id = "hostile", title = "Hostile" }
