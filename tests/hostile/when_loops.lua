-- expect: scenario.lua:7: decisions.ask.when: stopped: more than 2 million steps; is there a loop without an end?
-- A condition that never ends.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      for i = 1, math.huge do local s = now.day .. 'x' end return nil
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          return {}
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
