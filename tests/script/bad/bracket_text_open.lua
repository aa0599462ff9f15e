-- expect: scenario.lua:5: a text is opened and not closed again (Lua: unfinished long string (starting at line 5) near <eof>)
-- write: ]] at the end of what [[ begins
return {
  id = "bad", title = "A bad scenario",
  summary = [[Two lines
  of text,
}
