-- expect: scenario.lua:5:13: '30min' is no number: digits, one point, and no unit (Lua: malformed number near '30m')
-- write: 30
return {
  id = "bad", title = "A bad scenario",
  minutes = 30min,
}
