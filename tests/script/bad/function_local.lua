-- expect: scenario.lua:5:3: 'day' is asked of now, inside function(now)
-- write: now.day
return {
  id = "bad", title = "A bad scenario",
  day = 3 + day,
}
