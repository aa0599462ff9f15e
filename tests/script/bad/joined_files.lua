-- expect: second.lua:10:14: decisions.d.person: unknown person 'nobody'
-- write: person = "worker_1" or "worker_2" or "worker_3" or "worker_4" or "worker_5" or "worker_6" or "worker_7" or "worker_8" or ...
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
