-- expect: scenario.lua:6:63: '}' ends more here than it should: line 7 still belongs within (Lua: <eof> expected near '=')
-- write: one '}' less, or what is missing before it
return {
  id = "bad",
  title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 }},
  notes = {
    { day = 2, text = "A note.", assumption = "test" },
  },
}
