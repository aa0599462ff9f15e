-- expect: scenario.lua:5:43: minutes: expected 5 to 240 minutes, got no number (0 / 0)
-- expect: scenario.lua:5:70: calendar.days: expected 30 to 2048 days, got inf
-- expect: scenario.lua:5:99: parameters.mu: expected 0.1 to 0.7, got -inf
-- Numbers that are none.
return { id = 'a', title = 'A', minutes = 0 / 0, calendar = { days = 1 / 0 }, parameters = { mu = -1 / 0, assumption = 'x' } }
