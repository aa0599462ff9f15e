-- expect: scenario.lua:3: stopped: more than 32 MiB of memory
-- Running out of memory, caught.
while true do pcall(function() local k = {} while true do k = { k } end end) end
return { id = "hostile", title = "Hostile" }
