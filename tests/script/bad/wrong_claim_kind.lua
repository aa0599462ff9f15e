-- expect: scenario.lua:10:51: claims.OA-1.kind: unknown kind of claim 'fact'
-- write: kind = "state claim" or "state claim, as reported in the thesis" or "state fiction" or "scholarly finding" or ...
-- expect: scenario.lua:10:38: claims.OA-1.source: unknown source 'OB'; did you mean 'OA'?
-- write: source = "OA"
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  sources = { { id = "OA", citation = "One and All" } },
  claims = { { id = "OA-1", source = "OB", kind = "fact", text = "x" } },
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
