-- Eighty days: Solgol Machine Works, 3 October 2020 to 15 January 2021.
--
-- A campaign of eighty days is announced, counted down and closed. The wall shows the chart; the
-- ledger shows what the chart does not ask for: sleep, repairs, the first working days of January.
-- The plant, the people and all figures are invented; what is not is marked by its source, and every
-- number without one says what it assumes.

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
  id = "2020-eighty-days",
  title = "Eighty days",
  era = "Kim Jong Un years",
  summary = "A countdown on the wall. Nobody asks what comes after the last day.",
  minutes = 32,
  picture = "2020",
  era_years = { 2016, 2020 },
  works = "Solgol Machine Works",
  team_name = "Workteam 3",
  newspaper = "The Solgol Worker",
  newspaper_hangul = "솔골로동자",
  content_note = "Long hours, lost sleep, short food, and an accident that nearly happens.",
  themes = { "accident", "exhaustion", "illness", "pressure" },

  briefing = {
    where = "Solgol Machine Works, an invented plant. Workteam 3 builds and repairs mine pumps.",
    when = "3 October 2020 to 15 January 2021: a campaign of eighty days, and two weeks after it.",
    you = "You lead 24 people. You give orders, settle questions and write the report.",
    goals = {
      "Explain how a deadline, a countdown and a ranking concentrate effort.",
      "Read a campaign from its headlines: subject, verb, missing base, missing cause.",
      "Say why research can study reports here, and not results.",
    },
    real_and_invented = "Real: the campaign, its announcement and end, the topics of its headlines, the missed plan. Invented: the plant, all people, all numbers; masks are assumed. What the campaign achieved is not known.",
    for_instructors = "About 32 minutes. Lead ideas: evidence; perspectives. README.md in this folder lists chapters, sources and inventions.",
  },

  -- Day 4 is 6 October, day 11 is 13 October, day 90 is 31 December. The plan is set in stages of
  -- twenty days; rules that speak of a month mean such a stage here.
  calendar = {
    start = { year = 2020, month = 10, day = 3 },
    days = 105,
    sun = 5,
    rest = 10,
    month = { 10, 30, 50, 70, 90, 105 },
    stops = { 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 105 },
  },

  parameters = {
    mu = 0.36, norm0 = 0.82, wear = 0.0062, stock0 = 10, ramp = 0.06, a_mkt = 0.10,
    sigma = 0.10, caut_up = 4, cover = 0.15, insp = 0.35, stand_k = 0.04,
    b_succ = 0.005, g_lag = 0.005, bass_p = 0.003, bass_q = 0.06, leak = 0.001,
    title_ful = 1.1,
    assumption = "(MA-03 MA-04 MA-07 MA-22 MA-25 MA-29) Values of the model. Rules of a month are weaker here, since a stage has twenty days; rules of ten days too, since results are posted every five. Old machines wear fast. The plan of this last year is set low, since its goals are out of reach. No team title is at stake; only taking charge of a weak team still brings that honour.",
  },
  conditions = season.conditions,
  hazards = season.hazards,
  notes = season.notes,

  input = { name = "wire and oil", plural = "wire and oil" },
  product = { name = "mine pump", plural = "mine pumps", rejects = "Castings rejected",
    per_norm_day = 0.25 },
  -- What the numbers of whole sections rest on.
  grounds = {
    story = {
      source = "TH-5.2.2-08 TH-6.1-04",
      assumption = "(MA-50)",
    },
    teams = { assumption = "(MA-01 MA-33) Eight teams in unlike places are ours; no source counts them." },
    people = { assumption = "(MA-05 MA-33 MA-35) Invented people; what they begin with is spread wide." },
    machines = { assumption = "(MA-38) Six worn lathes for twenty-four people are ours." },
    verbs = { assumption = "Orders arrive one after the other so that they can be learned." },
  },
  machines = { name = "lathe", count = 6 },

  teams = {
    { name = "Workteam 3", people = 24, place = 1.00, equipment = 0.82, methods = { "oil_twice" } },
    { name = "Workteam 1", leader = "Ryang Un Hyok", people = 12, policy = "stormer", place = 0.99,
      equipment = 0.84, conviction = 0.05,
      note = "Shafts. Has brought its blankets into the shop." },
    { name = "Workteam 2", leader = "Pae Song Hui", people = 12, policy = "by-the-book", place = 0.98,
      equipment = 0.84, note = "Castings. Hangs its rules beside its results." },
    { name = "Workteam 4", leader = "Chon Il Jin", people = 12, policy = "padder", place = 0.97,
      equipment = 0.80, note = "Gears. Always a little above the plan, and never far." },
    { name = "Workteam 5", leader = "Ma Kyong Su", people = 12, policy = "by-the-book", place = 0.80,
      equipment = 0.72, conviction = -0.06,
      note = "Castings, in the cold hall. Half of its lathes wait for parts." },
    { name = "Workteam 6", leader = "Ryom Jin A", people = 12, policy = "innovator", place = 0.98,
      equipment = 0.84, methods = { "short_winding" },
      note = "Tools. Sits in the learning space after the shift." },
    { name = "Workteam 7", leader = "Kang Song Il", people = 12, policy = "helper", place = 0.92,
      equipment = 0.83, conviction = 0.03,
      note = "Assembly. Lends what it has, and writes it down." },
    { name = "Workteam 8", leader = "To Un Byol", people = 12, policy = "caretaker", place = 0.97,
      equipment = 0.86, note = "Repairs. Sends its people home at eight." },
  },

  people = include "people.lua",

  verbs = {
    from_day = {
      agitate = 11, culture = 11, care = 11, honour = 16, try = 16, graph = 21, challenge = 21,
      share = 26, record = 26, ask = 31, yield = 36, charge = 36, invite = 46,
      leave = 27, line = 42, deal = 46,
    },
    on = { "leave", "line", "deal" },
  },

  methods = {
    { id = "oil_twice", name = "Oil used twice", text = "Cutting oil runs through felt and sand and goes back to the lathe.", assumption = "(MA-24) Name and content invented" },
    { id = "short_winding", name = "Short winding", text = "Coils are wound with joints outside, so short wire can be used.", assumption = "(MA-24) Name and content invented" },
    { name = "Two-seat jig", text = "One piece is set while the other is cut.", assumption = "(MA-24) Name and content invented" },
    { name = "Cold start list", text = "Nine steps before the first cut in frost.", assumption = "(MA-24) Name and content invented" },
    { name = "Bearing from scrap bronze", text = "Old bushes are cast again, in our own sand.", assumption = "(MA-24) Name and content invented" },
    { name = "Shift card", text = "A card on each machine tells the next shift what it needs.", assumption = "(MA-24) Name and content invented" },
    { name = "Test bench with two taps", text = "Two pumps are tested at one time.", assumption = "(MA-24) Name and content invented" },
    { name = "Kit boxes", text = "All parts of one pump wait in one box.", assumption = "(MA-24) Name and content invented" },
    { name = "Varnish in the warm room", text = "Coils dry beside the boiler, not beside a lamp.", assumption = "(MA-24) Name and content invented" },
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
