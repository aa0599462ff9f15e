-- expect: scenario.lua:4: '^' gives other results on other machines; multiply instead (x * x)
-- A power hidden in the same way.
-- a commentlocal x = 2 ^ 0.5
return { id = "hostile", title = "Hostile" }
