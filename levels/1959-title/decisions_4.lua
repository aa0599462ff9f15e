-- Chapters 8 and 9: September and October 1959. The sixty-day drive.

-- Two near accidents share their answers; what led to them differs.
local function after_the_scare(who)
  return {
    {
      id = "stop", label = "Stop and look at all six", consequence = "Half a day lost.",
      record = "six inspected", ledger = "half a day lost", taken_by = { "caretaker", "by-the-book", "neglect" },
      effect = {
        change { what = "output", times = 0.90, days = 8 },
        change { what = "equipment", by = 0.05 },
        change { what = "solidarity", who = "everyone", by = 0.02 },
        change { what = "joy", who = who, by = 0.10 },
      },
      label_of_cause = "All six lathes inspected",
      aftermath = "Half a day's look: two more parts were worn.",
      fate = "Nothing else broke at full speed that winter.",
    },
    {
      id = "guard", label = "Fit a guard and go on", consequence = "Lathe 4 gets a tin shield.",
      record = "in order", ledger = "a tin shield", taken_by = { "stormer", "padder" },
      effect = {
        change { what = "output", times = 1.04, days = 12 },
        change { what = "grievance", who = "everyone", by = 0.02 },
        change { what = "zeal", who = who, by = -0.20 },
        change { what = "joy", who = who, by = -0.15 },
      },
      label_of_cause = "A guard fitted, work went on",
      aftermath = "The shield rattles. The apprentices stand further back.",
      fate = "The tin shield stayed for years. People called it the umbrella.",
    },
    {
      id = "tell", label = "Write it into the common book", consequence = "All teams can read what we did.",
      record = "a fault of ours", ledger = "eight teams warned", taken_by = { "helper", "innovator" },
      effect = function()
        local list = {
          change { what = "standing", by = -0.04 },
          change { what = "solidarity", who = "everyone", by = 0.02 },
          change { what = "knowledge", who = "everyone", by = 0.01 },
          change { what = "output", times = 0.985, days = 4 },
        }
        for _, team in ipairs { "Workteam 1", "Workteam 2", "Workteam 5", "Workteam 7" } do
          list[#list + 1] = change { what = "equipment", team = team, by = 0.02 }
        end
        return list
      end,
      label_of_cause = "The scare told to all teams",
      aftermath = "Workteam 2 read it and found the same fault.",
      fate = "Three other shops found the same fault in time.",
    },
  }
end

return {
  -- Chapter 8, September 1959
  {
    id = "bearing", title = "The bearing of lathe 4", heading = "Decision, before the drive",
    text = "In five days a sixty-day {k:speed_battle|drive} begins. The bearing of lathe 4 is worn. Song Ok Ju can make a new one in four days. With grease it may run until November, or until tomorrow.",
    known = { "Five of six lathes are sound." },
    unknown = { "Which of the two it will be." },
    person = "song_ok_ju", at = "lathe", from = 211, to = 214, answer_days = 2,
    mechanics = { "plan&norm", "supply" }, source = "PL-03", documented_only = false,
    assumption = "(MA-38 MA-39) Sources are silent on safety; here a doubter's reason can be right.",
    options = {
      {
        id = "make", label = "Stop lathe 4, make a bearing", consequence = "Five lathes as the drive begins.",
        record = "5 of 6", ledger = "5 running", taken_by = { "innovator", "caretaker", "helper" },
        effect = {
          change { what = "output", times = 0.95, days = 8 },
          change { what = "equipment", by = 0.06 },
          change { what = "knowledge", who = "o_bok_nam", by = 0.08 },
          change { what = "fatigue", who = "song_ok_ju", by = 0.12 },
        },
        label_of_cause = "New bearing for lathe 4",
        aftermath = "Song Ok Ju scrapes the metal. O Bok Nam holds the lamp.",
        fate = "Lathe 4 ran true through the drive.",
      },
      {
        id = "run", label = "Run it on grease", consequence = "Six lathes as the drive begins.",
        record = "6 of 6", ledger = "6, one on grease", taken_by = { "stormer", "padder", "neglect" },
        effect = {
          change { what = "output", times = 1.04, days = 20 },
          change { what = "equipment", by = -0.05 },
          change { what = "grievance", who = "song_ok_ju", by = 0.12 },
        },
        label_of_cause = "Lathe 4 run on grease",
        aftermath = "Lathe 4 hums. Song Ok Ju chalked the date on it.",
        fate = "Lathe 4 ran on grease into October.",
      },
      {
        id = "ask", label = "Ask the supply office", consequence = "A bearing may come. Lathe 4 waits.",
        record = "5 of 6", ledger = "5 running", taken_by = { "by-the-book" },
        effect = {
          change { what = "output", times = 0.965, days = 16 },
          change { what = "equipment", by = 0.05 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Bearing asked of the supply office",
        aftermath = "The form has four copies. Lathe 4 stands.",
        fate = "The bearing came after two weeks and a journey by Jang Tal Ho.",
      },
    },
  },
  {
    id = "drive", title = "Sixty days of hurry", heading = "Decision, at the meeting",
    text = "The whole works hurries for sixty days. Pak Chol Su would hurry every job. Ri Myong Ok says that only the furnace holds us up. So Pun I asks who will eat at midnight.",
    known = { "The board will show the days left." },
    unknown = { "What November will be like." },
    person = "ri_myong_ok", at = "canteen", from = 217, to = 224, answer_days = 3,
    mechanics = { "plan&norm", "morale" }, movements = "MV-17", source = "TH-3.2.1-28 TH-3.2.1-25 CC-33 LP-06",
    assumption = "(MA-04) Fatigue and wear after a rush are set by the model. The sixty days are invented.",
    options = {
      {
        id = "all", label = "Hurry every job", consequence = "Twelve hours, no rest day, until you change them.",
        record = "day and night", ledger = "12 hours", taken_by = { "stormer", "padder" },
        effect = {
          shift { hours = 12, rest = false },
          change { what = "output", times = 1.07, days = 25 },
          change { what = "fatigue", who = "everyone", by = 0.10 },
          change { what = "equipment", by = -0.04 },
          change { what = "standing", by = 0.05 },
        },
        label_of_cause = "Every job hurried",
        aftermath = "The lamps did not go out. The soup came late.",
        fate = "The drive gave us our tallest bar, and its castings came back.",
      },
      {
        id = "furnace", label = "Hurry the furnace only", consequence = "Three work longer, twenty-one do not.",
        record = "day and night", ledger = "3 work longer", taken_by = { "by-the-book", "innovator", "helper" },
        effect = {
          change { what = "output", times = 1.05, days = 30 },
          change { what = "fatigue", who = "choe_tae_sik", by = 0.012, days = 45 },
          change { what = "fatigue", who = "paek_in_ho", by = 0.012, days = 45 },
          change { what = "fatigue", who = "hwang_min_u", by = 0.012, days = 45 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Only the furnace hurried",
        aftermath = "Three lamps burn at the furnace. The hall is dark.",
        fate = "Three people carried the drive. The paper wrote: everyone.",
      },
      {
        id = "normal", label = "Work as always", consequence = "Eight hours, until you change them. The board shows it.",
        record = "eight hours", ledger = "8 hours", taken_by = { "caretaker", "neglect" },
        effect = {
          shift { hours = 8, rest = true },
          change { what = "standing", by = -0.05 },
          change { what = "equipment", by = 0.03 },
          change { what = "zeal", who = "everyone", by = -0.02 },
        },
        label_of_cause = "Worked as always in the drive",
        aftermath = "At five our lamps go out. Others look across.",
        fate = "We came through the drive rested and last in every report on it.",
      },
    },
  },
  -- Chapter 9, October 1959
  {
    id = "night_work", title = "The night shift speaks", heading = "Decision, after the shift",
    text = "Ryu Sang Jun has worked nineteen nights. Why always the same five, he asks. The {k:trade union federation} is the state's own now. Only your meeting can hear him.",
    known = { "Five people took nearly all nights." },
    unknown = { "How many think as he does." },
    person = "ryu_sang_jun", at = "canteen", from = 243, to = 251, answer_days = 3,
    mechanics = { "institution", "morale" }, movements = "MV-24", source = "TH-3.2.1-17 CC-52",
    assumption = "(MA-09) What objectors faced is not in the sources; no punishment is invented.",
    options = {
      {
        id = "meeting", label = "Raise it in the meeting", consequence = "All hear who worked how often.",
        record = "a complaint", ledger = "nights by name", taken_by = { "helper", "innovator", "by-the-book" },
        effect = {
          change { what = "grievance", who = "everyone", by = -0.05 },
          change { what = "fatigue", who = "ryu_sang_jun", by = -0.20 },
          change { what = "standing", by = -0.04 },
          change { what = "grievance", who = "pak_chol_su", by = 0.20 },
        },
        label_of_cause = "Night work raised in the meeting",
        aftermath = "Cha Pok Sil read out the nights, name by name.",
        fate = "The list of nights hung in the canteen until spring.",
      },
      {
        id = "swap", label = "Swap shifts quietly", consequence = "Others take nights. Nothing is written.",
        record = "nothing", ledger = "nights go round", taken_by = { "caretaker", "neglect" },
        effect = {
          change { what = "fatigue", who = "ryu_sang_jun", by = -0.20 },
          change { what = "fatigue", who = "everyone", by = 0.03 },
          change { what = "solidarity", who = "everyone", by = 0.015 },
          change { what = "output", times = 0.985, days = 12 },
        },
        label_of_cause = "Nights swapped quietly",
        aftermath = "Jo Kwang Min takes a night, and asks for silence.",
        fate = "The nights went round. Nobody outside learned that there had been a question.",
      },
      {
        id = "backward", label = "Call it \"a backward attitude\"", consequence = "The question ends there. He sits down.",
        record = "all willing", ledger = "one silenced", taken_by = { "stormer", "padder" },
        effect = {
          change { what = "output", times = 1.08, days = 18 },
          change { what = "standing", by = 0.03 },
          change { what = "zeal", who = "ryu_sang_jun", by = -0.30 },
          change { what = "grievance", who = "ryu_sang_jun", by = 0.40 },
          change { what = "solidarity", who = "everyone", by = -0.04 },
          change { what = "caution", by = 0.10 },
        },
        label_of_cause = "Night complaint called \"backward\"",
        aftermath = "Nobody looked at Ryu Sang Jun on the way out.",
        fate = "Ryu Sang Jun kept to his nights and stopped carving.",
      },
    },
  },
  {
    id = "bearing_seizes", title = "Lathe 4 jams", heading = "Decision, at once",
    text = "In September we ran lathe 4 on grease. Today its bearing jammed at full speed. A piece flew past Ro Il Nam's hand. His glove is torn. He is not hurt.",
    themes = { "accident" }, in_short = "A lathe stands. What comes first now?",
    known = { "Lathe 4 stands. Five are running." },
    unknown = { "Whether another bearing is as worn." },
    person = "ro_il_nam", at = "lathe", from = 257, to = 266, answer_days = 2,
    after = { "bearing", "run" }, documented_only = false,
    mechanics = { "plan&norm", "morale" },
    assumption = "(MA-38) Sources are silent on accidents. The model knows near misses only.",
    options = after_the_scare("ro_il_nam"),
  },
  {
    id = "asleep", title = "Asleep at the drill", heading = "Decision, at once",
    text = "O Bok Nam fell asleep on his feet. The drill tore off his sleeve. Kim Ok Bun reached the switch. He is not hurt. He has slept four hours in two days.",
    themes = { "accident" }, in_short = "A drill stands. What comes first now?",
    known = { "Mean fatigue is {l:fatigue} of 100." },
    unknown = { "Who else sleeps on their feet." },
    person = "o_bok_nam", at = "lathe", from = 257, to = 266, answer_days = 2,
    when = function(now) return now.chose("bearing") ~= "run" and now.fatigue >= 0.54 end,
    documented_only = false, mechanics = { "plan&norm", "morale" },
    assumption = "(MA-38) Sources are silent on accidents. The model knows near misses only.",
    options = after_the_scare("o_bok_nam"),
  },
}
