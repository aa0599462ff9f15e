-- expect: no_function.lua:2:55: morning: expected a function, got a list
return { id = "mine", based_on = "neglect", morning = { agitate() } }
