-- expect: scenario.lua:5:3: a field is written with '=', not with ':' (Lua: <name> expected near '"Chollima years"')
-- write: era = ...
return {
  id = "bad", title = "A bad scenario",
  era: "Chollima years",
}
