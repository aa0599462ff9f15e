-- expect: scenario.lua: stopped: a text longer than 64 KiB
-- Quoting a text of zeros grows it fourfold.
local s = string.format("%q", ("\0"):rep(60000))
return { id = "hostile", title = "Hostile" }
