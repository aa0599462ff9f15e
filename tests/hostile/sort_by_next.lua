-- expect: scenario.lua:7: stopped: more than 10 million steps; is there a loop without an end?
-- An order that is a function of C and looks through an emptied table: no instruction is executed.
local empty, list = {}, {}
for i = 1, 32768 do empty["k" .. i] = 1 end
for i = 1, 32768 do empty["k" .. i] = nil end
for i = 1, 20000 do list[i] = empty end
table.sort(list, next)
return { id = "hostile", title = "Hostile" }
