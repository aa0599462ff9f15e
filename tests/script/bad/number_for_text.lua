-- expect: scenario.lua:5:9: era: expected a text, got a number
-- write: era = "1959"
return {
  id = "bad", title = "A bad scenario",
  era = 1959,
}
