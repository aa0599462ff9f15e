-- expect: scenario.lua:5:3: a letter that is not English stands outside a text (Lua: unexpected symbol near '<\236>')
-- write: quotes around the text: "..."
return {
  id = "bad", title = "A bad scenario",
  제목 = "Chollima years",
}
