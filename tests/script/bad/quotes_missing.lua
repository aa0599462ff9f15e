-- expect: scenario.lua:5:9: a text stands without quotes (Lua: '}' expected (to close '{' at line 3) near 'years')
-- write: "Chollima years"
return {
  id = "bad", title = "A bad scenario",
  era = Chollima years,
}
