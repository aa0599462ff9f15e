-- expect: scenario.lua:6:15: id: the text is not valid UTF-8
-- expect: scenario.lua:6:29: title: the text is not valid UTF-8
-- expect: scenario.lua:6:47: era: the text is not valid UTF-8
-- expect: scenario.lua:6:65: summary: expected at most 84 letters (two lines of 40), got 20000
-- Texts that are none.
return { id = '\0', title = '\255\254', era = 'a\0b', summary = ('\u{4e00}'):rep(20000) }
