-- expect: no_table.lua:2:8: expected a table of named fields { ... }, got a number
return 5
