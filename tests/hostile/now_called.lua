-- expect: scenario.lua:7: decisions.ask.when: 'now' is no function (Lua: attempt to call a userdata value (local 'now'))
-- Using the view as something else.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return now() or #now or now .. 'x'
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
