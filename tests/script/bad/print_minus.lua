-- expect: scenario.lua:5:13: '−' is a minus of print, which Lua does not know (Lua: unexpected symbol near '<\226>')
-- write: -
return {
  id = "bad", title = "A bad scenario",
  minutes = −5,
}
