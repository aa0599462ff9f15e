-- expect: scenario.lua:8: decisions.ask.when: the function can reach too much: tables of tens of thousands of values, or texts as long
-- A function that can reach more than can be watched.
local long, t = ("x"):rep(2000), {}
for i = 1, 50000 do t[i] = long end
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return #t > 0
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
