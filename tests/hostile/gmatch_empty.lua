-- expect: scenario.lua:3: stopped: more than 10 million steps; is there a loop without an end?
-- Empty matches.
for _ in ('x'):rep(60000):gmatch('') do for _ in ('x'):rep(60000):gmatch('') do end end
return { id = "hostile", title = "Hostile" }
