-- expect: scenario.lua:3: a comma is missing between two orders or tables (Lua: attempt to call a table value)
-- write: },
local orders = { absent { who = "worker_3", status = "rest", days = 1 }
  { who = "worker_4", status = "rest", days = 1 } }
return { id = "bad", title = "A bad scenario", questions = orders }
