-- expect: scenario.lua:3: the result would be longer than 64 KiB
-- A length that overflows.
local s = ('a'):rep(math.maxinteger)
return { id = "hostile", title = "Hostile" }
