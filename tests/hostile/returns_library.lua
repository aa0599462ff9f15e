-- expect: scenario.lua:3: unknown name 'now'
-- Library objects as data.
return { id = 'a', title = 'A', decisions = string, people = absent, notes = { now } }
