-- expect: scenario.lua:12:13: notes.3.day: expected a number, 1 to 2048 (a day of the story), got a text
local function line(text, rest)
  rest.text = text
  return rest
end

return {
  id = "bad", title = "A bad scenario",
  notes = {
    line("A first note.", { day = 2, assumption = "test" }),
    line("A second note.", { day = 3, assumption = "test" }),
    { day = "many", text = "A third note.", assumption = "test" },
  },
}
