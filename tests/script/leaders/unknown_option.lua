-- expect: unknown_option.lua:2: answer to fitter: unknown option 'lent'; did you mean 'lend'?
return { id = "mine", based_on = "by-the-book", answer = function(now, decision) return "lent" end }
