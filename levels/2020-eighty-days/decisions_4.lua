-- Chapters 10 to 12: 22 November to 6 December 2020. Songs, sleep, a neighbour, a visit.

return {
  -- Chapter 10, 22 to 26 November: days 41 to 45
  {
    id = "troupe", title = "A troupe at the gate", heading = "Decision, at noon",
    text = "An {k:agitation} troupe is at the gate, with an accordion and a loudspeaker. Such visits are reported as raising output. Hwang Jin Ho would sing with them. Mun Ae Ryon asks whether one may also sleep in that hour.",
    known = { "They have played at two works today already." },
    unknown = { "What the next song still adds." },
    person = "hwang_jin_ho", at = "canteen", from = 51, to = 52, answer_days = 2,
    mechanics = { "morale", "official-narrative-vs-reality" }, source = "TH-5.2.3-11 TH-5.2.3-12 CC-26",
    assumption = "(MA-26) That agitation lifts a little, and wears off, is a guess of the model.",
    options = {
      {
        id = "show", label = "A full show", consequence = "All stop for an hour.",
        record = "spirits high", ledger = "one hour", taken_by = { "by-the-book", "helper" },
        effect = {
          change { what = "output", times = 0.90, days = 1 },
          change { what = "joy", who = "everyone", by = 0.05 },
          change { what = "zeal", who = "everyone", by = 0.02 },
          change { what = "staleness", by = 0.15 },
          change { what = "standing", by = 0.02 },
        },
        label_of_cause = "A full show",
        aftermath = "Hwang Jin Ho sang the second verse. So Kum Ran wept, from onions, she said.",
        fate = "For a day people hummed.",
      },
      {
        id = "machines", label = "Songs beside the machines", consequence = "Nobody stops. Nobody hears the bearing.",
        record = "output rose", ledger = "output, noise", taken_by = { "stormer", "padder", "neglect" },
        effect = {
          change { what = "zeal", who = "everyone", by = 0.03 },
          change { what = "output", times = 1.03, days = 4 },
          change { what = "equipment", by = -0.015 },
          change { what = "staleness", by = 0.25 },
          change { what = "grievance", who = "om_kyong_ho", by = 0.10 },
        },
        label_of_cause = "Songs at the machines",
        aftermath = "The accordion stood beside lathe 3. Om Kyong Ho waited for a pause to lift.",
        fate = "The paper wrote that output rose with the songs.",
      },
      {
        id = "sleep", label = "Let people sleep", consequence = "Thirty minutes, on coats. Not reported.",
        record = "nothing", ledger = "24 asleep", taken_by = { "caretaker", "innovator" },
        effect = {
          change { what = "fatigue", who = "everyone", by = -0.05 },
          change { what = "solidarity", who = "everyone", by = 0.015 },
          change { what = "standing", by = -0.02 },
          change { what = "joy", who = "hwang_jin_ho", by = -0.08 },
        },
        label_of_cause = "An hour of sleep",
        aftermath = "The troupe played for Workteam 4. We heard it through the wall, lying down.",
        fate = "Half an hour of sleep is in no report of the campaign.",
      },
    },
  },
  {
    id = "asleep", title = "Asleep at lathe 2", heading = "Decision, at four in the morning",
    text = "In October we chose three shifts. Tonight Pak Kwang Hyok fell asleep on his feet. The tool ran into the chuck. He is unhurt; the spindle is bent. He asks you not to put his name on anything.",
    known = { "Mean fatigue is {l:fatigue}.", "Thirty-six days are left." },
    unknown = { "How many others sleep standing." },
    person = "pak_kwang_hyok", at = "lathe", from = 54, to = 54, answer_days = 2,
    after = { "night", "three" }, documented_only = false,
    mechanics = { "morale", "plan&norm" },
    assumption = "(MA-04 MA-38) No source speaks of fatigue or accidents here. The case is invented.",
    options = {
      {
        id = "two_shifts", label = "Go back to two shifts", consequence = "People sleep. The bar will drop.",
        record = "under repair", ledger = "he slept", taken_by = { "caretaker", "helper", "by-the-book", "innovator" },
        effect = {
          shift { hours = 10, rest = true },
          change { what = "fatigue", who = "everyone", by = -0.06 },
          change { what = "output", times = 0.95, days = 15 },
          change { what = "equipment", by = -0.02 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Third shift ended",
        aftermath = "At ten the windows were dark. Workteam 1 looked across.",
        fate = "The night shift ended with a bent spindle.",
      },
      {
        id = "on", label = "Straighten it and go on", consequence = "The night shift stays. So does the risk.",
        record = "in order", ledger = "he slept", taken_by = { "stormer", "padder", "neglect" },
        effect = {
          change { what = "equipment", by = -0.05 },
          change { what = "fatigue", who = "everyone", by = 0.03 },
          change { what = "zeal", who = "pak_kwang_hyok", by = -0.20 },
          change { what = "output", times = 1.02, days = 10 },
        },
        label_of_cause = "Night shift kept",
        aftermath = "Kim Un Ha straightened the spindle. It hums now.",
        fate = "Pak read the chart aloud each morning, a little more softly.",
      },
    },
  },
  {
    id = "eleven", title = "The same eleven", heading = "Decision, at the shift's end",
    text = "In October only volunteers stayed for the night. It has been the same eleven ever since. An Un Sim is one of them. She no longer plays; she no longer draws breath between coils, says Im Sol Gyong.",
    known = { "Thirteen go home at eight.", "Thirty-six days are left." },
    unknown = { "Whether any of the eleven wanted it twice." },
    person = "an_un_sim", at = "canteen", from = 54, to = 54, answer_days = 2,
    after = { "night", "willing" }, documented_only = false,
    mechanics = { "morale", "emulation" },
    assumption = "(MA-04 MA-33) Who volunteers, and how freely, is not known. The case is invented.",
    options = {
      {
        id = "turns", label = "Everyone takes turns", consequence = "No longer voluntary. Shared, at least.",
        record = "volunteers", ledger = "24 in turn", taken_by = { "by-the-book", "helper", "stormer" },
        effect = {
          change { what = "fatigue", who = "an_un_sim", by = -0.12 },
          change { what = "fatigue", who = "pak_kwang_hyok", by = -0.12 },
          change { what = "fatigue", who = "kim_un_ha", by = -0.12 },
          change { what = "fatigue", who = "everyone", by = 0.02 },
          change { what = "grievance", who = "tae_myong_guk", by = 0.15 },
          change { what = "solidarity", who = "everyone", by = 0.02 },
        },
        label_of_cause = "Nights in turn",
        aftermath = "Thirteen new names. Tae Myong Guk asked where he had volunteered.",
        fate = "The word volunteers stayed in the report.",
      },
      {
        id = "end", label = "No more nights", consequence = "The eleven sleep. Our place falls.",
        record = "nothing", ledger = "nobody at night", taken_by = { "caretaker", "innovator" },
        effect = {
          change { what = "output", times = 0.96, days = 20 },
          change { what = "fatigue", who = "everyone", by = -0.03 },
          change { what = "joy", who = "an_un_sim", by = 0.15 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Nights ended",
        aftermath = "An Un Sim asked for the net from the store.",
        fate = "After November nobody stayed the night.",
      },
      {
        id = "praise", label = "Read their names aloud", consequence = "The eleven are proud, and still tired.",
        record = "eleven praised", ledger = "eleven tired", taken_by = { "padder", "neglect" },
        effect = {
          honour { "team" },
          change { what = "zeal", who = "everyone", by = 0.02 },
          change { what = "fatigue", who = "an_un_sim", by = 0.10 },
          change { what = "fatigue", who = "kim_un_ha", by = 0.10 },
          change { what = "solidarity", who = "everyone", by = -0.02 },
        },
        label_of_cause = "The eleven praised",
        aftermath = "Eleven names were read. Thirteen people clapped.",
        fate = "The eleven were praised, and stayed at night until the end.",
      },
    },
  },
  -- Chapter 11, 27 November to 1 December: days 46 to 50
  {
    id = "neighbour", title = "Workteam 5 is far behind", heading = "Decision, in the cold hall",
    text = "Workteam 5 stands last. Half its lathes wait for parts, and its hall is cold. The press credits success to mutual help. The chart has no column for that. We could overtake one more team this week.",
    known = { "We stand at place {r:rank} of eight." },
    unknown = { "Whether anyone will lift us when we fall." },
    person = "ri_hyang_mi", at = "lathe", from = 57, to = 57, answer_days = 2,
    mechanics = { "emulation", "morale" }, source = "TH-5.2.2-13 TH-5.2.2-12 OA-5",
    assumption = "(MA-10) No source tells what help costs the helper.",
    options = {
      {
        id = "method", label = "Lend them our methods", consequence = "Two weeks of lessons, in both halls.",
        record = "experience swapped", ledger = "30 hours", taken_by = { "innovator", "by-the-book" },
        effect = {
          share "lecture",
          change { what = "output", times = 0.97, days = 12 },
          change { what = "knowledge", who = "everyone", by = 0.015 },
          change { what = "methods_gain", team = "Workteam 5", by = 0.03 },
          change { what = "standing", by = 0.02 },
        },
        label_of_cause = "Methods lent to Workteam 5",
        aftermath = "Ri Hyang Mi teaches in her coat. One can see her breath.",
        fate = "Workteam 5 kept three of our drawings on its wall.",
      },
      {
        id = "people", label = "Lend them two people", consequence = "Their lathes run again. Ours are short.",
        record = "mutual help", ledger = "22 at work", taken_by = { "helper", "caretaker" },
        effect = {
          absent { who = "ri_hyang_mi", status = "lent", days = 12 },
          absent { who = "kim_un_ha", status = "lent", days = 12 },
          change { what = "output", times = 0.97, days = 12 },
          change { what = "equipment", team = "Workteam 5", by = 0.12 },
          change { what = "solidarity", team = "Workteam 5", by = 0.08 },
          change { what = "solidarity", who = "everyone", by = 0.025 },
        },
        label_of_cause = "Two people lent to Workteam 5",
        aftermath = "Two lathes in the cold hall are turning. Kim Un Ha wears two hats.",
        fate = "Two lathes of Workteam 5 ran again before the end.",
      },
      {
        id = "overtake", label = "Overtake, then help", consequence = "One place higher. Afterwards there is no time.",
        record = "one place higher", ledger = "one place higher", taken_by = { "stormer", "padder", "neglect" },
        effect = {
          challenge "Workteam 5",
          change { what = "output", times = 1.05, days = 12 },
          change { what = "standing", by = 0.03 },
          change { what = "solidarity", team = "Workteam 5", by = -0.06 },
          change { what = "solidarity", who = "everyone", by = -0.02 },
          change { what = "joy", who = "ri_hyang_mi", by = -0.12 },
        },
        label_of_cause = "Workteam 5 left behind",
        aftermath = "The bar is up by a finger. Ri Hyang Mi goes home past the cold hall.",
        fate = "The help for Workteam 5 was always planned for the week after.",
      },
    },
  },
  -- Chapter 12, 2 to 6 December: days 51 to 55
  {
    id = "visit", title = "A visit is announced", heading = "Decision, in the yard",
    text = "Somebody from the ministry will walk through the hall. He has ten minutes. In the papers such visits urge technicians and workers to discuss together. {k:Inspections} are reported; what was prepared for them is not.",
    known = { "Lathe 2 is our {k:bottleneck}." },
    unknown = { "What he can decide, and what he wants to see." },
    person = "kang_yu_jin", at = "yard", from = 62, to = 62, answer_days = 2,
    mechanics = { "institution", "official-narrative-vs-reality" }, source = "TH-5.1-07 TH-5.2.2-03",
    assumption = "(MA-46) That a visit costs a shift, and may bring help, is assumed.",
    options = {
      {
        id = "polish", label = "Polish the show line", consequence = "One shift for brushes and paint.",
        record = "six lathes shine", ledger = "a shift lost", taken_by = { "stormer", "padder", "by-the-book" },
        effect = {
          change { what = "output", times = 0.78, days = 1 },
          change { what = "standing", by = 0.09 },
          change { what = "grievance", who = "everyone", by = 0.025 },
          change { what = "zeal", who = "everyone", by = -0.01 },
        },
        label_of_cause = "The line polished",
        aftermath = "He stayed six minutes. The paint on the floor is still soft.",
        fate = "The visitor's shoes took some of the paint along.",
      },
      {
        id = "bottleneck", label = "Show him lathe 2", consequence = "He may help, or note that we complain.",
        record = "a question raised", ledger = "spindle play 0.4", taken_by = { "caretaker", "neglect" },
        effect = function(now)
          local list = {
            change { what = "standing", by = -0.025 },
            change { what = "joy", who = "ko_tong_hak", by = 0.12 },
          }
          if now.random(2) == 1 then
            list[#list + 1] = change { what = "equipment", by = 0.06 }
            list[#list + 1] = change { what = "stock", by_days = 2 }
          end
          return list
        end,
        label_of_cause = "The bottleneck shown",
        aftermath = "He put his hand on lathe 2 and felt it shake. He wrote something down.",
        fate = "What he wrote down beside lathe 2 we never saw.",
      },
      {
        id = "discuss", label = "Ask for technicians to stay", consequence = "Two stay three days. Slow talk.",
        record = "joint discussion", ledger = "three days of talk", taken_by = { "innovator", "helper" },
        effect = {
          change { what = "output", times = 0.95, days = 4 },
          change { what = "trial", by = 0.30 },
          change { what = "knowledge", who = "everyone", by = 0.02 },
          change { what = "knowledge", who = "kang_yu_jin", by = 0.08 },
          change { what = "standing", by = 0.01 },
        },
        label_of_cause = "Technicians stayed",
        aftermath = "Two technicians and Ko Tong Hak's notebook share a table.",
        fate = "Two technicians copied nine pages of Ko's notebook.",
      },
    },
  },
}
