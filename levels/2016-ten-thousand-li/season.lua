-- What happens around the team: conditions, chance events, the notes of the Today panel; and how
-- the four years can be read at their end.

local conditions = {
  { day = 1, ration_g = 580, supply = 0.92, energy = 0.96, vigil = 0.45, ratchet = 0.40, graph = true, battle_days = 5,
    source = "TH-3.2.2-21 TH-3.2.2-26 TH-3.2.2-42", movements = "MV-53",
    note = "The last five days of a sprint of seventy.",
    assumption = "(MA-03 MA-12 MA-15 MA-20) The sprint of seventy days, and its end in May, are assumed. That the workplace still hands out food is, too. Amounts and power are the model's." },
  { day = 31, battle_days = 200, source = "TH-3.2.2-42 TH-3.2.2-44", movements = "MV-51",
    note = "Two hundred days are counted down beside the gate.",
    assumption = "(MA-20) Seventy and two hundred days are the ends of a range; that they ran in 2016 is an assumption." },
  { day = 121, supply = 0.85, source = "TH-3.2.2-21", assumption = "(MA-25) How much arrives is invented." },
  { day = 211, energy = 0.90, assumption = "(MA-15) Winter power is invented." },
  { day = 231, energy = 0.92, supply = 0.78, note = "The chart by the gate is at nought.", source = "TH-3.2.2-21 TH-3.2.2-44",
    assumption = "(MA-04 MA-25) That stores are low after a sprint is invented." },
  { day = 331, energy = 0.96, supply = 0.72, source = "TH-3.2.2-21", assumption = "(MA-25) How much arrives is invented." },
  { day = 451, supply = 0.60, vigil = 0.50, note = "New sanctions in the news. No wire in the stores.",
    source = "TH-3.2.2-21 TH-5.1-10", assumption = "(MA-25) How much arrives, and closer looks by offices, are invented." },
  { day = 541, supply = 0.50, energy = 0.88, ration_g = 560, source = "TH-3.2.2-21 TH-5.2.4.1-02",
    note = "No fuel for the lorry on two days of five.", assumption = "(MA-12 MA-15 MA-25) Sizes are invented." },
  { day = 661, energy = 0.95, vigil = 0.45, assumption = "(MA-15) Power in spring is invented." },
  { day = 751, supply = 0.55, source = "TH-3.2.2-17 TH-3.2.2-21", assumption = "(MA-25) A little more for the economy: invented." },
  { day = 931, energy = 0.90, assumption = "(MA-15) Winter power is invented." },
  { day = 1021, energy = 0.95, supply = 0.58, ration_g = 570, assumption = "(MA-12 MA-15) Invented." },
  { day = 1291, energy = 0.90, assumption = "(MA-15) Winter power is invented." },
  { day = 1319, vigil = 0.50, source = "TH-1-01", assumption = "Offices look closer before the plan's last year: invented." },
  { day = 1351, supply = 0.30, ration_g = 550, note = "Nothing comes over the border. A cloth covers the shelf for imports.",
    source = "TH-4.1-02", assumption = "(MA-12 MA-22) That imports nearly stop is assumed; sources tell only that researchers are shut out." },
  { day = 1381, energy = 0.95, assumption = "(MA-15) Power in spring is invented." },
  { day = 1471, supply = 0.40, assumption = "(MA-22) A little arrives again: invented." },
}

local hazards = {
  { id = "power_cut", label = "Power cut", from = 40, to = 1550, chance = 0.0045, days = 5, energy = 0.6,
    official = "Power workers are raising output, and current is being saved.",
    ledger = "Power cut: lathe 6 forgets its program.",
    assumption = "(MA-15) Power cuts are drawn; sources give no hours.", documented_only = false },
  { id = "train_passes", label = "The train does not stop", from = 60, to = 1350, chance = 0.004, days = 10, supply = 0.5,
    official = "Railway workers carry ever more to the great sites.",
    ledger = "Our wagons went to a more urgent site.",
    assumption = "(MA-23) That others are served first is assumed; dates are drawn.", documented_only = false },
  { id = "customs", label = "Held at the customs shed", from = 451, to = 1340, chance = 0.004, days = 20, supply = 0.6,
    official = "Everything needed is being made at home.",
    ledger = "Our bearings wait at the border.",
    source = "TH-3.2.2-21", assumption = "(MA-25) Dates and sizes are drawn.", documented_only = false },
  { id = "high_water", label = "High water", from = 830, to = 870, chance = 0.02, days = 12, ration = 0.90,
    official = "High water has been met with calm.",
    ledger = "Water stood in the grain store. The sack is lighter for two weeks.",
    assumption = "(MA-16) A local flood is invented.", documented_only = false },
  { id = "frost", label = "Frost in the hall", from = 930, to = 1010, chance = 0.012, days = 6, energy = 0.8,
    official = "Winter is no obstacle to those who are ready.",
    ledger = "Oil is stiff at six. The first hour goes to the kettle.",
    assumption = "(MA-15 MA-38) Frost in the hall is invented.", documented_only = false },
}

local notes = {
  -- Chapter 1, May 2016
  { day = 1, text = "A Party congress meets this month. A five-year plan will follow.", source = "TH-3.2.2-39", assumption = "The source gives the year; the month is ours." },
  { day = 8, text = "The posters look like those of his youth, says Ro Il Nam, retired.", source = "TH-3.2.2-39 TH-3.2.2-40", movements = "MV-50" },
  -- Chapter 2, June to August
  { day = 32, text = "New orders: study, trials, an evening of culture, a day of care.", assumption = "A hint of the game" },
  { day = 56, text = "A date is honoured by working harder before it. The holiday is earned first.", source = "TH-3.2.2-45" },
  { day = 62, text = "The market across the bridge was left much as it was.", source = "TH-3.2.2-21", movements = "MV-46" },
  { day = 66, text = "A building-materials works asked no help of the state and finished in time, the press says.", source = "TH-5.2.4-11", movements = "MV-64" },
  -- Chapter 3, September to December
  { day = 122, text = "New: challenge a team, honour people, keep or share methods.", assumption = "A hint of the game" },
  { day = 136, text = "Mean fatigue: {l:fatigue}. The chart does not show it.", assumption = "Figures of this run", when = { { "fatigue", ">=", 0.35 } } },
  { day = 182, text = "Ranked persons hang beside the chart now. None is a fitter.", source = "TH-3.2.2-44", movements = "MV-53" },
  { day = 231, text = "Equipment in order: {l:equipment} of 100.", assumption = "Figures of this run" },
  -- Chapter 4, January to April 2017
  { day = 242, text = "New: ask above, and a rota for market days.", assumption = "A hint of the game" },
  { day = 258, text = "Pledged in May: {r:pledge}. Made last month: {l:fulfilment_true}.", assumption = "Figures of this run", when = { { "pledge", ">=", 101 } } },
  { day = 296, text = "Some pay their workplace so as not to come, a study says.", source = "TH-3.2.2-30", movements = "MV-47" },
  -- Chapter 5, May to August
  { day = 362, text = "New: invite a researcher, if the team stands well enough.", assumption = "A hint of the game" },
  { day = 381, text = "Invention by everyone has a name now: a mass-based campaign.", source = "TH-5.2.1-07" },
  { day = 416, text = "Methods in use: {l:methods}. No page counts the trials behind them.", assumption = "Figures of this run", when = { { "methods", ">=", 1 } } },
  { day = 431, text = "A worker in the press: skill is not enough, knowledge is power.", source = "TH-5.2.1-10" },
  -- Chapter 6, September to December
  { day = 482, text = "New: trade outside the plan, at your risk.", assumption = "A hint of the game" },
  { day = 486, text = "Sanctions and hostile forces fill more of the paper this autumn.", source = "TH-5.1-10 TH-5.2.4.1-02" },
  { day = 536, text = "Before the 1990s already industry hung on imports, a study says.", source = "TH-3.2.2-02" },
  -- Chapter 7, January to April 2018
  { day = 602, text = "New: give up a place, take charge of a weak team.", assumption = "A hint of the game" },
  { day = 616, text = "Local people finished a power station without state help, the press says.", source = "TH-5.2.4-12" },
  { day = 656, text = "Days short of parts so far: {l:days_without_inputs}.", assumption = "Figures of this run", when = { { "days_without_inputs", ">=", 5 } } },
  { day = 670, text = "The double line is declared complete. Now, it is said, the economy comes first.", source = "TH-3.2.2-17", movements = "MV-49" },
  { day = 697, text = "Even private firms keep old habits, a study says: contests, sessions, food at work.", source = "TH-3.2.2-26", movements = "MV-67" },
  -- Chapter 8, May to August
  { day = 742, text = "A drug works learned from scientists until its own workers invented, the press says.", source = "TH-5.2.1-12", movements = "MV-58" },
  { day = 778, text = "With sport, says a manager, the transport task is beaten by twenty per cent each year.", source = "TH-5.2.2.2-01" },
  { day = 782, text = "The norm is {l:norm_rise} times what it was in May 2016.", assumption = "Figures of this run" },
  -- Chapter 9, September to December
  { day = 862, text = "In some reports the inventor changes from line to line.", source = "TH-5.2.2-05" },
  { day = 897, text = "Reported, not made: {l:paper_share} per cent of a month.", assumption = "Figures of this run", when = { { "paper_share", ">=", 0.02 } } },
  { day = 902, text = "Technology is said to make work light. Nobody here goes home earlier.", source = "TH-6-12" },
  -- Chapter 10, January to April 2019
  { day = 976, text = "Pictures of research: many people around one small thing.", source = "TH-5.2.1-14" },
  { day = 986, text = "Pictures of works: a small person among giant machines.", source = "TH-5.2.1-13" },
  { day = 1018, text = "A magazine opens with five articles on trees: twelve pages.", source = "TH-5.1-10" },
  { day = 1032, text = "Workteam 5 posted more than its plan. Ma Kyong Su read it twice.", assumption = "Figures of this run", when = { { "posted", ">=", 1.0, team = "Workteam 5" } } },
  -- Chapter 11, May to August
  { day = 1096, text = "Technical knowledge: {l:knowledge} of 100. It was lower at the start.", assumption = "Figures of this run", when = { { "knowledge", ">=", 0.35 } } },
  { day = 1126, text = "Imports are good but dear, the press grants.", source = "TH-5.2.4-09" },
  { day = 1136, text = "The right attitude, a study notes, needs constant agitation.", source = "TH-5.2.3-12" },
  -- Chapter 12, September to December
  { day = 1204, text = "The fund holds {l:fund_days} days of the plan.", assumption = "Figures of this run", when = { { "fund_days", ">=", 1 } } },
  { day = 1222, text = "In the reports doubters never have a name and never turn out right.", source = "TH-5.2.4.1-05 TH-5.2.4.1-07", movements = "MV-65" },
  { day = 1262, text = "Cho Un Hui and Ro Kwang Jin are no longer apprentices.", assumption = "Invented" },
  { day = 1280, stops = true, text = "A sheet for 2020 lies on the table. Under \"pledged\" it is empty.", assumption = "Invented" },
  -- Chapter 13, January to April 2020
  { day = 1372, text = "Mallima? says somebody. Not for weeks. Nobody answers.", source = "TH-3.2.2-41", movements = "MV-50" },
  { day = 1382, text = "The country is closed to most researchers, more than ever, one writes.", source = "TH-4.1-02" },
  { day = 1386, text = "The paper has new words. The old one is just not there.", source = "TH-3.2.2-41 NP-26" },
  -- Chapter 14, May and June
  { day = 1452, text = "Four years ago eight teams greeted a horse.", assumption = "Invented" },
  { day = 1462, text = "May. Television blurs a poster where the horse's name stands.", source = "TH-3.2.2-41" },
  -- Chapter 15, July and August
  { day = 1512, text = "Stock for {l:stock_days} days. Replaced at home: {l:domestic_share} per cent.", assumption = "Figures of this run" },
  { day = 1531, text = "August. Officials say openly that the plan's goals will not be met.", source = "TH-3.2.2-41", movements = "MV-75" },
  { day = 1546, text = "The drive brought no rise in production, a study says.", source = "TH-3.2.2-41" },
}

-- Several can hold; the last one always does. None is the best.
local endings = {
  { id = "honest_substitute", title = "Our own part, with its true life",
    text = "Much of what was bought abroad is made here now, and a list says how long each part lasts. No page printed the list. It is what the next plan will stand on, if somebody reads it.",
    when = { { "domestic_share", ">=", 0.30 }, { "paper_most", "<", 0.03 } } },
  { id = "shiny_substitute", title = "As good as the world's, on paper",
    text = "The substitute was praised before it was proven. Some parts held, some did not, and the reports were not changed. Who warned, and what became of the warning?",
    when = { { "domestic_share", ">=", 0.06 }, { "paper_most", ">=", 0.05 } } },
  { id = "learning", title = "A learning team",
    text = "Hours went to study that could have gone to the bar. People here know more than they did, and some of it turns in the machines. It will outlast the slogan, and cannot be seen on any chart of those years.",
    when = { { "knowledge", ">=", 0.60 } } },
  { id = "champion", title = "Campaign years, worn machines",
    text = "Much was announced in these years, and repairs waited. The machines paid, quietly. Your successor's first word will be: covers off.",
    when = { { "equipment", "<", 0.76 } } },
  { id = "network", title = "Supplied by friends and side doors",
    text = "When no wagon came, something still did, for pumps outside the plan. It kept the hall going and stands in no book but one. Nobody could plan it, and many lived by it.",
    when = { { "dealt_share", ">=", 0.01 } } },
  { id = "sold_leave", title = "Who could pay went home",
    text = "The roll call was whole, and some pegs were always empty. The fund was full and the talk at noon was short. Those who stayed knew what a day was worth.",
    when = { { "leave_share", ">=", 0.03 }, { "fund_days", ">=", 3 } } },
  { id = "together", title = "Held together",
    text = "People came because others came. Slogans were greeted and went. It shows in no headline, only in who stayed late for whom.",
    when = { { "bonds", ">=", 0.61 } } },
  { id = "burnt_out", title = "Worn out",
    text = "Calls were answered with bodies, and the hours stayed long when the calls were over. People are proud of some of it, and need longer than a month to recover.",
    when = { { "fatigue", ">=", 0.30 } } },
  { id = "waited", title = "Waiting for parts",
    text = "On very many days something was missing, and work meant sweeping, waiting, trying. In reports these days are called difficulties, without a cause.",
    when = { { "days_without_inputs", ">=", 600 } } },
  { id = "number", title = "A number that nobody compared",
    text = "A pledge hung over the gate, in red. It was never compared with anything in public. Everyone who passed it did the sum.",
    when = { { "pledge", ">=", 110 }, { "fulfilment_true", "<", 1.05 } } },
  { id = "raised", title = "A neighbour raised",
    text = "A team that was behind met its plan again while you led it. Part of your own bar stands there, in parts, evenings and people. The press says that emulation has no losers; here one can see who paid.",
    when = { { "teams_raised", ">=", 1 } } },
  { id = "unled", title = "A team that led itself",
    text = "The slogan came and went, and people looked past you. They learned to ask somebody else, and then to ask nobody.",
    when = { { "bonds", "<", 0.48 }, { "standing", "<", 0.15 } } },
  { id = "years", title = "A plan in two books",
    text = "Four years and three months were written down twice. The goals were missed, it was said in the end. Lay the two books side by side: since when could one have known?",
    when = { { "day", ">=", 1 } } },
}

local questions = {
  "Compare a page of 2016 with one of 1959, if you have played both. What is asked of a worker now that was not asked then, and what is still asked?",
  "The fitter objected. Was he a doubter or a source? How would you have decided without knowing the end?",
  "Take one shortage of your run. How did the page tell it? Name a cause that it leaves out.",
  "This story names two causes of shortage. Which figures and papers would let you weigh them?",
  "After January 2020 a word is missing. How can a historian read something that is not there?",
  "Which rule of this game decided your bearing? Is it a claim, a finding, or an assumption?",
}

return { conditions = conditions, hazards = hazards, notes = notes, endings = endings, questions = questions }
