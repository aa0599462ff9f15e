-- expect: scenario.lua:5: 'null' is called nil in Lua
-- write: nil
return {
  id = "bad", title = "A bad scenario",
  era = null,
}
