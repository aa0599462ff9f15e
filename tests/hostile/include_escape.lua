-- expect: scenario.lua:3: include "/etc/passwd": expected a plain name such as "people.lua"
-- Leaving the folder.
include '/etc/passwd'
return { id = "hostile", title = "Hostile" }
