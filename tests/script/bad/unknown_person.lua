-- expect: scenario.lua:14:37: decisions.fitter.options.lend.effect.1.who: unknown person 'kim_ok_bum'; did you mean 'kim_ok_bun'?
-- write: who = "kim_ok_bun"
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  people = { { id = "kim_ok_bun", name = "Kim Ok Bun", age = 23, trade = "fitter" } },
  decisions = {
    { id = "fitter", title = "A fitter", text = "Their lathe stands still.",
      from = 2, to = 10, assumption = "test",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "kim_ok_bum", status = "rest", days = 1 } } },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { care() } },
      } },
  },
}
