-- expect: scenario.lua:8: decisions.ask.when: the function can reach too much: tables of tens of thousands of values, or texts as long
-- A value kept where few would look for it.
local t = {}
for i = 1, 5000 do t[i] = {} end
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      t[5000][1] = (t[5000][1] or 0) + 1 return true
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
