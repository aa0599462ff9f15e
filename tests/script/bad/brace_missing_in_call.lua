-- expect: scenario.lua:11:27: a '{' is missing before 'day' (Lua: ')' expected near '=')
-- write: { day = ... }
local function line(text, rest)
  rest.text = text
  return rest
end

return {
  id = "bad", title = "A bad scenario",
  notes = {
    line("A first note.", day = 2, assumption = "test" }),
  },
}
