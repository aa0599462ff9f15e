-- expect: scenario.lua:3: �??[31mred 
-- A message with control bytes.
error('\255\1\27[31mred\n\0x', 0)
return { id = "hostile", title = "Hostile" }
