-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- write: a loop that ends, such as: for i = 1, 10 do ... end
local found = (("a"):rep(40)):find(("a*"):rep(20) .. "b")
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { ask() } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
