-- expect: unknown_order.lua:2: morning.1.kind: unknown order 'agitat'; did you mean 'agitate'?
return { id = "mine", based_on = "by-the-book", morning = function(now) return { { kind = "agitat" } } end }
