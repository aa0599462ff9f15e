-- expect: scenario.lua:5:7: '＝' is a full-width sign, which Lua does not know (Lua: '}' expected (to close '{' at line 3) near '<\239>')
-- write: =
return {
  id = "bad", title = "A bad scenario",
  era ＝ "Chollima years",
}
