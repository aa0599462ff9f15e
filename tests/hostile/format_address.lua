-- expect: scenario.lua:3: '%p' can't be used in a format here
-- An address is another one each time.
if ('%p'):format({}) then end
return { id = "hostile", title = "Hostile" }
