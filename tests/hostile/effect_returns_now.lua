-- expect: scenario.lua:13: decisions.ask.options.one.effect.1: expected an order such as agitate() or change { ... }, got no value that a scenario can hold
-- expect: scenario.lua:13: decisions.ask.options.one.effect.2: expected an order such as agitate() or change { ... }, got no value that a scenario can hold
-- expect: scenario.lua:13: decisions.ask.options.one.effect.3: expected an order such as agitate() or change { ... }, got a function of the library; write function(now) ... end
-- The view as an order.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          return { now, now.state, now.person }
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
