-- Every field of the format once, and the shapes that it allows.
local people = include "people.lua"
local tired = { { "fatigue", ">=", 0.5 } }

-- A decision made by a function: its place is the call.
local function yes_or_no(id, from)
  return {
    id = id, title = "Yes or no", text = "A question.", from = from, assumption = "MA-10",
    options = {
      { id = "yes", label = "Yes", consequence = "So it is",
        taken_by = { "by-the-book", "stormer", "caretaker", "helper" },
        effect = { agitate(), culture(), care(), ask() } },
      { id = "no", label = "No", consequence = "So it is not",
        taken_by = { "innovator", "padder", "neglect" },
        effect = { invite(), graph(false) } },
    },
  }
end

return {
  id = "full-1959", title = "Every field once", era = "Chollima years",
  summary = "A made-up works, for tests only.",
  minutes = 35, picture = "1959", era_years = { 1956, 1967 },
  works = "Solgol Machine Works", team_name = "Workteam 3", newspaper = "The Solgol Worker",
  newspaper_hangul = "솔골로동자", content_note = "Nothing here distresses.",
  themes = { "hunger", "accident" },
  briefing = {
    where = "A works that never was.", when = "February 1959.", you = "You lead Workteam 3.",
    goals = { "Read a field", "Check a range", "Find a line" },
    real_and_invented = "All of it is invented.", for_instructors = "Not for teaching.",
    picture = "yard.svg", picture_alt = "Every shape once",
  },
  calendar = {
    start = { year = 1959, month = 2 }, days = 120, sun = { 10, 20, 30, 40, 50, 60, 70, 80, 90, 105, 120 },
    month = { 30, 60, 90, 120 }, stops = join(every(30, 60), { 120 }),
  },
  conditions = {
    { day = 60, battle_days = 20, note = "A speed battle begins.", themes = { "accident" },
      in_short = "A drive begins.", source = "OA-5" },
    { day = 1, ration_g = 700, supply = 1.0, energy = 1, vigil = 0.3, ratchet = 0.5, graph = true,
      science_help = 0, source = "OA-5", assumption = "MA-10" },
  },
  grounds = {
    story = { source = "OA-5" }, teams = { assumption = "made up" }, people = { assumption = "made up" },
    delivery = { assumption = "made up" }, machines = { assumption = "made up" },
    state = { assumption = "made up" }, verbs = { assumption = "made up" },
  },
  delivery = { 0.2, 0.3, 0.5 },
  parameters = { mu = 0.4, need8 = 620, assumption = "a machine works" },
  curves = { T_PLAN = { { -0.1, 0 }, { 0, 0.01 }, { 0.04, 0.018 } }, assumption = "as usual" },
  experiment = false,
  hazards = {
    { id = "late_wagons", from = 20, to = 100, chance = 0.01, days = 15, supply = 0.4,
      label = "Late wagons", official = "The railway works for the front.",
      ledger = "No wagons came.", assumption = "MA-10", documented_only = false },
  },
  input = { name = "coke", plural = "coke" },
  product = { name = "pump housing", plural = "pump housings", rejects = "Castings rejected", per_norm_day = 0.5 },
  machines = { name = "lathe", count = 6 },
  teams = {
    { name = "Workteam 3", people = 12 },
    { name = "Workteam 5", leader = "Pak Chol Su", people = 10, policy = "stormer", place = 0.9,
      equipment = 0.85, norm = 0.9, conviction = -0.05, methods = { 1, "warm_ladle" },
      note = "Works at the open end of the yard." },
    { name = "Workteam 7", people = 10, policy = "neglect" },
  },
  people = people,
  verbs = { from_day = { yield = 61, charge = 61 }, off = { "invite" } },
  state = { promise = { start = 0, low = 0, high = 1 }, asked = { start = 2, low = 0, high = 9 } },
  methods = {
    { name = "Double tool-holder", text = "Two tools, one setting.", assumption = "MA-10" },
    { id = "warm_ladle", name = "The warm ladle", assumption = "MA-10" },
    { name = "Third", assumption = "MA-10" }, { name = "Fourth", assumption = "MA-10" },
    { name = "Fifth", assumption = "MA-10" }, { name = "Sixth", assumption = "MA-10" },
    { name = "Seventh", assumption = "MA-10" }, { name = "Eighth", assumption = "MA-10" },
    { name = "Ninth", assumption = "MA-10" },
  },
  decisions = {
    { id = "fitter", title = "A fitter for Workteam 5", heading = "Decision, before noon",
      text = "Workteam 5 asks for {k:emulation} help: their lathe stands still.",
      themes = { "hunger", "accident" }, in_short = "Workteam 5 asks for help.",
      known = { "We have coke for {l:stock_days} days." }, unknown = { "How long it takes." },
      person = "kim_ok_bun", at = "lathe", from = 1, to = 5, answer_days = 3,
      when = { { "solidarity", "<", 0.9 }, { "posted", ">=", 0.5, team = "Workteam 5" } },
      mechanics = { "emulation", "morale" }, source = "OA-5", documented_only = true,
      options = {
        { id = "lend", label = "Lend Kim Ok Bun", in_short = "Help them", consequence = "They work, we fall behind",
          record = "24 of 24", ledger = "11 at work", taken_by = { "helper", "caretaker" },
          needs = { { "stock_days", ">=", 3 } }, need_reason = "The stock is too small.",
          effect = {
            absent { who = "kim_ok_bun", status = "lent", days = 2 },
            change { what = "solidarity", who = "everyone", by = 0.03 },
            change { what = "fatigue", who = "ri_myong_ok", times = 0.5, days = 3 },
            change { what = "output", times = 0.95, days = 10 },
            change { what = "stock", by_days = -2 },
            change { what = "solidarity", team = "Workteam 5", by = 0.05 },
            change { what = "ration_g", by = -20, days = 5 },
            set { promise = 1 },
          },
          label_of_cause = "Kim Ok Bun lent out", aftermath = "Her place is empty.",
          fate = "Workteam 5 came back in autumn." },
        { id = "keep", label = "Keep her here", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "innovator", "padder", "neglect" },
          effect = {
            allot { repair = 0.04, plots = 0.1 }, shift { hours = 10 }, share "lecture",
            report "round", challenge "Workteam 5", yield "Workteam 5", charge "Workteam 7",
            honour { "star", who = "ri_myong_ok" }, record "kim_ok_bun", graph(false),
            try "double_tool_holder", pledge(110), open "coke", challenge "none", honour "team",
            shift { hours = 8, rest = false },
          } },
      } },
    { id = "coke", title = "Coke", text = "There is little.", from = 2, assumption = "MA-10",
      after = { "fitter", "lend" },
      when = function(now)
        return now.day >= 1 and now.solidarity > 0.1 and now.team("Workteam 5").posted < 2
          and now.person("ri_myong_ok").fatigue < 1 and now.state.asked == 2
          and now.chose("fitter") == nil and now.random(6) <= 6
      end,
      options = {
        { id = "send", label = "Send someone", consequence = "It may help",
          taken_by = { "by-the-book", "stormer", "caretaker" },
          effect = function(now)
            if now.person("hong_ki_tae").status ~= "at_work" then return {} end
            return { change { what = "stock", by_days = now.random(3) }, set { asked = 3 } }
          end },
        { id = "wait", label = "Wait", consequence = "It may come",
          taken_by = { "helper", "innovator", "padder", "neglect" },
          effect = { change { what = "joy", who = "everyone", by = -0.01 } } },
      } },
    yes_or_no("asked", 30),
  },
  news = {
    { slot = "headline", text = "Workteam 3 Carries Out Its Plan at {r:fulfilment} Per Cent",
      plain = "It was reported that the plan was met.", when = { { "fulfilment", ">=", 1 } },
      after = { "fitter" }, source = "OA-5" },
    { id = "late", slot = "obstacle", text = "Wagons were late.", themes = { "hunger", "accident" },
      in_short = "An obstacle is named." },
  },
  notes = { { day = 31, text = "The thaw begins.", themes = { "hunger" }, in_short = "A note on the season.", source = "OA-5", when = tired } },
  endings = { { id = "banner", title = "Banner team", text = "Three titles.", themes = { "accident" },
      in_short = "The team has titles.",
                when = { { "titles", ">=", 1 } } } },
  questions = { "What did the paper not say?" },
  sources = { { id = "OA", citation = "\"One and All\", undated web copy", kind = "state media",
                cannot_show = "what anything cost" } },
  claims = {
    { id = "OA-5", source = "OA", kind = "state claim", text = "Teams gave up good places." },
    { id = "MA-10", kind = "model assumption", text = "What help costs." },
  },
  terms = { { id = "emulation", name = "emulation", korean = "경쟁", text = "Competing to help.",
              source = "OA-5" } },
}
