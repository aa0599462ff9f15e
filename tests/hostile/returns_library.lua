-- expect: scenario.lua:3: 'now' is known only inside a function of it
-- Library objects as data.
return { id = 'a', title = 'A', decisions = string, people = absent, notes = { now } }
