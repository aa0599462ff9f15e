-- expect: scenario.lua:5: 'now' is known only inside a function of it
-- write: when = function(now) ... end
return {
  id = "bad", title = "A bad scenario",
  minutes = now.day,
}
