-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Which of two long texts goes first: more than a step.
local a, b = ("a"):rep(65000) .. "b", ("a"):rep(65000) .. "c"
while a < b do end
return { id = "hostile", title = "Hostile" }
