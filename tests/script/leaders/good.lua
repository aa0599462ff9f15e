return {
  id = "mine", based_on = "by-the-book", label = "Mine",
  morning = function(now)
    if now.random(2) == 1 then return nil end
    return { shift { hours = 10 }, allot { repair = 0.1 }, honour { "star", who = "worker_1" },
             charge "Workteam 2", pledge(105), report "round" }
  end,
  answer = function(now, decision)
    decision.id = "another"
    return decision.options[#decision.options]
  end,
  report = function(now) return "under" end,
}
