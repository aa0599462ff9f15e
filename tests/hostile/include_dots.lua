-- expect: scenario.lua:3: include "../../scripts/prelude.lua": expected a plain name such as "people.lua"
-- Leaving the folder by dots.
include '../../scripts/prelude.lua'
return { id = "hostile", title = "Hostile" }
