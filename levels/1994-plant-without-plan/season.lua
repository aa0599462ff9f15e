-- What happens around the team: conditions, chance events, the notes of the Today panel; and how
-- the four years can be read at their end. Hunger is one plain sentence at a time, never a figure.

local conditions = {
  { day = 1, ration_g = 450, supply = 0.55, energy = 0.70, vigil = 0.45, ratchet = 0.2, graph = true,
    source = "TH-3.2.2-01 TH-3.2.2-02 TH-3.2.2-04", movements = "MV-43",
    assumption = "(MA-12 MA-15) The direction is known; grams, hours of power and shares of supply are the model's." },
  { day = 91, energy = 0.55, supply = 0.42, note = "The current now fails every afternoon.",
    source = "TH-3.2.2-02", assumption = "(MA-15) Hours invented." },
  { day = 152, ration_g = 400, assumption = "(MA-12) A step down after a poor harvest: the size is the model's." },
  { day = 191, ration_g = 330, energy = 0.42, supply = 0.30, note = "The ration is for three weeks now, not for four.", themes = { "hunger" }, in_short = "The ration has changed.",
    source = "TH-3.2.2-04", assumption = "(MA-12 MA-15) Sizes invented.", movements = "MV-43" },
  { day = 281, ration_g = 240, note = "The ration shop opens on one day in ten.", themes = { "hunger" }, in_short = "The ration has changed.",
    source = "TH-3.2.2-04", assumption = "(MA-12) Size invented.", movements = "MV-43" },
  { day = 392, ration_g = 170, supply = 0.18, energy = 0.32, source = "TH-3.2.2-03 TH-3.2.2-04",
    assumption = "(MA-12 MA-15 MA-16) Damage and sizes in Solgol are invented." },
  { day = 461, ration_g = 120, note = "The ration column in the book is empty this month.", themes = { "hunger" }, in_short = "The ration has changed.",
    source = "TH-3.2.2-04", assumption = "(MA-12) What the model still counts is food from kin, gardens and hills.", movements = "MV-43 MV-44" },
  { day = 556, energy = 0.22, supply = 0.12, vigil = 0.36, source = "TH-3.2.2-05 TH-3.2.2-08",
    assumption = "(MA-15) Fewer checks, less power: sizes invented.", movements = "MV-45" },
  { day = 656, ration_g = 110, assumption = "(MA-12) The lean months before harvest: invented." },
  { day = 816, ration_g = 180, vigil = 0.32, note = "After the harvest there is maize at the market.",
    source = "TH-3.2.2-08", assumption = "(MA-12) Size invented.", movements = "MV-41 MV-46" },
  { day = 946, ration_g = 140, assumption = "(MA-12) A second lean spring: invented." },
  { day = 1006, energy = 0.26, supply = 0.15, note = "The papers speak of soldiers now.",
    source = "TH-3.2.2-12 TH-3.2.2-14", assumption = "(MA-15 MA-35) Sizes and month are ours; the sources say: late 1990s.", movements = "MV-48" },
  { day = 1186, ration_g = 230, vigil = 0.36, assumption = "(MA-12 MA-17) A slow easing is assumed; the sources give no end." },
  { day = 1281, energy = 0.40, supply = 0.26, note = "Two lines have current on most mornings.",
    assumption = "(MA-15 MA-17) The easing and its size are invented." },
  { day = 1366, ration_g = 280, supply = 0.32, vigil = 0.40,
    assumption = "(MA-12 MA-17) The easing and its size are invented." },
}

local hazards = {
  { id = "dead_line", label = "Line without current", from = 60, to = 540, chance = 0.005, days = 9, energy = 0.45,
    official = "Current is being given where it is needed most.",
    ledger = "No current for nine days. The furnace fan is turned by hand.",
    source = "TH-3.2.2-05", assumption = "(MA-15) Cuts are drawn; sources give no hours." },
  { id = "no_wagons", label = "No wagons", from = 95, to = 1200, chance = 0.004, days = 18, supply = 0.4,
    official = "Transport is mastering its tasks.",
    ledger = "The wagons stand somewhere without a locomotive.",
    assumption = "(MA-15 MA-23) Trains without power, or sent to others first, are plausible; dates are drawn.", documented_only = false },
  { id = "drought", label = "Dry weeks", from = 700, to = 790, chance = 0.012, days = 25, ration = 0.8,
    official = "Farmers are watering the fields by their own strength.",
    ledger = "The plots are dust. People carry water before the shift.",
    source = "TH-3.2.2-03", assumption = "(MA-16) Droughts are known for 1994 and 1995; this later one is invented.", documented_only = false },
  { id = "frost_hall", label = "Frost in the hall", from = 530, to = 610, chance = 0.012, days = 12, energy = 0.6,
    official = "Winter is no obstacle to those who are ready.",
    ledger = "The pipes are frozen. People work in coats, or go home.",
    assumption = "(MA-15) A cold hall is invented.", documented_only = false },
}

local notes = {
  -- Chapter 1, July 1994
  { day = 1, text = "With the Soviet Union went trade on good terms, and cheap energy.", source = "TH-3.2.2-01 TH-3.2.2-02" },
  { day = 9, text = "July 1994: Kim Il Sung has died. The sirens sound at noon. Work stops.", themes = { "death" }, in_short = "July 1994: work stops for some days.", source = "TH-3.2.2-06", assumption = "(MA-47) The sirens and the hour are invented." },
  -- Chapter 2, August and September
  { day = 44, text = "Ro Il Nam, an apprentice here in 1959, says the hall was never so quiet.", assumption = "Invented" },
  -- Chapter 3, October to December
  { day = 155, stops = true, text = "November's rations came in December. An Mi Hyang has sold her sewing machine.", themes = { "hunger" }, in_short = "The rations came a month late.", source = "TH-3.2.2-04", assumption = "(MA-35) The person and the sale are invented." },
  -- Chapter 4, January to March 1995
  { day = 183, text = "You may now run fewer machines. The current goes to those.", assumption = "A hint of the game" },
  { day = 186, text = "The norms stand. Last month we made {l:fulfilment_true} per cent.", assumption = "Figures of this run", when = { { "fulfilment_true", "<", 0.98 } } },
  { day = 246, stops = true, text = "Workteam 5 has dug up its football ground, unasked.", assumption = "Invented", movements = "MV-64" },
  -- Chapter 5, April to June 1995
  { day = 284, text = "Where the shop is shut, people must find food, and need days for it.", themes = { "hunger" }, in_short = "People need days of their own now.", source = "TH-3.2.2-04 TH-3.2.2-05" },
  { day = 322, text = "The canteen is closed. Kim Song Nyo still comes, and boils water.", themes = { "hunger" }, in_short = "The canteen is closed.", assumption = "(MA-35) Invented" },
  { day = 341, text = "You can now give leave for the market, by need or for payment.", assumption = "A hint of the game" },
  -- Chapter 6, July to September 1995
  { day = 393, text = "August 1995: floods. The river stood in the lower street.", themes = { "disaster" }, in_short = "August 1995: the weather does damage.", source = "TH-3.2.2-03", assumption = "(MA-16) Month and local damage are invented." },
  { day = 428, stops = true, text = "The state's rations have all but ended. Nobody has announced it.", themes = { "hunger" }, in_short = "The rations have all but ended this year.", source = "TH-3.2.2-04", assumption = "(MA-12) That it was not announced is invented.", movements = "MV-43" },
  -- Chapter 7, October to December 1995
  { day = 452, text = "You can now exchange part of what is made, outside the plan.", assumption = "(MA-08) A hint of the game" },
  { day = 466, text = "These years get a name: the Arduous March. Hardship becomes a march.", source = "TH-3.2.2-07 TH-3.2.2-15", assumption = "(MA-35) The month is ours.", movements = "MV-44" },
  -- Chapter 9, April to June 1996
  { day = 698, stops = true, text = "Sickness in the lower street. The clinic has a doctor and no medicine.", themes = { "illness" }, assumption = "(MA-18) Invented; no case is told." },
  -- Chapter 10, July to September 1996
  { day = 787, stops = true, text = "Jang Se Ok turns hoe handles. Farmers pay in maize.", source = "TH-3.2.2-08", assumption = "(MA-08) The exchange is invented." },
  -- Chapter 11, October to December 1996
  { day = 813, text = "Maize, and for a week some laughter at the gate.", assumption = "Invented" },
  { day = 862, text = "O Bok Nam's road of half an hour now takes him two.", themes = { "illness" }, assumption = "(MA-18 MA-35) Invented" },
  -- Chapter 12, January to March 1997
  { day = 968, stops = true, text = "Ma Kwang Il, apprentice, is twenty-two. When the sirens sounded he was nineteen.", assumption = "(MA-35) Invented" },
  -- Chapter 13, April to June 1997
  { day = 1009, text = "A slogan says: military first, workers after.", source = "TH-3.2.2-14", assumption = "(MA-35) The month is ours.", movements = "MV-48" },
  { day = 1072, text = "Told as a battle for survival, hardship can hold people together, a study says.", source = "TH-3.2.2-15" },
  -- Chapter 14, July to September 1997
  { day = 1148, stops = true, text = "Nobody has heard from Sin Kum Chol. We know nothing more.", themes = { "missing" }, assumption = "(MA-18) Away, no word: the story never says more." },
  -- Chapter 15, October to December 1997
  { day = 1246, text = "Machines in order: {l:equipment} of 100. In 1994: 80.", assumption = "Figures of this run" },
  -- Chapter 16, January to March 1998
  { day = 1328, stops = true, text = "Sparrows nest in the second hall. Pyon Un Gyong won't have it swept.", assumption = "Invented" },
  -- Chapter 17, April to June 1998
  { day = 1353, text = "1998. Our sources give these years no end. The story stops by convention.", source = "TH-3.2.2-07", assumption = "(MA-17)" },
}

-- Several can hold; the last one always does. None is the best, and none is for having lived.
local endings = {
  { id = "oiled", title = "In order, with people who know",
    text = "Most machines would turn if the current came, and people know how. For years little was made on them. Whoever has the key can begin again.",
    when = { { "equipment", ">=", 0.80 }, { "knowledge", ">=", 0.20 } } },
  { id = "one_line", title = "One line alive, a tired core",
    text = "One line never quite stopped. It was kept by the same few people, and they are tired. The plan calls it a sixth of a plant.",
    when = { { "line_share", "<", 0.9 }, { "line_share", ">", 0.1 }, { "fatigue", ">=", 0.24 } } },
  { id = "workshops", title = "Dispersed, and in touch through trade",
    text = "The hall is nearly empty. In kitchens and sheds people make hoes and stoves, and know where the others are.",
    when = { { "attendance_60", "<", 0.60 }, { "solidarity", ">=", 0.50 } } },
  { id = "worn", title = "What stands will not turn soon",
    text = "Some of it was sold for grain, some was taken at night, most wore out. It was grain. The next leader will begin with an empty bench.",
    when = { { "equipment", "<", 0.60 } } },
  { id = "rule", title = "Eight hours, every day",
    text = "No leave was written and hardly anything was traded. Names were away all the same. The rule was kept by those who could afford to keep it.",
    when = { { "leave_share", "<", 0.01 }, { "dealt_share", "<", 0.01 } } },
  { id = "formal", title = "Full roll, empty hall",
    text = "The roster was full and the reports were round. The hall was not. Everybody who signed knew it, and so did those who read.",
    when = { { "paper_most", ">=", 0.08 } } },
  { id = "turns", title = "By turns",
    text = "People went in an order that they had agreed on. The roll call was never good again. Those who stayed knew why others were away.",
    when = { { "leave_share", ">=", 0.10 }, { "bonds", ">=", 0.52 } } },
  { id = "traders", title = "A workshop that trades",
    text = "Part of what was made never saw the plan. It became coke and maize. Some call it theft, some call it work.",
    when = { { "dealt_share", ">=", 0.06 } } },
  { id = "ways", title = "Made from what there was",
    text = "What lay at hand stood in for what used to come by rail. The papers will say that it was as good. Those who made it say: nearly.",
    when = { { "methods", ">=", 3 }, { "domestic_share", ">=", 0.10 } } },
  { id = "kept_the_plan", title = "The plan was kept in sight",
    text = "Each month began with the number from above. It held the day together, and it took hours that people needed elsewhere.",
    when = { { "standing", ">=", 0.45 } } },
  { id = "apart", title = "Each for their own",
    text = "Those who could pay were away, and those who could not were angry. A team was a list by the end.",
    when = { { "bonds", "<", 0.45 } } },
  { id = "unled", title = "A plant that nobody answered for",
    text = "Questions came and were settled by waiting. People went where they had to, alone, and told nobody.",
    when = { { "bonds", "<", 0.385 }, { "standing", "<", 0.15 } } },
  { id = "years", title = "Four years in two books",
    text = "One book has rations, plans and will-power. The other has reasons for being away. Neither has what people thought.",
    when = { { "day", ">=", 1 } } },
}

local questions = {
  "Which decision would you rather never face again? Why was it yours to take?",
  "Draw the chain from lost energy to the empty shop. Mark each link: claim, finding or assumption.",
  "Where did the page and the ledger differ most? What did the page want its reader to do?",
  "Who could afford to be loyal to the plant, and who could not? Was leaving a choice?",
  "No state-written source of ours covers these years. What may one conclude from a silence, and what not?",
  "Which sources would let the members of such a team be heard?",
}

-- The end of the debrief: one claim in words, with its kind, and then what nobody knows.
local last_panel = {
  claim = "TH-3.2.2-07",
  unknown = {
    "What people at such works thought, and what they said at home. Only the state's side was studied (TH-6.1-04).",
    "How many left, where they went, and how many came back.",
    "How rotas, payments and closures were really settled: here we had to assume it.",
    "When these years ended. Our sources give no date.",
    "What a worker of such a plant would say to this story. Who could be asked?",
  },
}

return { last_panel = last_panel, conditions = conditions, hazards = hazards, notes = notes, endings = endings, questions = questions }
