-- expect: scenario.lua:12: decisions.ask.options.one.effect: stopped: more than 2 million steps; is there a loop without an end?
-- An effect that catches its stop.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          while true do pcall(function() while true do end end) end return nil
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
