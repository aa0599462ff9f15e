-- expect: scenario.lua:7: decisions.ask.when: the function keeps a value between its calls; use 'state' for that
-- A value kept in the length of a list with gaps.
local t = { nil, nil, 3 }
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      t[9] = 1 t[9] = nil t[10] = 1 t[10] = nil return #t == 3
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = { care() } },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
