-- A leader who rests when people are tired, and shares coal only while there is enough.
-- Play it: workteam run docs/examples/decisions --policy docs/examples/decisions/cautious.lua
return {
  id = "cautious",
  label = "Cautious",
  based_on = "by-the-book",
  morning = function(now)
    if now.fatigue > 0.4 then
      return { shift { hours = 8, rest = true }, allot { repair = 0.08 } }
    end
    return {}
  end,
  answer = function(now, decision)
    if decision.id == "school" and now.stock_days > 10 then return "give" end
    return nil
  end,
  report = function(now)
    return now.fulfilment_true < 0.9 and "truth" or "under"
  end,
}
