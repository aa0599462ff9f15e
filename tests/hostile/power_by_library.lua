-- expect: scenario.lua:3: unknown name 'math.exp'
-- Functions whose last digit depends on the machine.
local x = math.exp(1)
return { id = "hostile", title = "Hostile" }
