-- expect: scenario.lua:3: an error was raised that is no text but a nil
-- An error without anything.
error(nil)
return { id = "hostile", title = "Hostile" }
