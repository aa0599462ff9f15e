-- expect: scenario.lua:3: other files of the scenario are included
-- write: include "people.lua"
local people = require "people"
return { id = "bad", title = "A bad scenario", people = people }
