-- expect: scenario.lua:6:29: a comma is missing after '}', before '{' (Lua: '}' expected (to close '{' at line 5) near '{')
-- write: },
return {
  id = "bad", title = "A bad scenario",
  notes = {
    { day = 2, text = "One" }
    { day = 3, text = "Two" },
  },
}
