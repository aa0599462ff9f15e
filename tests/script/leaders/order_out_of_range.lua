-- expect: order_out_of_range.lua:2: morning.1.repair: expected 0 to 0.4 of the hands, got 0.5
return { id = "mine", based_on = "by-the-book", morning = function(now) return { allot { repair = 0.5 } } end }
