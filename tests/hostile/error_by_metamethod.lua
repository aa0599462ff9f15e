-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- Arithmetic with what is no number, caught.
while true do pcall(function() return {} .. nil end) end
return { id = "hostile", title = "Hostile" }
