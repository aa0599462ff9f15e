-- expect: scenario.lua:8:63: an 'end' is missing: 'function', 'if' and 'for' each need one (Lua: unexpected symbol near ',')
-- write: end
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out",
      when = function(now) if now.day > 3 then return true end,
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
