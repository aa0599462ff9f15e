-- expect: scenario.lua:3: attempt to index a string value (constant 'x')
-- Changing texts' methods.
('x').rep = nil
return { id = "hostile", title = "Hostile" }
