-- expect: scenario.lua:14:22: decisions.lathes.options.close.effect.1: 'use' is missing (fund: it grows; inputs: it fills the store; food: it adds to the ration)
-- write: use = "fund"
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1997, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 500, assumption = "test" } },
  verbs = { on = { "leave" } },
  decisions = {
    { id = "lathes", title = "The lathes", text = "Half of them stand still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "close", label = "Close them", consequence = "The others have power",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { deal { share = 0.1 } } },
        { id = "keep", label = "Keep them", consequence = "All run slowly",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
