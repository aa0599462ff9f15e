-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A loop without a loop word.
::again:: goto again
return { id = "hostile", title = "Hostile" }
