-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- A loop reads its beginning from a text; no function is called.
local one = (" "):rep(60000) .. "1"
while true do for i = one, 0 do end end
return { id = "hostile", title = "Hostile" }
