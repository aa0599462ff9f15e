-- expect: reads_wrong_name.lua:2: morning: unknown measure 'fatige'; did you mean 'fatigue'?
return { id = "mine", based_on = "by-the-book", morning = function(now) return { now.fatige and agitate() } end }
