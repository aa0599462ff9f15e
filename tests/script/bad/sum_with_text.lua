-- expect: scenario.lua:8: decisions.fitter.when: a text stands beside '+', '-', '*' or '/', where numbers belong (Lua: attempt to perform arithmetic on a string value (constant '2'))
-- write: "..." .. "..." to join two texts; a number without quotes
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out",
      when = function(now) return now.day * "2" > 4 end,
      options = {
        { id = "lend", label = "Lend the fitter", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "worker_3", status = "lent", days = 2 } } },
        { id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.01 } } },
      } },
  },
}
