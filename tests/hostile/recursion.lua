-- expect: scenario.lua:3: stopped: one value larger than 1 MiB
-- Recursion without an end.
local function down() return 1 + down() end
down()
return { id = "hostile", title = "Hostile" }
