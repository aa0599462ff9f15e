-- expect: scenario.lua:3: 'for' step is zero
-- A loop that does not move.
for i = 1, 2, 0 do end
return { id = "hostile", title = "Hostile" }
