-- expect: scenario.lua:5:9: '‘' is a curly quote, which Lua does not know (Lua: unexpected symbol near '<\226>')
-- write: '
return {
  id = "bad", title = "A bad scenario",
  era = ‘Chollima years’,
}
