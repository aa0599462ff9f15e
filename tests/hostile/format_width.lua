-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- Widths that make a long text of a short one.
local n = 0
while true do n = n + #string.format("%99d%99s%99.99f", 1, "x", 1) end
return { id = "hostile", title = "Hostile" }
