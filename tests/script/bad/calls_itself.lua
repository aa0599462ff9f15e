-- expect: scenario.lua:4: decisions.fitter.when: stopped: one value larger than 1 MiB
-- write: a smaller table, and no function that calls itself for ever
local function deep(n)
  return 1 + deep(n + 1)
end
return {
  id = "bad", title = "A bad scenario",
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      assumption = "to try it out",
      when = function(now) return deep(1) > 0 end,
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
