-- expect: scenario.lua:14:12: people.a: 'name' is missing (family name first)
-- write: name = "..."
-- expect: scenario.lua:14:12: people.a: 'age' is missing (on the first day)
-- write: age = 14
-- expect: scenario.lua:14:12: people.a: 'trade' is missing ("lathe operator")
-- write: trade = "..."
-- expect: scenario.lua:14:12: people.a.ties: expected a list { ... }, got a table that holds itself
local people = {}
people[1] = { id = "a", ties = people }
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  people = people,
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { ask() } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
