-- expect: name_taken.lua:2:15: id: 'stormer' is a policy that comes with the program
return { id = "stormer", based_on = "by-the-book" }
