-- expect: scenario.lua:5:8: unknown field ''
-- expect: scenario.lua:5:78: %999999d: unknown field '%999999d'
-- expect: scenario.lua:5:60: %n%s%s%s: unknown field '%n%s%s%s'
-- Names that look like formats.
return { id = "hostile", title = "Hostile", ["%n%s%s%s"] = 1, ["%999999d"] = 2, ["\0title"] = 3 }
