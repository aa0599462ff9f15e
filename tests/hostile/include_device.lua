-- expect: scenario.lua:3: include "CON.lua/../x": expected a plain name such as "people.lua"
-- Names that mean more than a file elsewhere.
include("CON.lua/../x")
return { id = "hostile", title = "Hostile" }
