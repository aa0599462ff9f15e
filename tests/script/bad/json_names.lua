-- expect: scenario.lua:5:3: a field is written with '=', not with ':' (Lua: '}' expected (to close '{' at line 3) near ':')
-- write: era = ...
return {
  id = "bad", title = "A bad scenario",
  "era": "Chollima years",
}
