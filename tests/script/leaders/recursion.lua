-- expect: recursion.lua:2: morning: stopped: one value larger than 1 MiB
local function again(n) return 1 + again(n + 1) end
return { id = "mine", based_on = "by-the-book", morning = function(now) return { pledge(again(1)) } end }
