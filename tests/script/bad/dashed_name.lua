-- expect: scenario.lua:5:3: a name with '-' in it needs brackets and quotes (Lua: '}' expected (to close '{' at line 3) near '=')
-- write: ["era-years"] = ...
return {
  id = "bad", title = "A bad scenario",
  era-years = { 1957, 1961 },
}
