-- expect: scenario.lua:5: stopped: more than 10 million steps; is there a loop without an end?
-- A loop to the largest number, by steps that pass it.
for i = math.maxinteger - 1, math.maxinteger, 3 do end
for i = 1, math.mininteger, -math.maxinteger do end
for i = 1.0, math.huge, 0.5 do end
return { id = "hostile", title = "Hostile" }
