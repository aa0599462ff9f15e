-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A handler that goes on after the stop.
xpcall(function() while true do end end, function() while true do end end)
return { id = "hostile", title = "Hostile" }
