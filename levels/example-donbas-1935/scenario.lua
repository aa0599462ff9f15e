-- A coal brigade of 1935. The parts stand in files of their own; each says what it rests on.
local sources = include "sources.lua"

return {
  id = "example-donbas-1935",
  title = "The middle seam",
  era = "Record shifts",
  era_years = { 1935, 1935 },
  summary = "A coal brigade hears of a record at another mine, and is asked for one of its own.",
  minutes = 40,
  works = "Sorochy Yar, Mine 3",
  team_name = "Middle seam",
  newspaper = "The Miner's Lamp",
  content_note = "Long shifts underground, envy, reports that are not true, and talk of danger at work. "
    .. "Nobody is hurt in this story.",
  themes = { "accident", "pressure" },
  briefing = {
    where = "Mine 3 in Sorochy Yar, an invented town in the Donbas. Three seams, one shaft, one canteen.",
    when = "August to December 1935. A record shift at another mine is about to fill the papers.",
    you = "You lead the brigade of the middle seam, twelve people. You sign what it reports.",
    goals = {
      "Explain how one person's record can change everybody's norm.",
      "Compare what was printed with what was counted.",
      "Give two reasons to join a record movement, and two to fear it.",
    },
    real_and_invented = "The mine, the town, all people and all figures of the game are invented. The record shift "
      .. "of 1935, its helpers, the rising norms and the mixed feelings about them come from a thesis. "
      .. "Each card names what it rests on.",
    for_instructors = "Stop after the first record decision, in September. Ask: who made the coal, and whose name is "
      .. "on it? Stop again at the norm commission. Ask who would want to be fast that week. "
      .. "At the end open Two books. Ask whom each figure was for. "
      .. "The model has no fear in it, so don't read silence as consent. "
      .. "Close with a company, a school or a sport that shows one star and hides the helpers.",
  },
  calendar = include "calendar.lua",
  conditions = include "conditions.lua",
  hazards = include "hazards.lua",
  input = { name = "pit props", plural = "pit props" },
  product = { name = "wagon of coal", plural = "wagons of coal", per_norm_day = 4 },
  machines = { name = "pick hammer", plural = "pick hammers", count = 6 },
  grounds = {
    story = { source = "TH-3.1.3-08 TH-3.1.3-04" },
    machines = { assumption = "six pick hammers for twelve people: some cut, others prop and haul" },
    teams = { assumption = "invented teams, led in different ways so that they can be compared" },
    people = { assumption = "invented people with reasons of their own; what miners thought is not in the sources" },
    state = { assumption = "a favour is owed or not; a record was staged or not" },
    verbs = { assumption = "orders come one after another, so that a class can follow" },
  },
  parameters = {
    mu = 0.6, stock0 = 3, rec_star = 5,
    source = "FG-07",
    assumption = "without props no face is cut for long; the printed record is five times the norm, as in the source",
  },
  teams = include "teams.lua",
  people = include "people.lua",
  verbs = {
    from_day = { try = 4, agitate = 6, care = 8, culture = 11, share = 15, challenge = 21, ask = 12,
                 yield = 31, charge = 36, honour = 31, pledge = 34 },
  },
  state = {
    owed = { start = 0, low = 0, high = 1 },
    records = { start = 0, low = 0, high = 3 },
  },
  methods = include "methods.lua",
  unanswered = {
    label = "A question left unanswered",
    effect = {
      change { what = "solidarity", who = "everyone", by = -0.02 },
      change { what = "standing", by = -0.04 },
    },
    assumption = "people notice when nobody answers, and so does the mine office",
  },
  decisions = join(include "decisions_summer.lua", include "decisions_autumn.lua", include "decisions_winter.lua"),
  news = include "news.lua",
  notes = include "notes.lua",
  endings = include "endings.lua",
  questions = {
    "Whose names are missing from a sentence such as \"Savin cut five norms\"? Write the sentence anew.",
    "You raised, hid or showed what the brigade can do. Who gained by that, and when?",
    "For whom in the brigade would a record be good news? For whom would it be bad news?",
    "The thesis says that both love and hate were common. Why might a newspaper show only one, and a foreign reader only the other?",
    "Which of your answers did you give because of the page that would be printed?",
    "Which number in this story is an assumption that you would change first? What would you expect to happen?",
    "Where today is one star shown, and the helpers not? Who counts there, and who prints?",
    "What would you need to find in an archive to know more than this story does?",
  },
  sources = sources.sources,
  claims = sources.claims,
  terms = sources.terms,
  last_panel = sources.last_panel,
}
