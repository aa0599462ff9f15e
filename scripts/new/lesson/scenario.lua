-- A lesson of about twenty minutes: three decisions over 90 days, and what the debrief needs. Change
-- the words first and the numbers later; `workteam check` says what is wrong and where.
return {
  id = "new-scenario", title = "A new scenario", era = "Chollima years", minutes = 20,
  summary = "What it is about, in two lines of forty letters each.",
  content_note = "What may distress a student. Here: long shifts, and reports that are not true.",
  era_years = { 1956, 1967 },
  works = "Solgol Machine Works", team_name = "Workteam 3", newspaper = "The Solgol Worker",

  briefing = {
    where = "An invented machine works in an invented town.",
    when = "February to April 1959.",
    you = "You lead Workteam 3, twelve people.",
    goals = { "Compare what is reported with what is made", "Name what a longer shift costs",
      "Say what help between teams gives up" },
    real_and_invented = "The works, the people and the figures are invented. Say here what is "
      .. "documented, and where.",
    for_instructors = "Ask before the end: who knew both books?",
    picture = "yard.svg", -- pictures/yard.svg; without both lines the site of the time is shown
    picture_alt = "The yard of the works: a hall with a saw-tooth roof, a chimney, the stores. Four "
      .. "people stand before the board of results.",
  },

  -- The review waits for the player on the days named under `stops`: the last of a ten-day period.
  calendar = { start = { year = 1959, month = 2 }, days = 90, stops = { 30, 60, 90 } },

  -- How things stand, from each day on. What a row leaves out stays as it was.
  conditions = {
    { day = 1, ration_g = 700, supply = 1.0, assumption = "invented: an ordinary month" },
    { day = 31, supply = 0.8, note = "Fewer wagons come from now on.",
      assumption = "invented: a shortage to decide in" },
  },
  hazards = {
    { id = "late_wagons", from = 35, to = 80, chance = 0.02, days = 8, supply = 0.5,
      label = "Late wagons", official = "The railway carries what the front needs first.",
      ledger = "No wagons came.", assumption = "invented: bad luck that no one chose" },
  },

  input = { name = "coke", plural = "coke" }, -- what runs short
  product = { name = "pump housing", plural = "pump housings", per_norm_day = 0.5 },
  machines = { name = "lathe", count = 6 },
  grounds = { -- what the numbers of whole sections rest on
    machines = { assumption = "a guess; put a source in its place" },
    teams = { assumption = "invented, so that the teams differ" },
    people = { assumption = "invented people" },
  },

  teams = { -- the first is the player's; the others play by themselves
    { name = "Workteam 3", people = 12 },
    { name = "Workteam 5", people = 10, policy = "caretaker", place = 0.9, note = "Old machines." },
    { name = "Workteam 7", people = 10, policy = "stormer", note = "Near the gate." },
  },
  people = { -- those who are named; the rest are called Worker 3 to Worker 12
    { id = "ri_myong_ok", name = "Ri Myong Ok", hangul = "리명옥", age = 41, since = 1954,
      trade = "lathe operator", group = "lathe",
      bio = "Counts in her head and says little.", dependants = 2,
      lines = {
        { text = "I could sleep standing.", when = { { "fatigue", ">=", 0.6 } } },
        { text = "The lathe runs. What else is there to say?" },
      } },
    { id = "kim_ok_bun", name = "Kim Ok Bun", hangul = "김옥분", age = 23, since = 1957,
      trade = "fitter", group = "lathe", bio = "Repairs for three teams, and is asked by five.",
      ties = { { to = "ri_myong_ok", text = "learned from her" } } },
  },

  decisions = {
    { id = "fitter", title = "A fitter for Workteam 5", person = "kim_ok_bun", at = "lathe",
      text = "The lathe of Workteam 5 stands still. They ask for Kim Ok Bun for three days.",
      known = { "Workteam 5 is behind its plan." }, unknown = { "How long the repair takes." },
      from = 3, to = 10, assumption = "invented: help has a price",
      options = {
        { id = "lend", label = "Lend her", consequence = "They work again, we make less",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { absent { who = "kim_ok_bun", status = "lent", days = 3 },
            change { what = "solidarity", team = "Workteam 5", by = 0.05 } },
          aftermath = "Kim Ok Bun works in the other hall.",
          fate = "Workteam 5 worked again the same week." },
        { id = "keep", label = "Keep her", consequence = "Our plan is safe",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", who = "everyone", by = -0.02 } },
          fate = "Their lathe stood still until March." },
      } },
    { id = "shift", title = "Two more hours",
      text = "Fewer wagons come. The works' office asks for ten hours a day until the month closes.",
      known = { "We have coke for {l:stock_days} days." },
      unknown = { "Whether the other teams agree." },
      from = 33, to = 40, assumption = "invented: hours against rest",
      options = {
        { id = "agree", label = "Ten hours", consequence = "More is made, people tire",
          taken_by = { "by-the-book", "stormer", "padder" },
          effect = { shift { hours = 10 }, change { what = "output", times = 1.08, days = 28 },
            change { what = "fatigue", who = "everyone", by = 0.04 } },
          fate = "The shifts were long until April." },
        { id = "refuse", label = "Eight hours, as before", consequence = "We may miss the plan",
          taken_by = { "helper", "caretaker", "innovator", "neglect" },
          effect = { change { what = "joy", who = "everyone", by = 0.02 } },
          fate = "The hours stayed as they were." },
      } },
    { id = "figure", title = "What the sheet will say",
      text = "The month's report is due. The team before us wrote a rounder figure than it made.",
      known = { "They are praised in the newspaper." }, unknown = { "Whether anyone will count." },
      from = 55, to = 59, assumption = "invented: the choice between the two books",
      options = {
        { id = "truth", label = "Write what was made", consequence = "The books agree",
          taken_by = { "by-the-book", "caretaker", "helper", "innovator" },
          effect = { report "truth" }, fate = "The report was what had been counted." },
        { id = "round", label = "Round it up", consequence = "It looks better on paper",
          taken_by = { "stormer", "padder", "neglect" },
          effect = { report "round" }, fate = "The report was rounder than the count." },
      } },
  },

  -- What it costs, on top of what then happens, that a question got no answer in time.
  unanswered = { label = "A question left unanswered", assumption = "invented: silence is noticed",
    effect = { change { what = "solidarity", who = "everyone", by = -0.04 },
      change { what = "joy", who = "everyone", by = -0.06 } } },

  notes = { { day = 15, text = "The thaw begins. The yard is mud.", assumption = "the season" } },
  endings = {
    { id = "gap", title = "Two books, far apart", text = "More was reported than was made.",
      when = { { "paper_share", ">=", 0.05 } } },
    { id = "close", title = "Two books, close together", text = "What was reported had been made.",
      when = { { "paper_share", "<", 0.05 } } },
  },
  questions = {
    "Which decision would you take again, and what did it cost whom?",
    "What does the newspaper leave out?",
    "What can this game not show?",
  },
}
