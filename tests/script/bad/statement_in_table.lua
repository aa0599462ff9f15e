-- expect: scenario.lua:5:3: 'local' can't stand here, where a value is expected (Lua: unexpected symbol near 'local')
-- write: the 'local' line above 'return {'
return {
  id = "bad", title = "A bad scenario",
  local x = 3,
}
