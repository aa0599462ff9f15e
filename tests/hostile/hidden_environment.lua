-- expect: scenario.lua:4: '_ENV' is not available in scenarios
-- A name hidden behind a line that ends as old Macintosh files do.
-- a commentlocal _ENV <const> = { x = 1 }
return { id = "hostile", title = "Hostile" }
