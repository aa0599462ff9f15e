-- expect: endless_morning.lua:5: morning: stopped: more than 2 million steps; is there a loop without an end?
return {
  id = "mine", based_on = "by-the-book",
  morning = function(now)
    while true do end
  end,
}
