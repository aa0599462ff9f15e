-- expect: story_order.lua:7: morning.2: no leader can give the order 'change': only a story does that
-- expect: story_order.lua:7: morning.3: no leader can give the order 'set': only a story does that
-- expect: story_order.lua:7: morning.4: no leader can give the order 'absent': only a story does that
-- expect: story_order.lua:7: morning.5: no leader can give the order 'open': only a story does that
return {
  id = "mine", based_on = "by-the-book",
  morning = function(now)
    return { agitate(), change { what = "solidarity", who = "everyone", by = 0.1 }, set { x = 1 },
             absent { who = "worker_1", status = "rest", days = 1 }, open "fitter" }
  end,
}
