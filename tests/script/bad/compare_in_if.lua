-- expect: scenario.lua:8:39: '=' gives a name its value; two things are compared with '==' (Lua: 'then' expected near '=')
-- write: now.day == 3
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out",
      when = function(now) if now.day = 3 then return true end end,
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
