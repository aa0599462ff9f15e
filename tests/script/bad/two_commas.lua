-- expect: scenario.lua:5:26: two commas stand side by side (Lua: unexpected symbol near ',')
-- write: ,
return {
  id = "bad", title = "A bad scenario",
  era = "Chollima years",, minutes = 30,
}
