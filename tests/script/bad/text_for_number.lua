-- expect: scenario.lua:5:13: minutes: expected a number (5 to 240 minutes), got a text
-- write: minutes = 30
return {
  id = "bad", title = "A bad scenario",
  minutes = "30",
}
