-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Texts of zeros: each is compared by a call of the C library.
local a, b = ("\0"):rep(65000) .. "b", ("\0"):rep(65000) .. "c"
while a <= b do end
return { id = "hostile", title = "Hostile" }
