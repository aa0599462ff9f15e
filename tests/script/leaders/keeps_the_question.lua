-- expect: keeps_the_question.lua:3: answer to fitter: the function keeps a value between its calls; a leader remembers nothing but what 'now' shows
local seen = {}
return { id = "mine", based_on = "by-the-book", answer = function(now, decision) seen[1] = decision end }
