-- expect: scenario.lua:3:29: one 'end' too many: what it closes is closed already (Lua: <eof> expected near 'end')
-- write: nothing: take it out, or look for one too many above
local function f() return 1 end end
return { id = "bad", title = "A bad scenario" }
