-- expect: scenario.lua:5: 'True' is written in small letters
-- write: true
return {
  id = "bad", title = "A bad scenario",
  famine = True,
}
