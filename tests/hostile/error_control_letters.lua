-- expect: scenario.lua:3: ?[31mred?????dne
-- Signs that move a terminal's cursor, and one that turns the line round.
error("\27[31mred\7\b\u{202E}dne")
