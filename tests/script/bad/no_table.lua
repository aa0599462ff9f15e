-- expect: scenario.lua:1:1: expected a table of named fields { ... }, got nothing (nil)
local scenario = {}
