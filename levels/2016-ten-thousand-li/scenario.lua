-- Ten thousand li: Solgol Machine Works, May 2016 to August 2020.
--
-- A congress, a five-year plan and a new slogan. Imports dry up. Hours can go to study, trials and
-- the care of machines, or to the campaign that everyone will read about. The plant, the people and
-- all figures are invented; what is not is marked by its source, and every number without one says
-- what it assumes.

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
  id = "2016-ten-thousand-li",
  title = "Ten thousand li",
  era = "Kim Jong Un years",
  summary = "Hours for the board, or for learning. A part that cannot be bought.",
  minutes = 38,
  picture = "2016",
  era_years = { 2016, 2020 },
  works = "Solgol Machine Works",
  team_name = "Workteam 3",
  newspaper = "The Solgol Worker",
  newspaper_hangul = "솔골로동자",
  content_note = "Long hours, short supplies, pressure to agree, and one accident that nearly happens.",
  themes = { "accident", "pressure" },

  briefing = {
    where = "Solgol Machine Works, an invented plant. Workteam 3 builds and repairs mine pumps.",
    when = "May 2016 to August 2020: a five-year plan, a slogan, sanctions, tolerated markets.",
    you = "You lead 24 people. You give orders, settle questions and write the report.",
    goals = {
      "Tell how the model worker changes: less speed, more learning, and zeal as before.",
      "Read a shortage that is told as a victory, and say what stays open.",
      "Notice when a slogan ends, though nobody says so.",
    },
    real_and_invented = "Real: the congress, the plan, the slogan and its silence, sanctions, learning spaces. Invented: the plant, all people, all numbers, and what happened in any such team.",
    for_instructors = "About 38 minutes. Lead ideas: continuity and change; evidence. README.md in this folder lists chapters, sources and inventions.",
  },

  -- Terms of four months, three a year, so that years close where they do. The first month and the
  -- last two months stand alone.
  calendar = {
    start = { year = 2016, month = 5 },
    days = 1560,
    sun = 10,
    month = 30,
    stops = { 30, 120, 240, 360, 480, 600, 720, 840, 960, 1080, 1200, 1320, 1440, 1500, 1560 },
  },

  delivery = { 0.30, 0.33, 0.37 },
  parameters = {
    mu = 0.45, wear = 0.0052, subq0 = 0.35, subq_lr = 0.004, scrap_sub = 0.7, sup_noise = 0.18, tr_rate = 0.30, dom_rate = 0.05, caut_up = 5,
    norm0 = 0.86, title_ful = 10, g_norm = 2.0, sick0 = 0.003, need8 = 560, sigma = 0.08, bass_p = 0.002, bass_q = 0.05, leak = 0.0005,
    assumption = "(MA-03 MA-04 MA-12 MA-24 MA-25) Values of the model. Nearly half of output hangs on parts from outside; first substitutes are poor; deliveries are irregular; trials, substitutes and the spread of methods are slower than in shorter stories, since there are four years for them. A norm that is not met falls slowly: the plan of five years stands above it. No title is at stake.",
  },
  conditions = season.conditions,
  hazards = season.hazards,
  notes = season.notes,

  input = { name = "bearings and wire", plural = "bearings and wire" },
  product = { name = "mine pump", plural = "mine pumps", rejects = "Castings rejected",
    per_norm_day = 0.25 },
  -- What the numbers of whole sections rest on.
  grounds = {
    story = {
      source = "OA-5 TH-5.2.2-13 TH-5.2.2.1-01 TH-5.2.2.1-02 TH-5.2.2.1-03 TH-5.2.2.1-05 TH-5.1-04 CC-34 NP-19",
      assumption = "(MA-10 MA-26)",
    },
    teams = { assumption = "(MA-01 MA-33) Eight teams in unlike places are ours; no source counts them." },
    people = { assumption = "(MA-05 MA-33 MA-35) Invented people; what they begin with is spread wide." },
    delivery = { assumption = "(MA-23) Deliveries come late in the month, after sites with more priority." },
    machines = { assumption = "(MA-38) Six worn lathes for twenty-four people are ours." },
    state = { assumption = "The flaw is there or it is not." },
    verbs = { assumption = "Orders arrive one after the other so that they can be learned." },
  },
  machines = { name = "lathe", count = 6 },

  teams = {
    { name = "Workteam 3", people = 24, place = 1.00, equipment = 0.83, market = 0.35 },
    { name = "Workteam 1", leader = "Ryang Un Hyok", people = 12, policy = "stormer", place = 0.99,
      equipment = 0.84, conviction = 0.05, market = 0.30,
      note = "Shafts. First at every rally, last at every repair." },
    { name = "Workteam 2", leader = "Pae Song Hui", people = 12, policy = "by-the-book", place = 0.98,
      equipment = 0.84, market = 0.32, note = "Castings. Has a folder for each decree." },
    { name = "Workteam 4", leader = "Chon Il Jin", people = 12, policy = "padder", place = 0.97,
      equipment = 0.81, market = 0.40, note = "Gears. Its yard is empty on market days." },
    { name = "Workteam 5", leader = "Ma Kyong Su", people = 12, policy = "by-the-book", place = 0.82,
      equipment = 0.74, conviction = -0.06, market = 0.42,
      note = "Castings, in the cold hall. Waits longest for parts." },
    { name = "Workteam 6", leader = "Ryom Jin A", people = 12, policy = "innovator", place = 0.98,
      equipment = 0.85, methods = { "short_winding" }, market = 0.30,
      note = "Tools. Tries three things and keeps one." },
    { name = "Workteam 7", leader = "Kang Song Il", people = 12, policy = "helper", place = 0.93,
      equipment = 0.83, conviction = 0.03, market = 0.33,
      note = "Assembly. Knows who in the yard needs what." },
    { name = "Workteam 8", leader = "To Un Byol", people = 12, policy = "caretaker", place = 0.97,
      equipment = 0.86, market = 0.35, note = "Repairs. Keeps its rest days, its cabbages and a card for each machine." },
  },

  people = include "people.lua",

  verbs = {
    from_day = {
      culture = 31, care = 31, try = 31, honour = 121, graph = 121, challenge = 121, share = 121,
      ask = 241, leave = 241, record = 361, invite = 361, deal = 481, yield = 601, charge = 601,
    },
    on = { "leave", "deal" },
  },

  -- Whether the bearing of 2016 has a flaw is drawn when the question is answered, not before.
  state = { flaw = { start = 0, low = 0, high = 1 } },

  methods = {
    { name = "Oil mist for long cuts", text = "A little oil blown at the tool does what a stream did.", assumption = "(MA-24) Name and content invented" },
    { id = "short_winding", name = "Short winding", text = "Coils are wound with joints outside, so short wire can be used.", assumption = "(MA-24) Name and content invented" },
    { name = "Bronze with hard grains", text = "A bearing metal of our own, from old bushes and slag.", assumption = "(MA-24) Name and content invented" },
    { name = "Cut list on a screen", text = "The order of cuts is reckoned once and kept.", assumption = "(MA-24) Name and content invented" },
    { name = "Sound check for bearings", text = "A rod and an ear find play before a gauge does.", assumption = "(MA-24) Name and content invented" },
    { name = "Two-part impeller", text = "A blade that breaks is changed alone.", assumption = "(MA-24) Name and content invented" },
    { name = "Clamp without screws", text = "A wedge holds the piece; one blow frees it.", assumption = "(MA-24) Name and content invented" },
    { name = "Night charge of furnaces", text = "The furnace is heated when power is steady, and poured at dawn.", assumption = "(MA-24) Name and content invented" },
    { name = "Card for each machine", text = "What was changed, when, by whom, and why.", assumption = "(MA-24) Name and content invented" },
  },

  -- A question that nobody answers in time: it is settled somehow, and people notice who was silent.
  unanswered = {
    label = "A question left unanswered",
    effect = {
      change { what = "solidarity", who = "everyone", by = -0.03 },
      change { what = "zeal", who = "everyone", by = -0.035 },
      change { what = "grievance", who = "everyone", by = 0.035 },
      change { what = "equipment", by = -0.02 },
      change { what = "standing", by = -0.04 },
    },
    assumption = "(MA-33) Size of the effects invented: a leader's silence costs trust, and repairs wait",
  },

  decisions = decisions,
  news = include "news.lua",

  endings = season.endings,
  questions = season.questions,

  sources = grounds.sources,
  claims = grounds.claims,
  terms = grounds.terms,
}
