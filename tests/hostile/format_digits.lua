-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- Four hundred digits, each of them exact.
while true do local s = ("%99.99f"):format(1e308) end
return { id = "hostile", title = "Hostile" }
