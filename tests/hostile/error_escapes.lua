-- expect: scenario.lua:3: ?[2J???txt.exe?
-- An error that would clear the terminal and turn the line round.
error("\27[2J\u{202E}txt.exe\7")
return { id = "hostile", title = "Hostile" }
