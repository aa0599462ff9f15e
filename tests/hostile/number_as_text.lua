-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- The smallest number has the most digits.
while true do tostring(5e-324) end
return { id = "hostile", title = "Hostile" }
