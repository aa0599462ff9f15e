-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Errors that name their place, from far down.
local function down(n)
  if n == 0 then while true do pcall(error, "x", 2) end end
  return 1 + down(n - 1)
end
down(150)
return { id = "hostile", title = "Hostile" }
