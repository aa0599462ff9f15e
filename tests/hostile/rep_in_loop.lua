-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- Time and memory inside C.
while true do local s = ('a'):rep(60000) end
return { id = "hostile", title = "Hostile" }
