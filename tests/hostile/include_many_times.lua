-- expect: scenario.lua:3: stopped: one value larger than 1 MiB
-- An include in a loop.
for i = 1, 100000 do pcall(include, "a" .. i .. ".lua") end
return { id = "hostile", title = "Hostile" }
