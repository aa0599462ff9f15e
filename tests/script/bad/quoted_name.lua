-- expect: scenario.lua:5:3: the name of a field has no quotes (Lua: '}' expected (to close '{' at line 3) near '=')
-- write: era = ...
return {
  id = "bad", title = "A bad scenario",
  "era" = "Chollima years",
}
