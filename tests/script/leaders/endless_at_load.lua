-- expect: endless_at_load.lua:2: stopped: more than 10 million steps; is there a loop without an end?
while true do end
return { id = "mine", based_on = "by-the-book" }
