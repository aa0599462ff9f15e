-- expect: endless_answer.lua:2: answer to fitter: stopped: more than 2 million steps; is there a loop without an end?
return { id = "mine", based_on = "by-the-book", answer = function(now, decision) while true do pcall(error) end end }
