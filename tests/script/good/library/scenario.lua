-- What the sandbox offers works as the Lua manual says; this file loads only when it does.
local function same(a, b)
  if a ~= b then error("expected " .. tostring(b) .. ", got " .. tostring(a), 2) end
end
local function fails(wanted, f, ...)
  local fine, message = pcall(f, ...)
  same(fine, false)
  if not tostring(message):find(wanted, 1, true) then error("unexpected: " .. tostring(message), 2) end
end

-- texts
same(("ab"):rep(3), "ababab")
same(("ab"):rep(3, "-"), "ab-ab-ab")
same(("ab"):rep(0), "")
same(("ab"):rep(-1), "")
same(("Hello"):lower() .. ("Hello"):upper() .. ("Hello"):reverse(), "helloHELLOolleH")
same(("Hello"):sub(-3), "llo")
same(#"Hello", 5)
same(("Hello"):len(), 5)
same(("A"):byte(), 65)
same(string.char(65, 66), "AB")
same(("a.b"):find(".", 1, true), 2)
same(select("#", ("hello"):find("(l)(l)")), 4)
same(("hello"):match("l+"), "ll")
same(("key=value"):match("(%w+)=(%w+)"), "key")
same(("hello world"):gsub("o", "0"), "hell0 w0rld")
same(select(2, ("hello world"):gsub("o", "0")), 2)
same(("hello"):gsub("", "-"), "-h-e-l-l-o-")
same(("abc"):gsub("%w", "%0%0"), "aabbcc")
same(("abc"):gsub("%w", "%1.", 2), "a.b.c")
same(("abc def"):gsub("(%w+) (%w+)", "%2 %1"), "def abc")
same(("$name is $age"):gsub("%$(%w+)", { name = "Ri", age = 41 }), "Ri is 41")
same(("abc"):gsub("b", function() return nil end), "abc")
same(("abc"):gsub("b", function(b) return b:upper() end), "aBc")
same(("aaa"):gsub("^a", "b"), "baa")
same(("100%"):gsub("%%", " per cent"), "100 per cent")
local words = {}
for word in ("one two  three"):gmatch("%a+") do words[#words + 1] = word end
same(table.concat(words, ","), "one,two,three")
local places = {}
for at in ("abc"):gmatch("()") do places[#places + 1] = at end
same(table.concat(places, ","), "1,2,3,4")
same(("%5.2f|%d|%s|%%|%x"):format(3.14159, 42, "x", 255), " 3.14|42|x|%|ff")
same(("%s %s %s"):format({}, true, nil), "table true nil")
same(("%-5s|%5s"):format("ab", "cd"), "ab   |   cd")
same(("%q"):format('a"b'), '"a\\"b"')
fails("missing ']'", string.find, "a", "[a")
fails("%p", string.format, "%p", {})
fails("64 KiB", string.rep, "x", 70000)

-- tables
local list = { 5, 3, 9, 1 }
table.sort(list)
same(table.concat(list, " "), "1 3 5 9")
table.sort(list, function(a, b) return a > b end)
same(table.concat(list, " "), "9 5 3 1")
table.insert(list, 7)
table.insert(list, 1, 0)
same(table.concat(list, " "), "0 9 5 3 1 7")
same(table.remove(list, 1), 0)
same(table.remove(list), 7)
same(table.remove({}), nil)
same(table.concat(list, " "), "9 5 3 1")
same(table.concat(table.move({ 1, 2, 3 }, 1, 3, 2), " "), "1 1 2 3")
same(table.concat(table.move({ 1, 2, 3 }, 2, 3, 1), " "), "2 3 3")
same(table.concat(table.move({ 1, 2 }, 1, 2, 1, { 7, 8, 9 }), " "), "1 2 9")
same(select("#", table.unpack({ 1, 2, 3 })), 3)
same(table.pack(1, nil, 3).n, 3)
same(table.concat({}, ","), "")
same(table.concat({ 1, 2.5, "x" }, "-", 2, 3), "2.5-x")
local pairs_of = { { 1, "b" }, { 0, "a" }, { 1, "a" }, { 0, "b" } }
table.sort(pairs_of, function(a, b) return a[1] < b[1] end)
local order = {}
for _, pair in ipairs(pairs_of) do order[#order + 1] = pair[2] end
same(table.concat(order), "abba") -- equals keep their order
table.sort({ 3, 2, 1 }, function() return true end) -- no order at all: no error
fails("compare", table.sort, { 1, "x" })
fails("out of bounds", table.insert, { 1 }, 5, 1)

-- order of names
local seen = {}
for name in pairs({ zeal = 1, joy = 2, [2] = "b", [1] = "a", bond = 3, [1.5] = 0 }) do
  seen[#seen + 1] = tostring(name)
end
same(table.concat(seen, " "), "1 1.5 2 bond joy zeal")
local first, value = next({ b = 2, a = 1 })
same(first .. value, "a1")
same(next({ b = 2, a = 1 }, "a"), "b")
same(next({ a = 1 }, "a"), nil)
local emptied = { a = 1, b = 2, c = 3 }
local visited = 0
for name in pairs(emptied) do
  visited = visited + 1
  for other in pairs(emptied) do if other ~= name then emptied[other] = nil end end
end
same(visited, 1)
fails("no order", function() for _ in pairs({ [{}] = 1, [2] = 1 }) do end end)

-- base, math
same(tostring({}), "table")
same(tostring(function() end), "function")
same(tostring(12) .. tostring(true) .. tostring(nil), "12truenil")
same(tonumber("0x10"), 16)
same(tonumber("zz", 36), 1295)
same(tonumber("x"), nil)
same(type(math), "userdata")
same(math.floor(2.7) + math.max(1, 2) + math.min(3, 4), 7)
same(math.type(1), "integer")
same(7 // 2, 3)
same(select(-1, 1, 2, 3), 3)
same(pcall(error, "x"), false)
same(select(2, pcall(error, { code = 5 })).code, 5)
same(select(2, xpcall(error, function(message) return message .. "!" end, "x")), "x!")
same(select("#", xpcall(function(...) return ... end, error, 1, 2)), 3)
fails("can't be changed", function() string.rep = nil end)
fails("not declared", function() undeclared = 1 end)
fails("unknown name 'math.random'", function() return math.random(6) end)
fails("unknown name 'string.dump'", function() return string.dump(fails) end)
fails("not available", function() return setmetatable({}, {}) end)

-- the prelude
same(table.concat(every(30, 90), " "), "30 60 90")
same(table.concat(every(30, 70, 10), " "), "10 40 70")
same(table.concat(join({ 1 }, {}, { 2, 3 }), " "), "1 2 3")
fails("expected two numbers", every, 0, 10)
fails("expected lists", join, { 1 }, 2)
fails("its fields", absent, care())
same(absent({ who = "x" }).kind, "absent")
same(share("open")[1], "open")

return { id = "library", title = "The library" }
