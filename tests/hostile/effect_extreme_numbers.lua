-- expect: scenario.lua:13: decisions.ask.options.one.effect.1.by: expected -1 to 1, got 1e+300
-- expect: scenario.lua:13: decisions.ask.options.one.effect.2.1: expected 0 to 300 per cent of plan, got -9.22337e+18
-- expect: scenario.lua:13: decisions.ask.options.one.effect.3.times: expected 0 to 4, got no number (0 / 0)
-- Numbers out of all ranges.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          return { change { what = 'fatigue', who = 'everyone', by = 1e300 }, pledge(math.mininteger), change { what = 'output', times = 0 / 0 } }
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
