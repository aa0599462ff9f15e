-- expect: scenario.lua:5:15: '｛' is a full-width brace, which Lua does not know (Lua: unexpected symbol near '<\239>')
-- write: {
return {
  id = "bad", title = "A bad scenario",
  questions = ｛ "What was counted?" ｝,
}
