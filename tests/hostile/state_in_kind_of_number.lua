-- expect: scenario.lua:7: decisions.ask.when: the function keeps a value between its calls; use 'state' for that
-- A value kept in whether a number is whole.
local n = 1
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      n = math.type(n) == "integer" and 1.0 or 1 return n == 1
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = { care() } },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
