-- What every scenario can use besides Lua itself: the words with which an option says what it does,
-- and a few small helpers. A word makes a table that names the order and does nothing else; the
-- game checks it and carries it out. The file returns its names; it runs in the same sandbox as a
-- scenario does.

local prelude = {}

-- Orders with fields: absent { who = "kim_ok_bun", status = "lent", days = 2 }.
-- Orders with one value: share "lecture". Orders without: agitate().
local function order(kind)
  return function(given)
    local made = { kind = kind }
    if type(given) ~= "table" then
      made[1] = given
      return made
    end
    if given.kind ~= nil then
      error("'" .. kind .. "' was given an order, not its fields", 2)
    end
    for name, value in pairs(given) do
      made[name] = value
    end
    return made
  end
end

local kinds = {
  -- effects on people, teams and the enterprise
  "absent",    -- who, status (rest, lent, no_word), days
  "change",    -- what, who or team, by or times or by_days, days
  -- orders of the team, as its leader gives them
  "allot",     -- repair, study, trial, substitute, plots: shares of the hands
  "shift",     -- hours, rest
  "share",     -- hoard, open, lecture
  "report",    -- truth, round, under, pad
  "challenge", -- name of a team, or "none"
  "yield",     -- name of the team that gets our place
  "charge",    -- name of the team that we take in charge
  "record",    -- id of a person
  "honour",    -- { "star", who = id of a person }, or "team"
  "graph",     -- true or false: the public board
  "try",       -- id of a method
  "pledge",    -- per cent of the plan
  "leave",     -- { "by-need" or "paid", share = of the team }, or "closed"
  "line",      -- share of the machines kept going: 0, 0.25, 0.5, 0.75, 1
  "deal",      -- share of the good output, use (fund, inputs, food)
  "agitate", "culture", "care", "ask", "invite",
  -- the story's own
  "set",       -- state = number
  "open",      -- id of a decision that is asked now
}

for _, kind in ipairs(kinds) do
  prelude[kind] = order(kind)
end

-- every(30, 420): { 30, 60, ... 420 }, as for calendar.stops. every(30, 420, 10) begins with 10.
function prelude.every(step, last, first)
  if type(step) ~= "number" or type(last) ~= "number" or step <= 0 then
    error("every(step, last): expected two numbers, the first above 0", 2)
  end
  local list = {}
  for day = first or step, last, step do
    list[#list + 1] = day
  end
  return list
end

-- join({ 1, 2 }, { 3 }): { 1, 2, 3 }, as for conditions that several decisions share.
function prelude.join(...)
  local joined = {}
  for position = 1, select("#", ...) do
    local list = select(position, ...)
    if type(list) ~= "table" then
      error("join: expected lists, number " .. position .. " is a " .. type(list), 2)
    end
    for _, item in ipairs(list) do
      joined[#joined + 1] = item
    end
  end
  return joined
end

return prelude
