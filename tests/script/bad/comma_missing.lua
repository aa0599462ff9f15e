-- expect: scenario.lua:5:11: a comma is missing after "A bad scenario", before 'minutes' (Lua: '}' expected (to close '{' at line 3) near 'minutes')
-- write: "A bad scenario",
return {
  id = "bad",
  title = "A bad scenario"
  minutes = 30,
}
