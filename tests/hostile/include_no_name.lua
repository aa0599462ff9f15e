-- expect: scenario.lua:3: bad argument #1 to 'include' (string expected, got table)
-- An include of something else.
include({})
return { id = "hostile", title = "Hostile" }
