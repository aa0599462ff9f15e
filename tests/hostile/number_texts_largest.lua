-- expect: scenario.lua:6: stopped: more than 10 million steps; is there a loop without an end?
-- The same for the largest of many, in protected calls.
local digits, list = ("1"):rep(60000) .. "e-5000", {}
for i = 1, 200 do list[i] = digits end
while true do
  pcall(math.max, table.unpack(list))
end
return { id = "hostile", title = "Hostile" }
