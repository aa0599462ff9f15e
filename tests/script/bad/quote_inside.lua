-- expect: scenario.lua:5:9: a quote within the text ends it (Lua: '}' expected (to close '{' at line 3) near 's')
-- write: "It's ..."
return {
  id = "bad", title = "A bad scenario",
  era = 'It's Chollima',
}
