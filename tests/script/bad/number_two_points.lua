-- expect: scenario.lua:5:13: '30.5.1' is no number: digits, one point, and no unit (Lua: malformed number near '30.5.1')
-- write: 30.5
return {
  id = "bad", title = "A bad scenario",
  minutes = 30.5.1,
}
