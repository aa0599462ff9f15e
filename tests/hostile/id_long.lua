-- expect: scenario.lua:3:15: id: an id has at most 40 letters, got 60000
-- An id of 60,000 letters.
return { id = ("x"):rep(60000), title = "Hostile" }
