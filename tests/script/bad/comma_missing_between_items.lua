-- expect: scenario.lua:6:5: a comma is missing after "What was counted?", before "What was not?" (Lua: '}' expected (to close '{' at line 5) near '"What was not?"')
-- write: "What was counted?",
return {
  id = "bad", title = "A bad scenario",
  questions = {
    "What was counted?"
    "What was not?",
  },
}
