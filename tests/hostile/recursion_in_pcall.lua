-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- Recursion through C.
local function down() pcall(down) return pcall(down) end
down()
return { id = "hostile", title = "Hostile" }
