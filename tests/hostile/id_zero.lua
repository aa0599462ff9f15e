-- expect: scenario.lua:3:15: id: the text is not valid UTF-8
-- An id with a zero in it.
return { id = "host\0ile", title = "Hostile" }
