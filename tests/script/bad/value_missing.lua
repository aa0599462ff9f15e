-- expect: scenario.lua:5:7: nothing stands after 'era =' (Lua: unexpected symbol near ',')
-- write: era = a value
return {
  id = "bad", title = "A bad scenario",
  era = , minutes = 30,
}
