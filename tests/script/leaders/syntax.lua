-- expect: syntax.lua:2: unexpected symbol near 'end'
return { id = "mine", based_on = "by-the-book", morning = function(now) return { end }
