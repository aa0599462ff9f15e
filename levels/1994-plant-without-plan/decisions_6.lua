-- Chapters 16 and 17: January to June 1998. Some current, a soldier as model, and the keys.

local function all(what, by) return change { what = what, who = "everyone", by = by } end

return {
  -- Chapter 16, January to March 1998
  {
    id = "current_back", title = "Current on four mornings", heading = "Decision, at the switch",
    text = "There is to be current on four mornings a week. To start all lines needs people back from road and plots. Ma Kwang Il asks who would feed his mother on those mornings.",
    themes = { "hunger" }, in_short = "There is to be some current in the week. How many lines start?",
    known = { "Machines in order: {l:equipment} of 100.", "A cold start strains what has stood." },
    unknown = { "Whether four mornings last." },
    person = "ma_kwang_il", at = "lathe", from = 1296, to = 1296, answer_days = 4,
    mechanics = { "plan&norm", "self-reliance", "morale" }, source = "TH-3.2.2-05", movements = "MV-45",
    assumption = "(MA-15 MA-17) A slow easing is assumed: the sources give these years no end.",
    options = {
      {
        id = "all", label = "Start all lines", consequence = "A loud week. Rota and plots must wait.",
        record = "all lines run", ledger = "six lathes, 14 people", taken_by = { "stormer", "by-the-book" },
        effect = {
          line(1), leave "closed", allot { plots = 0 },
          change { what = "output", times = 1.08, days = 60 },
          change { what = "standing", by = 0.08 },
          all("zeal", 0.02), all("fatigue", 0.05), all("grievance", 0.03),
        },
        label_of_cause = "All lines started",
        aftermath = "The belts slap, dust falls from the beams. Two belts tore.",
        fate = "All lines ran for nine weeks, with half the people.",
      },
      {
        id = "half", label = "Half, and keep the rota", consequence = "Slow. Nobody must choose at once.",
        record = "under way", ledger = "half, by turns", taken_by = { "helper", "caretaker", "innovator" },
        effect = {
          line(0.5),
          change { what = "equipment", by = 0.01 },
          change { what = "output", times = 1.03, days = 60 },
          all("solidarity", 0.025),
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Half the lines started",
        aftermath = "Three lathes, three teams of six, one list.",
        fate = "Half a plant and half a market: so it stood when this story stopped.",
      },
      {
        id = "wait", label = "Wait and see", consequence = "Plots are dug. Current goes elsewhere.",
        record = "preparing", ledger = "not started", taken_by = { "padder", "neglect" },
        effect = {
          change { what = "standing", by = -0.04 },
          all("fatigue", -0.03), all("joy", 0.01),
          change { what = "equipment", by = -0.01 },
        },
        label_of_cause = "Lines left standing",
        aftermath = "The switch stays up. Workteam 1's hall hums across the yard.",
        fate = "Our four mornings were given to Workteam 1.",
      },
    },
  },
  -- Chapter 17, April to June 1998
  {
    id = "soldier", title = "A portrait for the wall", heading = "Decision, at the board",
    text = "The district sends a printed sheet: a soldier who carried stones on a broken foot. It is to hang where our best worker used to. Yun Mi Song has drawn Kim Song Nyo too, stirring an empty pot.",
    themes = { "hunger" }, in_short = "There are two pictures for the board, and one nail.",
    known = { "In print the soldier is now the model. {k:Songun} puts the army first.", "There is one nail." },
    unknown = { "What people see when they look." },
    person = "yun_mi_song", at = "board", from = 1384, to = 1384, answer_days = 3,
    mechanics = { "official-narrative-vs-reality", "emulation", "morale" }, source = "TH-3.2.2-12 TH-3.2.2-14 TH-3.2.2-15 CC-45", movements = "MV-48",
    assumption = "(MA-35) The sheet and the drawing are invented.",
    options = {
      {
        id = "hang", label = "Hang the soldier", consequence = "The nail is used as ordered.",
        record = "a model for all", ledger = "a drawing put away", taken_by = { "by-the-book", "stormer", "padder", "neglect" },
        effect = {
          change { what = "standing", by = 0.05 },
          all("zeal", 0.01),
          all("joy", -0.02),
          change { what = "grievance", who = "yun_mi_song", by = 0.12 },
        },
        label_of_cause = "The soldier on the wall",
        aftermath = "He looks past us. Someone asked whether his foot healed.",
        fate = "The sheet yellowed. The nail stayed.",
      },
      {
        id = "both", label = "Find a second nail", consequence = "Two models. Questions from the district.",
        record = "two portraits", ledger = "a cook and a soldier", taken_by = { "helper", "innovator" },
        effect = {
          change { what = "standing", by = -0.04 },
          all("joy", 0.03), all("solidarity", 0.02),
          change { what = "zeal", who = "kim_song_nyo", by = 0.15 },
        },
        label_of_cause = "A cook beside a soldier",
        aftermath = "People stood longer before the second one.",
        fate = "Both hung until the hall was painted.",
      },
      {
        id = "roster", label = "Hang the roster there", consequence = "All 24 names, and no model.",
        record = "nothing sent", ledger = "24 names", taken_by = { "caretaker" },
        effect = {
          change { what = "standing", by = -0.06 },
          all("solidarity", 0.035), all("zeal", -0.01),
        },
        label_of_cause = "The roster on the wall",
        aftermath = "Twenty-four names, in the order they came.",
        fate = "The roster hung where the best worker used to hang.",
      },
    },
  },
  {
    id = "keys", title = "What we hand over", heading = "Decision, with the keys",
    text = "You hand over this month. The next leader gets keys, a plan, and what fits into one tin: the ledger of four years, the drawings and recipes, or a clean roster.",
    known = { "The plan for July is the plan of 1994." },
    unknown = { "What the next leader will need most." },
    person = "ro_il_nam", at = "pegs", from = 1416, to = 1416, answer_days = 4,
    mechanics = { "official-narrative-vs-reality", "innovation", "morale" }, source = "SB-10 TH-6.1-04 TH-6.1-02",
    assumption = "(MA-35) Invented. That such papers exist is a wish, not a finding.",
    options = {
      {
        id = "ledger", label = "The ledger", consequence = "What happened, in pencil. It names people.",
        record = "handed over", ledger = "four years", taken_by = { "by-the-book", "helper", "neglect" },
        effect = {
          all("solidarity", 0.015),
          change { what = "standing", by = -0.05 },
          change { what = "zeal", who = "cha_sun_bok", by = 0.15 },
        },
        label_of_cause = "The ledger handed on",
        aftermath = "Cha Sun Bok read one page aloud and closed it.",
        fate = "If such ledgers exist, we have not read them.",
      },
      {
        id = "drawings", label = "Drawings and recipes", consequence = "What we learned. Nothing of what it cost.",
        record = "a method chest", ledger = "recipes", taken_by = { "innovator", "caretaker" },
        effect = {
          change { what = "knowledge", who = "everyone", by = 0.03 },
          share "lecture",
          change { what = "output", times = 0.98, days = 20 },
          change { what = "standing", by = 0.01 },
        },
        label_of_cause = "The drawings handed on",
        aftermath = "Moulding sand, two parts. Below it, in another hand: try three.",
        fate = "Drawings, recipes and the reasons in the margin: that was the inheritance.",
      },
      {
        id = "roster", label = "A clean roster", consequence = "Easy to read. Reasons are left out.",
        record = "24 of 24", ledger = "reasons left out", taken_by = { "stormer", "padder" },
        effect = {
          change { what = "standing", by = 0.06 },
          all("solidarity", -0.03), all("zeal", -0.01),
        },
        label_of_cause = "A clean roster handed on",
        aftermath = "Fair copy, good ink. Away, no word, is not in it.",
        fate = "The clean roster was filed. The pencilled one is somewhere.",
      },
    },
  },
}
