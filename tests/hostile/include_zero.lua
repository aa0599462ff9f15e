-- expect: scenario.lua:3: include "people.lua": no such file
-- A zero in a file's name.
include 'people.lua\0.txt'
return { id = "hostile", title = "Hostile" }
