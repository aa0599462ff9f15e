-- expect: other.lua:7: forged
-- A message that names another place.
error('other.lua:7: forged', 0)
return { id = "hostile", title = "Hostile" }
