-- expect: scenario.lua:6: <goto past> at line 3 jumps into the scope of local 'x'
-- A jump past a local.
goto past
local x = 1
::past::
x = 2
return { id = "hostile", title = "Hostile" }
