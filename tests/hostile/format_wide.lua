-- expect: scenario.lua:4: bad argument #10 to 'format' (no value)
-- A format with too few values.
local s = ('%s'):rep(200)
while true do local _ = s:format(table.unpack(table.pack(('x'):rep(9):byte(1, -1)))) end
return { id = "hostile", title = "Hostile" }
