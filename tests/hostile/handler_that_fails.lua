-- expect: scenario.lua:3: again
-- Errors in handlers of errors.
local function bad() error('again') end
while true do xpcall(bad, bad) end
return { id = "hostile", title = "Hostile" }
