-- expect: global.lua:2: the name 'total' is not declared
total = 1
return { id = "mine", based_on = "by-the-book" }
