-- expect: answer_is_number.lua:2: answer to fitter: expected a text (option) or nil, got a number
return { id = "mine", based_on = "by-the-book", answer = function(now, decision) return 1 end }
