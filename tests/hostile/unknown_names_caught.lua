-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- The nearest name is looked for again and again.
while true do pcall(function() return unkown_name_of_some_length end) end
return { id = "hostile", title = "Hostile" }
