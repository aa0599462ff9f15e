-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A for loop of 2^64 turns.
for i = math.mininteger, math.maxinteger do end
return { id = "hostile", title = "Hostile" }
