-- expect: scenario.lua:5:20: notes.1.id: an id has lower-case letters, digits, '_' and '-' only
-- write: id = "first-note"
return {
  id = "bad", title = "A bad scenario",
  notes = { { id = "First Note", day = 2, text = "It begins" } },
}
