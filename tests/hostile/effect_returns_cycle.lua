-- expect: scenario.lua:12: decisions.ask.options.one.effect.1: 'agitate' takes no values
-- expect: scenario.lua:12: decisions.ask.options.one.effect.2: expected an order such as agitate() or change { ... }, got a table that holds itself
-- Orders that hold themselves.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          local t = { agitate() } t[1].more = t t[2] = t return t
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
