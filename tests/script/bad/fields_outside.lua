-- expect: scenario.lua:3: the name 'id' is not declared
-- write: id = ... inside return { }, or: local id = ...
id = "bad"
title = "A bad scenario"
return {}
