-- expect: scenario.lua:11:75: a comma is missing after '}', before 'agitate' (Lua: '}' expected (to close '{' at line 11) near 'agitate')
-- write: },
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out",
      options = {
        { id = "lend", label = "Lend the fitter", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "worker_3", status = "rest", days = 1 }
            agitate() } },
        { id = "keep", label = "Keep the fitter", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.01 } } },
      } },
  },
}
