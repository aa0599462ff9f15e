-- What happens around the team: conditions, chance events, the notes of the Today panel; and how
-- the eighty days can be read at their end.

local conditions = {
  { day = 1, ration_g = 600, supply = 0.80, energy = 0.97, vigil = 0.30, ratchet = 0.30, graph = false,
    source = "TH-3.2.2-21 TH-3.2.2-26",
    assumption = "(MA-03 MA-12 MA-15 MA-22) The workplace is still expected to hand out food. Amounts, power, the near stop of imports and a weaker ratchet for twenty-day stages are the model's." },
  { day = 11, battle_days = 80, graph = true, vigil = 0.36, source = "TH-4.2.2-02 TH-3.2.2-44",
    note = "Day one of eighty. The countdown hangs beside the gate.",
    assumption = "(MA-19) The sources give the announcement and the end, not the first day." },
  { day = 31, ration_g = 585, supply = 0.70, energy = 0.93, assumption = "(MA-12 MA-15 MA-22) Invented: the campaign uses up what there is." },
  { day = 41, supply = 0.40, note = "No wire and no oil at the station. The shelf for imports is empty.",
    source = "TH-5.2.4.1-02", assumption = "(MA-22) That imports nearly stop, and when, is invented." },
  { day = 61, supply = 0.55, energy = 0.90, ration_g = 575, note = "Frost. The current dips at six each evening.",
    assumption = "(MA-15) Winter power is invented." },
  { day = 76, supply = 0.60, vigil = 0.44, assumption = "Offices look closer before the final report: invented." },
  { day = 91, graph = false, supply = 0.65, energy = 0.92, vigil = 0.34, ration_g = 570,
    note = "1 January 2021. The eighty days are over. What was borrowed falls due.",
    source = "TH-4.2.2-02",
    assumption = "(MA-04 MA-21 MA-22) That stores are empty after a campaign is invented." },
}

local hazards = {
  { id = "power_cut", label = "Power cut", from = 15, to = 100, chance = 0.012, days = 3, energy = 0.65,
    official = "Electricity workers are raising output day and night.",
    ledger = "The current fails for hours. The lathe with the screen forgets its program.",
    assumption = "(MA-15) Power cuts are drawn; sources give no hours.", documented_only = false },
  { id = "train_passes", label = "The train does not stop", from = 20, to = 88, chance = 0.010, days = 6, supply = 0.4,
    official = "Railway workers have moved great quantities of materials.",
    ledger = "The train passed our station. Its load was for a site with more priority.",
    assumption = "(MA-23) That others are served first is assumed; dates are drawn.", documented_only = false },
  { id = "short_sacks", label = "Short sacks", from = 25, to = 100, chance = 0.008, days = 8, ration = 0.92,
    official = "Supply workers are doing their part for the campaign.",
    ledger = "The sacks are light. The cook weighs them twice.",
    assumption = "(MA-12) Short deliveries of food are drawn.", documented_only = false },
  { id = "frost", label = "Frost in the hall", from = 58, to = 105, chance = 0.015, days = 4, energy = 0.8,
    official = "Winter is no obstacle to those who are ready.",
    ledger = "Oil is stiff at six in the morning. The first hour goes to the kettle.",
    assumption = "(MA-15 MA-38) Frost in the hall is invented.", documented_only = false },
}

local notes = {
  -- Chapter 1: before
  { day = 1, text = "The last year of a five-year plan. In August officials said that its goals will be missed.", source = "TH-3.2.2-41" },
  { day = 3, text = "Pak Kwang Hyok asks where the Mallima banner is. The word has not been in the news since January.", source = "TH-3.2.2-41" },
  { day = 4, text = "6 October. A campaign of eighty days has been announced.", source = "TH-4.2.2-02 CAL-01" },
  { day = 6, text = "Foreign scholars can see less of the country than ever, one of them writes.", source = "TH-4.1-02" },
  -- Chapter 2: days 1 to 5
  { day = 11, text = "The plan is set in stages of twenty days now. The books still call them months.", assumption = "(MA-47) Stages are a rule of the game." },
  { day = 13, text = "From the paper of 14 October: masses are stirred up for the campaign.", source = "TH-5.1-13 CAL-02" },
  { day = 14, text = "You can now order a talk before the shift, an evening of culture, a day of care.", assumption = "A hint of the game" },
  -- Chapter 3: days 6 to 10
  { day = 16, text = "18 October. Twenty-odd thousand tons of materials moved, the papers say. Not to us.", source = "TH-5.1-13 CAL-03" },
  { day = 18, text = "From the paper of 19 October: farm workers have held a meeting.", source = "TH-5.1-13 CAL-04" },
  { day = 19, text = "21 October. Technology makes labour lighter, the papers say.", source = "TH-5.1-13 CAL-05" },
  -- Chapter 4: days 11 to 15
  { day = 21, text = "You can now challenge a team. The board stands as long as the committee likes us.", assumption = "A hint of the game" },
  { day = 23, text = "25 October. Daily plans exceeded, the papers say. By whom, of what, since when?", source = "TH-5.1-13 CAL-06" },
  -- Chapter 5: days 16 to 20
  { day = 26, text = "Yun Sol Mi paints 64 over 65. Mean fatigue is {l:fatigue}.", assumption = "Figures of this run" },
  { day = 28, text = "Mun Ae Ryon's mother sweeps a road for the campaign. Her stall is shut.", source = "TH-3.2.2-31", assumption = "(MA-35) The case is invented." },
  { day = 29, text = "You can now give leave for the market: to those in need, or to those who pay.", assumption = "A hint of the game" },
  -- Chapter 6: days 21 to 25
  { day = 31, text = "The stores can now ask above for wire and oil.", assumption = "A hint of the game" },
  { day = 33, text = "So Kum Ran weighs the sack. {l:ration_g} grams a day, if it is full.", assumption = "Figures of this run" },
  -- Chapter 7: days 26 to 30
  { day = 36, text = "7 November. Ferroalloy above plan, tunnelling first, the premier at a tractor works, the papers say.", source = "TH-5.1-13 CAL-07" },
  { day = 37, text = "A good place can now be given up, and a weak team taken in charge.", assumption = "A hint of the game" },
  { day = 39, text = "Work is round the clock, one reads, and nobody is tired.", source = "TH-5.2.3-02 TH-5.2.3-04" },
  -- Chapter 8: days 31 to 35
  { day = 41, text = "12 November. High results despite difficulties, the papers say. Which difficulties?", source = "TH-5.1-13 CAL-08" },
  { day = 43, text = "You can now stop some machines, to spare power, wire and oil.", assumption = "A hint of the game" },
  { day = 44, text = "15 November. A pig farm is nearly remodelled, the papers say.", source = "TH-5.1-13 CAL-09" },
  -- Chapter 9: days 36 to 40
  { day = 46, text = "You can now ask for scientists, and trade a part of what we make outside the plan.", assumption = "A hint of the game", movements = "MV-58" },
  { day = 47, text = "Ko Tong Hak writes: lathe 2, play 0.4. Equipment in order: {l:equipment} of 100.", assumption = "Figures of this run", when = { { "equipment", "<", 0.82 } } },
  { day = 48, text = "19 November. Technology is spread through learning spaces, the papers say.", source = "TH-5.1-13 CAL-10" },
  { day = 51, text = "Forty days behind, forty ahead. Yun Sol Mi needs a new pot of red.", assumption = "Invented" },
  -- Chapter 10: days 41 to 45
  { day = 52, text = "23 November. Machines are kept by technical rules, the papers say. Kim Un Ha cut it out.", source = "TH-5.1-13 CAL-11 TH-5.2.1-15" },
  { day = 53, text = "Next day: spirit is what counts. She cut that out too.", source = "TH-5.2.1-17" },
  -- Chapter 11: days 46 to 50
  { day = 56, text = "Reported and not made, so far: {l:paper_share} per cent of a stage.", assumption = "Figures of this run", when = { { "paper_share", ">=", 0.02 } } },
  { day = 59, text = "30 November. A river promenade is finished, the papers say.", source = "TH-5.1-13 CAL-12" },
  -- Chapter 12: days 51 to 55
  { day = 61, text = "Thirty days left. First frost in the hall. Choe Song Chol has seen colder.", assumption = "Invented" },
  { day = 64, text = "Days short of wire and oil so far: {l:days_without_inputs}.", assumption = "Figures of this run", when = { { "days_without_inputs", ">=", 3 } } },
  -- Chapter 13: days 56 to 60
  { day = 66, text = "7 December. Young people are bold, the papers say. An Un Sim read it aloud, and yawned.", source = "TH-5.1-13 CAL-13" },
  { day = 70, text = "11 December. The papers report zeal for emulation, and calls for every reserve.", source = "TH-5.1-13 CAL-14" },
  -- Chapter 14: days 61 to 65
  { day = 71, text = "Steelworkers do not rest on their laurels, the papers say. Fatigue here is {l:fatigue}.", source = "TH-5.2.3-02", assumption = "Figures of this run" },
  { day = 73, text = "From the paper of 13 December: electricity is up. Lathe 6 forgot its program at six.", source = "TH-5.1-13 CAL-15", when = { { "energy", "<", 0.9 } } },
  -- Chapter 15: days 66 to 70
  { day = 76, text = "Fifteen days. Yun Sol Mi asks what she should paint after 1.", assumption = "Invented" },
  { day = 78, text = "19 December. The premier at an iron works, the papers say.", source = "TH-5.1-13 CAL-15" },
  -- Chapter 16: days 71 to 75
  { day = 81, text = "Ten days. Norm: {l:norm_rise} times what it was in October.", assumption = "Figures of this run" },
  { day = 84, text = "A tired clap sounds like gravel, says Hwang Jin Ho.", assumption = "Invented", when = { { "fatigue", ">=", 0.4 } } },
  -- Chapter 17: days 76 to 80
  { day = 86, text = "Five days. Pledged {r:pledge}; in the last five days {r:posted}.", assumption = "Figures of this run", when = { { "pledge", ">=", 101 } } },
  { day = 89, text = "30 December. Successes to the end, the papers say.", source = "TH-5.1-13 CAL-16" },
  -- Chapter 18: January
  { day = 92, text = "First working days. Of six lathes some start. Equipment in order: {l:equipment} of 100.", assumption = "Figures of this run" },
  { day = 94, text = "What the campaign made in all we cannot say. A study read 145 articles; it did not study results.", source = "TH-4.2.2-02 TH-4.1-01", assumption = "(MA-21) Results here are the model's." },
  { day = 98, text = "People sleep on the bus both ways. Mean fatigue is {l:fatigue}.", assumption = "Figures of this run", when = { { "fatigue", ">=", 0.35 } } },
  { day = 99, text = "Stock for {l:stock_days} days. Nobody can say when wire comes.", assumption = "Figures of this run" },
}

-- Several can hold; the last one always does. None is the best.
local endings = {
  { id = "broken_january", title = "A full chart, a broken January",
    text = "The bars were painted to the last day. On the first working day some lathes did not start, and people sat down beside them. The chart had no column for that.",
    when = { { "equipment", "<", 0.72 }, { "fatigue", ">=", 0.26 } } },
  { id = "sound_january", title = "A plain chart, a sound January",
    text = "It was one bar among eight. In January the lathes turned and most people had slept. No page has a headline for a morning on which nothing is wrong.",
    when = { { "equipment", ">=", 0.84 }, { "fatigue", "<", 0.29 } } },
  { id = "raised", title = "A neighbour raised",
    text = "In Workteam 5 people stand together again. Part of your own bar stands in its hall. The press says that emulation has no losers; here one can see who paid.",
    when = { { "solidarity", ">=", 0.58 }, { "solidarity", ">=", 0.59, team = "Workteam 5" } } },
  { id = "honest", title = "An honest report, noticed by few",
    text = "What you sent was what was counted. It was a plain line among loud ones. One clerk read it, perhaps. It will be of use to somebody who counts later.",
    when = { { "paper_most", "<", 0.015 }, { "standing", "<", 0.5 } } },
  { id = "padded", title = "Praised first, asked later",
    text = "The page was better than the eighty days. What was reported and not made went into January, and into the work of those who had to make it twice.",
    when = { { "paper_most", ">=", 0.06 } } },
  { id = "methods", title = "A method outlives the countdown",
    text = "The number on the wall went down to nought. Ways of working stayed, each found by somebody, and nobody counts them down.",
    when = { { "methods", ">=", 3 } } },
  { id = "worn_out", title = "Eighty days in the bones",
    text = "People gave the sprint what it asked for, and then some. The press writes that they were not tired. They are still sleeping it off.",
    when = { { "fatigue", ">=", 0.38 } } },
  { id = "waited", title = "Nothing over the border",
    text = "On many days there was no wire and no oil, and work meant sweeping, waiting and trying. In the reports these days are called difficulties, without a cause.",
    when = { { "days_without_inputs", ">=", 20 } } },
  { id = "own_oil", title = "Our own oil",
    text = "Part of what came from abroad is made behind the hall now. It is worse than the paper says, and better than nothing. Every week it improves a little.",
    when = { { "domestic_share", ">=", 0.22 } } },
  { id = "together", title = "They waited for one another",
    text = "People stayed late for somebody, not for a number. It cannot be charted. It is what the next campaign will be built on, asked or not.",
    when = { { "bonds", ">=", 0.63 } } },
  { id = "number", title = "A number that was not reached",
    text = "A pledge hung over the countdown for eighty days. It was never compared with anything, in public. Everyone who passed it did the sum.",
    when = { { "pledge", ">=", 110 }, { "fulfilment_true", "<", 1.10 } } },
  { id = "unled", title = "A team that led itself",
    text = "The countdown went on, with you or without. People learned to look at the wall and not at you.",
    when = { { "bonds", "<", 0.42 }, { "standing", "<", 0.15 } } },
  { id = "eighty", title = "Eighty days in two books",
    text = "A hundred and five days were written down twice. What really came of such a campaign nobody outside can say. Here you can lay the two books side by side.",
    when = { { "day", ">=", 1 } } },
}

local questions = {
  "Which decision was hardest, and whom did it cost? Which of your choices came from the ranking alone?",
  "Take three headlines of your run. For each write subject, verb, number, base, cause. What is missing?",
  "A scholar read 145 articles about this campaign. What can they show, and what can they not show?",
  "Chart against people: where did more zeal cost sleep, machines or trust? Which day in your curve shows it?",
  "What would a newsletter of a firm you know print in such a week? What is alike, and what is not?",
  "Which rule of this game decided your January? Is it a claim, a finding, or an assumption?",
}

return { conditions = conditions, hazards = hazards, notes = notes, endings = endings, questions = questions }
