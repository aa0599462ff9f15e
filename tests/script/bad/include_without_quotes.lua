-- expect: scenario.lua:8:5: the name of a file stands between quotes (Lua: '}' expected (to close '{' at line 7) near 'people')
-- write: include "people.lua"
return {
  id = "bad",
  title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = {
    include people.lua,
  },
  decisions = {
    {
      id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      person = "worker_3", from = 2, to = 10, assumption = "test",
      when = function(now) return now.day > 3 end,
      options = {
        {
          id = "lend", label = "Lend the fitter", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = {
            change { what = "solidarity", who = "everyone", by = 0.01 },
            change { what = "standing", by = -0.02 },
          },
        },
        {
          id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "standing", by = -0.01 } },
        },
      },
    },
  },
}
