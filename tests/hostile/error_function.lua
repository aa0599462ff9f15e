-- expect: scenario.lua:3: an error was raised that is no text but a function
-- An error that is a function.
error(function() error("again") end)
return { id = "hostile", title = "Hostile" }
