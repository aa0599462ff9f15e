-- The plant without a plan: Solgol Machine Works, July 1994 to June 1998, the Arduous March.
--
-- The rules of the plan still hold while its inputs have gone. Each hour held in the plant is an
-- hour not spent on food; each absence makes the plant harder to keep. Hunger is told in words, one
-- sentence at a time, and is never counted or ranked. The plant, the people and all figures are
-- invented; what is not is marked by its source, and every number without one says what it assumes.

local decisions = {}
for _, chapters in ipairs {
  include "decisions_1.lua", include "decisions_2.lua", include "decisions_3.lua",
  include "decisions_4.lua", include "decisions_5.lua", include "decisions_6.lua",
} do
  for _, decision in ipairs(chapters) do decisions[#decisions + 1] = decision end
end

local grounds = include "sources.lua"
local season = include "season.lua"

return {
  id = "1994-plant-without-plan",
  title = "The plant without a plan",
  era = "The Arduous March",
  summary = "The plan stays. Power, coke and rations do not.",
  minutes = 40,
  picture = "1997",
  era_years = { 1991, 1999 },
  works = "Solgol Machine Works",
  team_name = "Workteam 3",
  newspaper = "The Solgol Worker",
  newspaper_hangul = "솔골로동자",
  famine = true,
  content_note = "This story is set in the famine of the 1990s. Shortage, illness and absence are told in words. Nothing is shown, counted or scored, and nobody dies on screen. You can step away at any time, or skip this story and read its background in the codex.",
  themes = { "hunger", "illness", "death", "missing", "disaster" },

  briefing = {
    where = "Solgol Machine Works, an invented plant. Workteam 3 casts and turns pump housings, when there is coke.",
    when = "July 1994 to June 1998: the energy is gone, then the rations.",
    you = "You lead 24 people. The plan is still written each month. What the team is for, you decide.",
    goals = {
      "Explain the chain from lost energy to the empty ration shop.",
      "Explain why absence and trade fed people and undid the plant.",
      "Say what no source here tells, and what that silence means.",
    },
    real_and_invented = "Real: the collapse of trade and of rations, the weather of 1994 and 1995, closures, markets. Invented: the plant, all people, words and numbers, and every page of the paper.",
    for_instructors = "About 40 minutes. Show the content note and offer the opt-out first. Debrief together before any grading. README.md in this folder lists chapters, sources and inventions.",
  },

  calendar = {
    start = { year = 1994, month = 7 },
    days = 1440,
    sun = 10,
    month = 30,
    stops = { 30, 90, 180, 270, 360, 450, 540, 630, 720, 810, 900, 990, 1080, 1170, 1260, 1350, 1440 },
  },

  delivery = { 0.5, 0.3, 0.2 },
  parameters = {
    norm0 = 0.72, sigma = 0, caut0 = 0.1, caut_up = 3, stock0 = 5,
    stand_k = 0.02, stand_no = 0.001, lv_stand = 0.08,
    b_abs = 0.004, j_hunger = 0.012, k_starve = 0.006, garden_g = 2400, market_g = 1400,
    wear = 0.0062, repair = 0.55, bass_p = 0.002, bass_q = 0.05, leak = 0, tr_rate = 0.3, ch_days = 30,
    deal_food_g = 1100, deal_food_max = 150, deal_insp = 0.15,
    assumption = "(MA-02 MA-04 MA-12 MA-14 MA-49) The plan of 1994 was already low and is never cut. A missed plan costs little where all are missed; absence costs less solidarity where everybody knows why. Old machines wear fast, and methods spread slowly between gates that are shut. Joy fades more slowly than hunger would have it. Plots and exchange bring more food than in other years, as food is what people look for. Values of the model.",
  },
  curves = {
    T_AWAY = { { 0, 0.005 }, { 0.1, 0.009 }, { 0.2, 0.028 }, { 0.3, 0.075 }, { 0.4, 0.16 },
               { 0.5, 0.24 }, { 0.7, 0.34 }, { 1, 0.43 } },
    T_SICKN = { { 0, 0.032 }, { 0.3, 0.011 }, { 0.6, 0.0022 }, { 1, 0 } },
    source = "TH-3.2.2-05",
    assumption = "(MA-12 MA-18) Sources say that workers stayed away to provide. The shares are the model's, flatter than usual, since part of each household looked for food without missing work.",
  },
  conditions = season.conditions,
  hazards = season.hazards,
  notes = season.notes,

  input = { name = "coke", plural = "coke" },
  product = { name = "pump housing", plural = "pump housings", rejects = "Castings rejected",
    per_norm_day = 0.5 },
  -- What the numbers of whole sections rest on.
  grounds = {
    story = {
      source = "TH-3.2.2-13 TH-4.1-03 NP-26",
    },
    teams = { assumption = "(MA-01 MA-33) Eight teams in unlike places are ours; no source counts them." },
    people = { assumption = "(MA-33 MA-35) Invented people; what they begin with is spread wide." },
    delivery = { assumption = "(MA-23) What comes, comes early in the month, and others are served first." },
    machines = { assumption = "(MA-38) Six worn lathes for twenty-four people are ours." },
    verbs = { assumption = "Orders arrive one after the other so that they can be learned." },
  },
  machines = { name = "lathe", count = 6 },

  teams = {
    { name = "Workteam 3", people = 24, place = 1.00, equipment = 0.80 },
    { name = "Workteam 1", leader = "Ryang Chol Ho", people = 12, policy = "stormer", place = 0.99,
      equipment = 0.80, conviction = 0.05,
      note = "Shafts. Works by candle when the current fails." },
    { name = "Workteam 2", leader = "Pae Yong Nam", people = 12, policy = "by-the-book", place = 0.98,
      equipment = 0.80, note = "Castings. Keeps the roll call to the minute." },
    { name = "Workteam 4", leader = "Chon Il", people = 12, policy = "padder", place = 0.97,
      equipment = 0.76, note = "Gears. Its figures have not changed since 1991." },
    { name = "Workteam 5", leader = "Ma Chang Sop", people = 12, policy = "caretaker", place = 0.90,
      equipment = 0.72, conviction = -0.05,
      note = "Castings in the open. Half of its yard is under beans." },
    { name = "Workteam 6", leader = "Ryom Jong Ae", people = 12, policy = "innovator", place = 0.98,
      equipment = 0.80, note = "Tools. Makes kettles out of pipe." },
    { name = "Workteam 7", leader = "Kang Mun Sik", people = 12, policy = "helper", place = 0.93,
      equipment = 0.78, note = "Assembly. Its people are lent to farms." },
    { name = "Workteam 8", leader = "To Hye Yong", people = 12, policy = "caretaker", place = 0.97,
      equipment = 0.80, note = "Repairs. The only team that outsiders ask for." },
  },

  people = include "people.lua",

  verbs = {
    from_day = {
      allot = 1, shift = 1, care = 1, agitate = 31, culture = 31, ask = 31, try = 91, honour = 91,
      share = 91, challenge = 181, yield = 181, charge = 181, graph = 181,
      line = 181, leave = 301, deal = 451,
    },
    off = { "invite", "record" },
    on = { "leave", "line", "deal" },
  },

  methods = {
    { name = "Dust briquettes", text = "Coal dust and clay, pressed and dried. It burns dirty, and it burns.", assumption = "(MA-24 MA-25) Name and content invented" },
    { name = "One heat a week", text = "All castings wait for one good fire.", assumption = "(MA-24) Name and content invented" },
    { name = "Belt from the mill wheel", text = "One lathe is turned by water when the current fails.", assumption = "(MA-24) Name and content invented" },
    { name = "Old moulds ground down", text = "Used sand is ground, sieved and bound again.", assumption = "(MA-24) Name and content invented" },
    { name = "Tool steel from springs", text = "Cart springs, heated and cut, make turning tools.", assumption = "(MA-24) Name and content invented" },
    { name = "Grease from bones", text = "Bones from the canteen, boiled, keep slides from rusting.", assumption = "(MA-24 MA-25) Name and content invented" },
    { name = "Two-legged stove", text = "A stove cast in one pour, without a bolt.", assumption = "(MA-24) Name and content invented" },
    { name = "Bearings of hard wood", text = "Oiled oak carries a slow shaft for a season.", assumption = "(MA-24 MA-25) Name and content invented" },
    { name = "Hand crank for the slide", text = "Two people turn what a motor used to turn.", assumption = "(MA-24) Name and content invented" },
  },

  unanswered = {
    label = "A question left unanswered",
    effect = {
      change { what = "solidarity", who = "everyone", by = -0.065 },
      change { what = "zeal", who = "everyone", by = -0.02 },
      change { what = "equipment", by = -0.02 },
      change { what = "knowledge", who = "everyone", by = -0.03 },
      change { what = "grievance", who = "everyone", by = 0.03 },
      change { what = "standing", by = -0.03 },
    },
    assumption = "(MA-33) Size of the effects invented: a leader's silence costs trust, and nobody looks after the machines",
  },

  decisions = decisions,
  news = include "news.lua",

  endings = season.endings,
  questions = season.questions,
  last_panel = season.last_panel,

  sources = grounds.sources,
  claims = grounds.claims,
  terms = grounds.terms,
}
