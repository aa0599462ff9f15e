-- expect: scenario.lua:8:54: people: expected at most 40 items, got 900
-- expect: scenario.lua:8:54: people.1.id: an id has at most 40 letters, got 45
-- expect: ...
-- References to thousands of people who are not there.
local people, ties = {}, {}
for i = 1, 6 do ties[i] = { to = ("y"):rep(48), text = "x" } end
for i = 1, 900 do people[i] = { id = ("x"):rep(44) .. i, name = "A B", age = 30, trade = "t", ties = ties } end
return { id = "hostile", title = "Hostile", people = people }
