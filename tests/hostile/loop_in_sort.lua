-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A comparison that never ends.
table.sort({ 3, 2, 1 }, function() while true do end end)
return { id = "hostile", title = "Hostile" }
