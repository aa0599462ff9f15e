-- What happens around the team: conditions, chance events, the notes of the Today panel; and how
-- the year can be read at its end.

local conditions = {
  { day = 1, ration_g = 700, supply = 1.0, energy = 1.0, vigil = 0.30, ratchet = 0.5, graph = true,
    source = "TH-3.2.1-22",
    assumption = "700 g is the full ration in studies of rationing outside our sources; the other values are the model's." },
  { day = 151, supply = 0.95, note = "The rains have begun. Wagons are slow on the wet line.",
    assumption = "Summer rain and its effect on deliveries are invented." },
  { day = 181, supply = 1.0, assumption = "The line is dry again: invented." },
  { day = 216, battle_days = 60, source = "TH-3.2.1-25 TH-3.2.1-28",
    assumption = "Many short campaigns are documented; this one is invented. The word speed battle is younger (1974)." },
  { day = 246, supply = 0.9, note = "Every works wants coke now. Wagons are shared out.",
    assumption = "Taut supply during campaigns is invented." },
  { day = 276, supply = 0.85, assumption = "Taut supply after a campaign is invented." },
  { day = 286, vigil = 0.38, assumption = "Offices look closer when the year is counted: invented." },
  { day = 291, supply = 0.55, note = "First snow on the pass. Coke wagons wait below it.",
    assumption = "The winter shortage is invented." },
  { day = 301, energy = 0.94, vigil = 0.34, note = "Snow. Coke comes late, and the lamps are dim.",
    assumption = "The winter shortage is invented." },
  { day = 331, supply = 0.7, energy = 0.97, assumption = "The winter shortage is invented." },
  { day = 371, supply = 1.0, energy = 1.0, vigil = 0.30, note = "The pass is open again. The coke wagons come through.",
    assumption = "The winter shortage is invented." },
}

local hazards = {
  { id = "late_wagons", label = "Late wagons", from = 40, to = 296, chance = 0.006, days = 12, supply = 0.5,
    official = "Transport workers are overcoming their difficulties.",
    ledger = "The coke wagons are late. Half came.",
    assumption = "(MA-16) Sources do not speak of late wagons in these years; dates and sizes are drawn.", documented_only = false },
  { id = "power_cut", label = "Power cut", from = 45, to = 415, chance = 0.004, days = 5, energy = 0.6,
    official = "Current is being saved for production.",
    ledger = "The current fails for hours each day.",
    assumption = "(MA-15) Power cuts are drawn; sources give no hours for these years.", documented_only = false },
  { id = "flood", label = "Flood", from = 152, to = 200, chance = 0.012, days = 14, ration = 0.88,
    official = "High water has been met with calm.",
    ledger = "Water stood in the grain store. The ration is cut for two weeks.",
    assumption = "(MA-16) A local flood is invented.", documented_only = false },
  { id = "frost", label = "Frost at the siding", from = 301, to = 375, chance = 0.012, days = 7, supply = 0.6,
    official = "Winter is no obstacle to those who are ready.",
    ledger = "The rails at the siding are frozen. Wagons stand outside.",
    assumption = "(MA-16) Frost at the siding is invented.", documented_only = false },
}

local notes = {
  -- Chapter 1, February 1959
  { day = 1, text = "A leader has visited a steel plant, says the press. Teams can win {k:title|a title}.", source = "OA-3" },
  { day = 11, text = "The public credit goes to a steel worker. A study finds a plan from above.", source = "TH-3.2.1-26 XC-01" },
  -- Chapter 2, March
  { day = 31, text = "Teams everywhere are asked to compete for the title.", source = "TH-3.2.1-26" },
  { day = 32, text = "New orders: hours, rest and repair.", assumption = "A hint of the game" },
  -- Chapter 3, April
  { day = 61, text = "The five-year plan is to be finished early, people say.", source = "TH-3.2.1-26" },
  { day = 62, text = "New orders: a talk, a culture evening, a day of care.", assumption = "A hint of the game" },
  -- Chapter 4, May
  { day = 91, text = "A slogan is heard: {k:one_for_all|one for all and all for one}.", source = "OA-1 OA-2" },
  { day = 92, text = "New orders: send hands to study and to trials.", assumption = "A hint of the game" },
  -- Chapter 5, June
  { day = 121, text = "A new board: eight bars, and a line for the plan.", assumption = "Public boards are documented for later years; this one is invented." },
  { day = 122, text = "New orders: challenge a team; keep or share our methods.", assumption = "A hint of the game" },
  { day = 123, text = "The norm is {l:norm_rise} times that of February.", assumption = "Figures of this run", when = { { "norm_rise", ">=", 1.01 } } },
  -- Chapter 6, July
  { day = 152, text = "New orders: ask for more coke, or replace it.", assumption = "A hint of the game" },
  -- Chapter 7, August
  { day = 181, text = "A mine team gave up its good places eight times, says the press.", source = "OA-5", assumption = "The article gives no date; the month is ours." },
  { day = 183, text = "New orders: give up a good place; take charge of a weak team.", assumption = "A hint of the game" },
  -- Chapter 9, October
  { day = 241, text = "This year the state takes over the {k:federation|federation of trade unions}.", source = "TH-3.2.1-17" },
  { day = 246, text = "So Pun I counts bowls at midnight. Mean fatigue is {l:fatigue} of 100.", assumption = "Figures of this run", when = { { "fatigue", ">=", 0.35 } } },
  -- Chapter 10, November
  { day = 272, text = "In the Soviet Union many hated those who raised the norm, a study says.", source = "TH-3.1.1-08" },
  { day = 273, text = "Equipment in good order: {l:equipment} of 100. Song Ok Ju wrote it on the door.", assumption = "Figures of this run", when = { { "equipment", "<", 0.75 } } },
  { day = 274, text = "Reported but not made, so far: {l:paper_share} per cent of a month.", assumption = "Figures of this run", when = { { "paper_share", ">=", 0.03 } } },
  -- Chapter 12, January 1960
  { day = 331, text = "1960. Many now see these as good years: growth was high.", source = "TH-3.2.1-22" },
  { day = 334, text = "Ri Myong Ok taught there all year. Workteam 5 has come near its plan.", assumption = "Figures of this run", when = { { "fulfilment", ">=", 0.95, team = "Workteam 5" } } },
  -- Chapter 13, February
  { day = 361, text = "A year since the first notice. Titles won here: {r:titles}.", assumption = "Figures of this run", when = { { "titles", ">=", 1 } } },
  { day = 362, text = "A year since the first notice. The title went to others.", assumption = "Figures of this run", when = { { "titles", "<", 1 } } },
  { day = 375, text = "Somebody reads our pledge at the gate: {r:pledge}. Last month we made {l:fulfilment_true} per cent.", assumption = "Figures of this run", when = { { "pledge", ">=", 110 } } },
  -- Chapter 14, March
  { day = 391, text = "In summer a speech will name model workers {k:rider|Riders}.", source = "TH-3.2.1-30" },
  { day = 392, text = "The ice is off the river. You hand over at the end of March.", assumption = "Invented" },
  { day = 403, text = "Pledged {r:pledge}, made {l:fulfilment_true} per cent. Yun Hye Ran has been told to repaint it.", assumption = "Figures of this run", when = { { "pledge", ">=", 110 }, { "fulfilment_true", "<", 1.05 } } },
}

-- Several can hold; the last one always does. None is the best.
local endings = {
  { id = "title_raised", title = "A title, and another team raised",
    text = "The title came, and a team that was behind met its plan. Part of the price was your own output. The paper printed the help and not the price.",
    when = { { "titles", ">=", 1 }, { "teams_raised", ">=", 1 } } },
  { id = "banner", title = "Banner team",
    text = "Three titles hang on one wall. Other teams came to look. Some went home with a method, all of them with a higher norm.",
    when = { { "titles", ">=", 3 } } },
  { id = "title_norm", title = "A title and a lasting norm",
    text = "A title is won on one day. The norm stays every morning. Some hands have learned to be slow, and nobody will write that down.",
    when = { { "titles", ">=", 1 }, { "norm_rise", ">=", 1.15 } } },
  { id = "methods", title = "No title, but methods in use",
    text = "The title went to others. What stayed are ways of working that people here thought of, and that will outlast the board.",
    when = { { "titles", "<", 1 }, { "methods", ">=", 4 } } },
  { id = "paper_banner", title = "Praised on paper",
    text = "The page was better than the year. What was reported and not made was owed to the next month, and to the people who had to sign.",
    when = { { "paper_most", ">=", 0.05 } } },
  { id = "burnt_out", title = "Worn out",
    text = "People and machines were worked hard for the plan. Both need longer than a month to recover.",
    when = { { "fatigue", ">=", 0.42 } } },
  { id = "worn_machines", title = "Machines that wait for repair",
    text = "Repairs were put off until lathes stood still. The next leader begins with repairs.",
    when = { { "equipment", "<", 0.78 } } },
  { id = "waited", title = "The furnace waited",
    text = "On many days there was no coke, and people swept the floor. Some of it was snow. Some of it was what the books said we had.",
    when = { { "days_without_inputs", ">=", 18 } } },
  { id = "hidden", title = "Hidden reserves",
    text = "Part of what could be made was kept back, quietly. It was the team's own insurance against the next norm.",
    when = { { "held_share", ">=", 0.045 } } },
  { id = "place_given", title = "A good place given away",
    text = "You work in the wind now, and another team is dry. The article about the mine team never said how that felt in the tenth month.",
    when = { { "places_yielded", ">=", 1 } } },
  { id = "together", title = "Held together",
    text = "People came because others came. It shows in no headline. It shows in who stayed late for whom.",
    when = { { "bonds", ">=", 0.60 } } },
  { id = "unled", title = "A team that led itself",
    text = "People no longer waited for a word from you. The team learned to ask somebody else, and then to ask nobody.",
    when = { { "bonds", "<", 0.50 }, { "standing", "<", 0.15 } } },
  { id = "year", title = "One year in two books",
    text = "Fourteen months were written down twice. Lay the two books side by side: where do they part, and who could have known?",
    when = { { "day", ">=", 1 } } },
}

local questions = {
  "Which decision was hardest, and whom did it cost?",
  "Which of your decisions raised the norm for others? Trace one number back.",
  "One source says that a leader began the drive. Another says that it was planned at the centre and credited to a worker. Who wrote each, when, and for whom?",
  "Was the rise in norms welcomed or resented in your team? How do you know, and what would a historian need to know it?",
  "What did help cost, and who paid? Is a sacrifice still admirable when it is expected?",
  "Which rule of this game decided your result? Is it a claim, a finding, or an assumption?",
}

return { conditions = conditions, hazards = hazards, notes = notes, endings = endings, questions = questions }
