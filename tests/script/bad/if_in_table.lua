-- expect: scenario.lua:5:3: 'if' can't stand here, where a value is expected (Lua: unexpected symbol near 'if')
-- write: when = function(now) ... end, and 'if' in it
return {
  id = "bad", title = "A bad scenario",
  if true then minutes = 3 end,
}
