-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Likewise in the functions that are ours.
local one = (" "):rep(60000) .. "1"
while true do table.unpack({}, one, one) end
return { id = "hostile", title = "Hostile" }
