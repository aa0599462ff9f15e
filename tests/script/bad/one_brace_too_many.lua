-- expect: scenario.lua:5:1: one '}' too many: what it closes is closed already (Lua: <eof> expected near '}')
-- write: nothing: take it out, or look for one too many above
return {
  id = "bad", title = "A bad scenario",
} }
