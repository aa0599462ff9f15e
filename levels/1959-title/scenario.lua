-- The title: Solgol Machine Works, February 1959 to March 1960.
--
-- A team of 24 competes for a title. Rivalry and help pull in one harness, the norm follows every
-- success, and two books are kept. The plant, the people and all figures are invented; what is not
-- is marked by its source, and every number without one says what it assumes.

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
  id = "1959-title",
  title = "The title",
  era = "Chollima years",
  summary = "Eight teams share one board. The norm follows every success.",
  minutes = 40,
  picture = "1959",
  era_years = { 1956, 1967 },
  works = "Solgol Machine Works",
  team_name = "Workteam 3",
  newspaper = "The Solgol Worker",
  newspaper_hangul = "솔골로동자",
  content_note = "Long hours, pressure at work, and one accident that nearly happens.",
  themes = { "accident", "illness", "pressure" },

  briefing = {
    where = "Solgol Machine Works, an invented plant. Workteam 3 casts and turns pump housings.",
    when = "February 1959 to March 1960: growth, campaigns and a new title.",
    you = "You lead 24 people. You give orders, settle questions and write the report.",
    goals = {
      "Compare what the newspaper prints with what the ledger holds.",
      "Explain how one record changes the norm for everyone.",
      "Judge what helping a weaker team asks, and of whom.",
    },
    real_and_invented = "Real: the title drive, two stories of its origin, the state's hold on the union federation. Invented: the plant, all people, all numbers. Two later events are moved here and say so.",
    for_instructors = "About 40 minutes. Lead ideas: cause and consequence; perspectives. README.md in this folder lists chapters, sources and inventions.",
  },

  calendar = {
    start = { year = 1959, month = 2 },
    days = 420,
    sun = 10,
    month = 30,
    stops = { 10, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360, 390, 420 },
  },

  delivery = { 0.33, 0.33, 0.34 },
  parameters = {
    mu = 0.4, caut_up = 4, wear = 0.0052,
    assumption = "(MA-04 MA-06 MA-25) Two fifths of output hang on coke and iron; holding back is learned slowly; old machines wear faster. Values of the model.",
  },
  conditions = season.conditions,
  hazards = season.hazards,
  notes = season.notes,

  input = { name = "coke", plural = "coke" },
  product = { name = "pump housing", plural = "pump housings", rejects = "Castings rejected",
    per_norm_day = 0.5 },
  -- What the numbers of whole sections rest on.
  grounds = {
    teams = { assumption = "(MA-01 MA-33) Eight teams in unlike places are ours; no source counts them." },
    people = { assumption = "(MA-05 MA-33 MA-35) Invented people; what they begin with is spread wide." },
    delivery = { assumption = "Supply comes evenly: three nearly equal suns." },
    machines = { assumption = "(MA-38) Six worn lathes for twenty-four people are ours." },
    verbs = { assumption = "Orders arrive one after the other so that they can be learned." },
  },
  machines = { name = "lathe", plural = "lathes", count = 6 },

  -- Places are set so that most begin near their plan, and Workteam 5 well below it.
  teams = {
    { name = "Workteam 3", people = 24, place = 1.00, equipment = 0.84 },
    { name = "Workteam 1", leader = "Ryang Ki Chol", people = 12, policy = "stormer", place = 0.99,
      equipment = 0.86, conviction = 0.05,
      note = "Shafts. Changes tools fast and sleeps in turns." },
    { name = "Workteam 2", leader = "Pae Sun Ok", people = 12, policy = "by-the-book", place = 0.98,
      equipment = 0.85, note = "Castings. Does what is written, and writes what it does." },
    { name = "Workteam 4", leader = "Chon Hyok", people = 12, policy = "padder", place = 0.97,
      equipment = 0.82, note = "Gears. Its figures are round and its yard is quiet." },
    { name = "Workteam 5", leader = "Ma Tong Guk", people = 12, policy = "by-the-book", place = 0.84,
      equipment = 0.78, conviction = -0.05,
      note = "Castings in the open. Two lathes often stand." },
    { name = "Workteam 6", leader = "Ryom Hye Suk", people = 12, policy = "innovator", place = 0.98,
      equipment = 0.86, methods = { "marked_tool_board" },
      note = "Tools. Somebody is always drawing." },
    { name = "Workteam 7", leader = "Kang Il Hwan", people = 12, policy = "helper", place = 0.89,
      equipment = 0.85, conviction = 0.03,
      note = "Assembly. Its people are often elsewhere, helping." },
    { name = "Workteam 8", leader = "To Myong Hui", people = 12, policy = "caretaker", place = 0.97,
      equipment = 0.87, note = "Repairs. Keeps its rest days and a vegetable plot." },
  },

  people = include "people.lua",

  verbs = {
    from_day = {
      allot = 31, shift = 31, agitate = 61, culture = 61, care = 61, honour = 61, try = 91,
      graph = 121, challenge = 121, share = 121, record = 121, ask = 151, yield = 181, charge = 181,
    },
    off = { "invite" },
  },

  methods = {
    { name = "Double tool-holder", text = "Two tools in one holder: rough and fine cut without a change.", assumption = "(MA-24) Name and content invented" },
    { name = "Sand sieve on rockers", text = "One push moves the sieve both ways.", assumption = "(MA-24) Name and content invented" },
    { name = "Warm ladle", text = "The ladle is heated before the pour, so fewer castings run cold.", assumption = "(MA-24) Name and content invented" },
    { name = "Pinned core box", text = "Two pins hold the halves; cores need no second check.", assumption = "(MA-24) Name and content invented" },
    { name = "Marked tool board", text = "Each tool has its outline painted on the wall.", assumption = "(MA-24) Name and content invented" },
    { name = "Moulds in stacks", text = "Two moulds are poured from one gate.", assumption = "(MA-24) Name and content invented" },
    { name = "Stop on the slide", text = "An iron stop ends the cut; nobody measures each piece.", assumption = "(MA-24) Name and content invented" },
    { name = "Coke in two sizes", text = "Small coke at the edge, large in the middle, and less of both.", assumption = "(MA-24) Name and content invented" },
    { name = "Rail from bay to lathes", text = "A plank rail carries castings that people used to carry.", assumption = "(MA-24) Name and content invented" },
  },

  -- A question that nobody answers in time: it is settled somehow, and people notice who was silent.
  unanswered = {
    label = "A question left unanswered",
    effect = {
      change { what = "solidarity", who = "everyone", by = -0.025 },
      change { what = "zeal", who = "everyone", by = -0.02 },
      change { what = "grievance", who = "everyone", by = 0.03 },
      change { what = "standing", by = -0.03 },
    },
    assumption = "(MA-33) Size of the effects invented: a leader's silence costs trust",
  },

  decisions = decisions,
  news = include "news.lua",

  endings = season.endings,
  questions = season.questions,

  sources = grounds.sources,
  claims = grounds.claims,
  terms = grounds.terms,
}
