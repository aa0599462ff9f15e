-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- A stop that pcall tries to catch.
while true do pcall(function() while true do end end) end
return { id = "hostile", title = "Hostile" }
