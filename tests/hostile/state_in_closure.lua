-- expect: scenario.lua:13: decisions.ask.options.one.effect: the function keeps a value between its calls; use 'state' for that
-- A value kept in a closure.
local function counter() local n = 0 return function() n = n + 1 return n end end
local tick = counter()
return {
  id = "hostile", title = "Hostile",
  decisions = { { id = "ask", title = "Ask", text = "Ask?", assumption = "hostile",
    when = function(now)
      return true
    end,
    options = {
      { id = "one", label = "One", consequence = "One", taken_by = { "by-the-book", "stormer", "caretaker" },
        effect = function(now)
          return { pledge(tick()) }
        end },
      { id = "two", label = "Two", consequence = "Two",
        taken_by = { "helper", "innovator", "padder", "neglect" }, effect = { care() } },
    } } },
}
