-- expect: scenario.lua:5:9: a text is opened and not closed again (Lua: unfinished string near '"Chollima years,')
-- write: "Chollima years",
return {
  id = "bad", title = "A bad scenario",
  era = "Chollima years,
  minutes = 30,
}
