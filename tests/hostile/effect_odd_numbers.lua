-- expect: scenario.lua:13: decisions.ask.options.one.effect.1.1: expected 0 to 300 per cent of plan, got no number (0 / 0)
-- expect: scenario.lua:13: decisions.ask.options.one.effect.2.1: expected 0 to 300 per cent of plan, got inf
-- expect: ...
-- Orders with numbers that are none.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          return { pledge(0 / 0), pledge(math.huge), line(-0.0), absent { who = 1, status = 0 / 0, days = 1e308 } }
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
