-- expect: second.lua:10:14: decisions.d.person: unknown person 'nobody'
local all = {}
for _, part in ipairs { include "first.lua", include "second.lua" } do
  for _, item in ipairs(part) do all[#all + 1] = item end
end
return {
  id = "bad", title = "A bad scenario",
  calendar = { start = { year = 1959, month = 2 }, days = 60 },
  conditions = { { day = 1, ration_g = 700, assumption = "test" } },
  decisions = all,
}
