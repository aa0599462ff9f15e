-- expect: scenario.lua:7: decisions.ask.when: the function keeps a value between its calls; use 'state' for that
-- A value kept in the last bit of a number that is too large for a fraction.
local n = 1 << 60
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      n = (1 << 60) + (n + 1) % 2 return n % 2 == 0
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = { care() } },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
