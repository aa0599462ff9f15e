-- expect: scenario.lua:3: unknown name 'math.random'
-- Numbers that differ each time.
local x = math.random()
return { id = "hostile", title = "Hostile" }
