-- expect: writes_now.lua:2: morning: 'now' can only be read
return { id = "mine", based_on = "by-the-book", morning = function(now) now.fatigue = 0 end }
