-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A replacement that never ends.
('x'):gsub('.', function() while true do end end)
return { id = "hostile", title = "Hostile" }
