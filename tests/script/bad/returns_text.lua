-- expect: scenario.lua:2:8: expected a table of named fields { ... }, got a text
return "a scenario"
