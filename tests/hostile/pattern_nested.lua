-- expect: scenario.lua:4: stopped: more than 10 million steps; is there a loop without an end?
-- A pattern of exponential cost.
local s = ('a'):rep(1000)
local _ = s:find('.-.-.-.-.-.-.-.-.-.-b')
return { id = "hostile", title = "Hostile" }
