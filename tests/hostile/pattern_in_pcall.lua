-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- The same, caught.
while true do pcall(string.find, ('a'):rep(1000), '.-.-.-.-b') end
return { id = "hostile", title = "Hostile" }
