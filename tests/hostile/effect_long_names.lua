-- expect: scenario.lua:13: decisions.ask.options.one.effect.1.status: unknown status '%n%n%n'
-- expect: scenario.lua:13: decisions.ask.options.one.effect.1.who: unknown person 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
-- expect: ...
-- Orders of 60,000 letters.
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          return { absent { who = ("x"):rep(60000), status = "%n%n%n", days = 1 }, try("\27[2J"), open("\u{202E}") }
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
