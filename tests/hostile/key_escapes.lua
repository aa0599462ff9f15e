-- expect: scenario.lua:3:8: ?[2J???: unknown field '?[2J???'
-- A name that would clear the terminal.
return { id = "hostile", title = "Hostile", ["\27[2J\u{202E}"] = 1 }
