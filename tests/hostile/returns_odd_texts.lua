-- expect: scenario.lua:5:15: id: the text is not valid UTF-8
-- expect: scenario.lua:5:29: title: the text is not valid UTF-8
-- expect: ...
-- Texts that are none.
return { id = '\0', title = '\255\254', era = 'a\0b', summary = ('\u{4e00}'):rep(20000) }
