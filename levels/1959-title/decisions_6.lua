-- Chapters 12 to 14: January to March 1960. Whom do we help, what do we write, what do we leave.
-- Two events of later years are moved here; each says so in its heading and its text.

return {
  -- Chapter 12, January 1960: the title, or a pledge for it
  {
    id = "pledge", title = "A pledge for 1960", heading = "Decision, at the board",
    text = "The board for 1960 has an empty field beside our number. Workteam 4 has written 120. Song Ok Ju thinks 103. A pledge is read aloud every month.",
    known = { "Last month we counted {l:fulfilment_true} per cent." },
    unknown = { "What coke the new year brings." },
    person = "song_ok_ju", at = "board", from = 333, to = 341, answer_days = 3,
    when = { { "titles", "<", 1 } },
    mechanics = { "plan&norm", "emulation" }, movements = "MV-28", source = "RF-37 CC-15 CC-16",
    assumption = "(MA-29) Pledges and their weight are invented. The advice on targets is from 1986.",
    options = {
      {
        id = "high", label = "Write 115", consequence = "Second highest in the yard.",
        record = "115", ledger = "no coke for it", taken_by = { "stormer", "padder" },
        effect = {
          pledge(115),
          change { what = "standing", by = 0.08 },
          change { what = "zeal", who = "everyone", by = 0.04 },
          change { what = "grievance", who = "everyone", by = 0.0015, days = 60 },
          change { what = "norm", by = 0.012 },
        },
        label_of_cause = "Pledge of 115",
        aftermath = "115, in red. Pak Chol Su held the paint pot.",
        fate = "The pledge of 115 was read aloud three times that winter.",
      },
      {
        id = "near", label = "Write 103", consequence = "What we have nearly done before.",
        record = "103", ledger = "within reach", taken_by = { "innovator", "helper", "by-the-book" },
        effect = {
          pledge(103),
          change { what = "zeal", who = "everyone", by = 0.02 },
          change { what = "output", times = 1.02, days = 30 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Pledge of 103",
        aftermath = "103, in black. Somebody from Workteam 4 laughed.",
        fate = "The pledge of 103 was checked, and nobody made a speech about it.",
      },
      {
        id = "none", label = "Leave the field empty", consequence = "Yun Hye Ran draws a line.",
        record = "a line", ledger = "no pledge", taken_by = { "caretaker", "neglect" },
        effect = {
          change { what = "standing", by = -0.05 },
          change { what = "fatigue", who = "everyone", by = -0.03 },
          change { what = "grievance", who = "everyone", by = -0.02 },
        },
        label_of_cause = "No pledge for 1960",
        aftermath = "A ruled line stands beside our number.",
        fate = "The empty field stayed empty. We were asked about it often.",
      },
    },
  },
  {
    id = "ceremony", title = "Whose names are read", heading = "Decision, behind the stage",
    text = "The title is ours. The stage has time for five names. We are twenty-four. Hong Ki Tae asks who carried the coke, and who cooked.",
    known = { "The badge is for the team." },
    unknown = { "Who would be hurt, and say nothing." },
    person = "hong_ki_tae", at = "board", from = 342, to = 353, answer_days = 3,
    when = { { "titles", ">=", 1 } },
    mechanics = { "emulation", "morale" }, movements = "MV-18", source = "OA-6 OA-7 CC-08 TH-6-07",
    assumption = "(MA-05 MA-43) The ceremony is invented; envy over honours is only possible here.",
    options = {
      {
        id = "five", label = "Read the five fastest", consequence = "Kwon, Nam, Pak, Kim and Choe.",
        record = "five names", ledger = "24 people", taken_by = { "stormer", "padder", "by-the-book", "neglect" },
        effect = {
          change { what = "standing", by = 0.06 },
          change { what = "zeal", who = "kwon_tok_su", by = 0.15 },
          change { what = "zeal", who = "pak_chol_su", by = 0.15 },
          change { what = "zeal", who = "nam_hui_suk", by = 0.15 },
          change { what = "solidarity", who = "everyone", by = -0.04 },
          change { what = "grievance", who = "everyone", by = 0.02 },
        },
        label_of_cause = "Five names read",
        aftermath = "Five went up. Nineteen clapped.",
        fate = "Five people had a photograph.",
      },
      {
        id = "all", label = "Read all twenty-four", consequence = "The stage manager looks at the clock.",
        record = "24 names", ledger = "24 people", taken_by = { "helper", "innovator" },
        effect = {
          change { what = "solidarity", who = "everyone", by = 0.04 },
          change { what = "joy", who = "everyone", by = 0.03 },
          change { what = "standing", by = -0.04 },
        },
        label_of_cause = "All names read",
        aftermath = "It took two minutes.",
        fate = "All twenty-four heard their own names in that hall.",
      },
      {
        id = "helpers", label = "Read those who helped", consequence = "Cook, carter, storekeeper, bookkeeper, apprentice.",
        record = "five names", ledger = "24 people", taken_by = { "caretaker" },
        effect = {
          change { what = "joy", who = "so_pun_i", by = 0.25 },
          change { what = "joy", who = "jang_tal_ho", by = 0.25 },
          change { what = "zeal", who = "cha_pok_sil", by = 0.20 },
          change { what = "zeal", who = "ro_il_nam", by = 0.20 },
          change { what = "zeal", who = "pak_chol_su", by = -0.25 },
          change { what = "zeal", who = "kwon_tok_su", by = -0.10 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "The helpers' names read",
        aftermath = "Jang Tal Ho went up. Pak Chol Su left early.",
        fate = "Jang Tal Ho told the ox about it. Pak Chol Su did not forgive it.",
      },
    },
  },
  -- Chapter 13, February 1960
  {
    id = "signatures", title = "Two signatures", heading = "Decision, moved here from 1961",
    text = "A {k:taean|Party committee} now signs beside the manager. Officials, it is said, owe us materials and advice. They also come to lecture. This belongs to 1961: the game moves it here.",
    known = { "Until now {k:one_person|one manager} signed alone." },
    unknown = { "How long the lectures will be." },
    person = "han_kum_nyo", at = "stores", from = 364, to = 372, answer_days = 3,
    mechanics = { "institution", "supply" }, movements = "MV-06 MV-23", source = "TH-3.2.1-18 TH-3.2.1-19 RF-59",
    assumption = "(MA-46) Moved from 1961 to fit the story's months. Effects are invented.",
    options = {
      {
        id = "duty", label = "Ask them to do their duty", consequence = "We list what we lack.",
        record = "duty asked for", ledger = "a list sent", taken_by = { "innovator", "helper", "by-the-book" },
        effect = {
          change { what = "stock", by_days = 3 },
          change { what = "equipment", by = 0.02 },
          change { what = "output", times = 0.975, days = 15 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Officials held to their duty",
        aftermath = "Two officials brought forms, one a box of parts.",
        fate = "Parts came, and with them people who stayed to talk.",
      },
      {
        id = "channel", label = "Keep asking the manager", consequence = "Quick, while he is manager.",
        record = "nothing", ledger = "a word at the door", taken_by = { "stormer", "caretaker", "neglect" },
        effect = {
          change { what = "output", times = 1.04, days = 20 },
          change { what = "stock", by_days = 1 },
          change { what = "standing", by = -0.05 },
        },
        label_of_cause = "The manager asked as before",
        aftermath = "The manager sent a wagon, and asked for silence.",
        fate = "The manager soon decided nothing alone. Nobody on the committee knew us.",
      },
      {
        id = "lecture", label = "Invite the lecture first", consequence = "Eight evenings in the canteen.",
        record = "eight lectures", ledger = "eight evenings", taken_by = { "padder" },
        effect = {
          change { what = "standing", by = 0.10 },
          change { what = "zeal", who = "everyone", by = 0.02 },
          change { what = "output", times = 0.96, days = 8 },
          change { what = "fatigue", who = "everyone", by = 0.03 },
          change { what = "grievance", who = "everyone", by = 0.015 },
        },
        label_of_cause = "Lectures invited first",
        aftermath = "Eight evenings. Choe Tae Sik slept upright.",
        fate = "The committee remembered who had asked for lectures first.",
      },
    },
  },
  {
    id = "leader_ill", title = "Workteam 5 has no leader", heading = "Decision, in the yard",
    text = "The leader of Workteam 5 will be ill for weeks. The press tells of a {k:kil_hwak_sil|silk mill leader} who took over weak teams. Ri Myong Ok knows these people best.",
    themes = { "illness" }, in_short = "Workteam 5 will be without its leader for weeks. Who helps?",
    known = { "Its twelve people are behind plan." },
    unknown = { "How our own team does without you." },
    person = "ri_myong_ok", at = "yard", from = 379, to = 387, answer_days = 3,
    mechanics = { "emulation", "morale" }, movements = "MV-21", source = "OA-6 OA-14 TH-5.2.3.1-03 CC-10",
    assumption = "(MA-11) Sources do not tell how the first team fared, or when. The illness is invented.",
    options = {
      {
        id = "go", label = "Go yourself", consequence = "You see us in the evenings.",
        record = "took charge", ledger = "24 without a leader", taken_by = { "helper" },
        effect = function(now)
          local list = {
            change { what = "output", times = 0.975, days = 30 },
            change { what = "grievance", who = "everyone", by = 0.015 },
            change { what = "standing", by = 0.04 },
            change { what = "output", team = "Workteam 5", times = 1.05, days = 30 },
            change { what = "solidarity", team = "Workteam 5", by = 0.05 },
          }
          -- Where another leader is there already, the office lets both stay.
          if now.team("Workteam 5").posted < now.posted then
            list[#list + 1] = charge "Workteam 5"
          end
          return list
        end,
        label_of_cause = "You took charge of Workteam 5",
        aftermath = "Twelve new faces. Song Ok Ju rings our bell.",
        fate = "You led two teams through a thaw. Ours learned to start without you.",
      },
      {
        id = "ri", label = "Send Ri Myong Ok", consequence = "Our best teacher is away a month.",
        record = "one sent", ledger = "23 at work", taken_by = { "innovator", "caretaker", "by-the-book" },
        effect = {
          absent { who = "ri_myong_ok", status = "lent", days = 30 },
          change { what = "zeal", who = "ri_myong_ok", by = 0.15 },
          change { what = "knowledge", who = "ri_myong_ok", by = 0.10 },
          change { what = "output", team = "Workteam 5", times = 1.05, days = 30 },
          change { what = "knowledge", team = "Workteam 5", by = 0.04 },
          change { what = "solidarity", team = "Workteam 5", by = 0.03 },
        },
        label_of_cause = "Ri Myong Ok sent to lead Workteam 5",
        aftermath = "Ri Myong Ok took her cup. Lathe 3 is quiet.",
        fate = "Ri Myong Ok led a team for the first time in her life.",
      },
      {
        id = "stay", label = "Stay with our own", consequence = "The office will send someone.",
        record = "nothing", ledger = "24 at work", taken_by = { "stormer", "padder", "neglect" },
        effect = {
          change { what = "output", times = 1.04, days = 25 },
          change { what = "standing", by = -0.03 },
          change { what = "output", team = "Workteam 5", times = 0.93, days = 30 },
          change { what = "solidarity", team = "Workteam 5", by = -0.03 },
          change { what = "zeal", who = "ri_myong_ok", by = -0.12 },
        },
        label_of_cause = "Stayed with our own team",
        aftermath = "The office sent a man with a whistle.",
        fate = "Workteam 5 spent six weeks with a stranger and his whistle.",
      },
    },
  },
  -- Chapter 14, March 1960
  {
    id = "handbook", title = "A handbook for Riders", heading = "Decision, moved here from 1963",
    text = "A thin book is to be studied: what a {k:Chollima Rider} should be. The real one came in 1963, the name Rider in August 1960. We know its title, not its text.",
    known = { "A Rider works hard, and invents." },
    unknown = { "What the book says. Nobody tells us." },
    person = "an_mi_hyang", at = "canteen", from = 394, to = 401, answer_days = 3,
    mechanics = { "official-narrative-vs-reality", "morale" }, movements = "MV-22", source = "TH-3.2.1-30 TH-3.2.1-32 TH-3.2.1-31",
    assumption = "(MA-47) Moved from 1963 to fit the story's months. The study hours are invented.",
    options = {
      {
        id = "work", label = "Study it in work time", consequence = "An hour less work each day.",
        record = "24 study", ledger = "an hour less", taken_by = { "innovator", "by-the-book", "helper" },
        effect = {
          change { what = "output", times = 0.95, days = 12 },
          change { what = "knowledge", who = "everyone", by = 0.03 },
          change { what = "solidarity", who = "everyone", by = 0.02 },
          change { what = "standing", by = 0.02 },
        },
        label_of_cause = "Handbook studied in work time",
        aftermath = "O Bok Nam asked where the book says how.",
        fate = "They read it aloud, and argued about who it described.",
      },
      {
        id = "after", label = "Study it after work", consequence = "An hour from everybody's evening.",
        record = "24 study", ledger = "an hour longer", taken_by = { "stormer", "padder", "neglect" },
        effect = {
          change { what = "fatigue", who = "everyone", by = 0.012, days = 12 },
          change { what = "knowledge", who = "everyone", by = 0.015 },
          change { what = "joy", who = "everyone", by = -0.02 },
          change { what = "standing", by = 0.04 },
        },
        label_of_cause = "Handbook studied after work",
        aftermath = "Twelve heads over the book. Four are asleep.",
        fate = "They read it at nine in the evening and remembered little.",
      },
      {
        id = "diary", label = "Read it beside our diary", consequence = "Cha Pok Sil brings the ledger too.",
        record = "nothing to report", ledger = "a long evening", taken_by = { "caretaker" },
        effect = {
          change { what = "solidarity", who = "everyone", by = 0.03 },
          change { what = "grievance", who = "everyone", by = -0.03 },
          change { what = "standing", by = -0.03 },
          change { what = "output", times = 0.985, days = 5 },
        },
        label_of_cause = "Handbook read beside the diary",
        aftermath = "Here a Rider, there Mun Kyong Ae's cores.",
        fate = "They laid the book beside their own year. Nobody wrote down what was said.",
      },
    },
  },
  {
    id = "two_books", title = "Which book goes upstairs?", heading = "Decision, last of the year",
    text = "You hand over at the end of March. The office asks for the book of Workteam 3. There are two: Yun Hye Ran's red folder of printed pages, and Cha Pok Sil's {k:ledger}.",
    known = { "The next leader will find what we leave." },
    unknown = { "Who will read it, and when." },
    person = "cha_pok_sil", at = "stores", from = 406, to = 413, answer_days = 4,
    mechanics = { "official-narrative-vs-reality", "institution" }, source = "TH-4.1-03 TH-6.1-04",
    assumption = "(MA-45 MA-50) No such ledger is known to our sources. Both books are invented.",
    options = {
      {
        id = "folder", label = "Send up the red folder", consequence = "The ledger stays in her drawer.",
        record = "printed pages", ledger = "in a drawer", taken_by = { "by-the-book", "padder", "stormer" },
        effect = {
          change { what = "standing", by = 0.08 },
          change { what = "zeal", who = "cha_pok_sil", by = -0.15 },
          change { what = "caution", by = 0.05 },
        },
        label_of_cause = "Red folder sent upstairs",
        aftermath = "The red folder went up.",
        fate = "The folder was kept. It is the kind of source historians find.",
      },
      {
        id = "both", label = "Send up both", consequence = "Somebody may compare them.",
        record = "printed pages", ledger = "beside them", taken_by = { "innovator", "helper" },
        effect = function(now)
          local cost = now.paper_share >= 0.02 and -0.12 or -0.04
          return {
            change { what = "standing", by = cost },
            change { what = "paper", by_days = -1 },
            change { what = "joy", who = "cha_pok_sil", by = 0.20 },
            change { what = "zeal", who = "everyone", by = 0.015 },
          }
        end,
        label_of_cause = "Both books sent upstairs",
        aftermath = "Two books on one desk. The clerk asks which counts.",
        fate = "Both went upstairs. We do not know who read them.",
      },
      {
        id = "leave", label = "Leave the ledger here", consequence = "The next leader can read it.",
        record = "printed pages", ledger = "on the bench", taken_by = { "caretaker", "neglect" },
        effect = {
          change { what = "knowledge", who = "everyone", by = 0.015 },
          change { what = "solidarity", who = "everyone", by = 0.02 },
          change { what = "caution", by = -0.05 },
          change { what = "standing", by = -0.02 },
        },
        label_of_cause = "Ledger left with the team",
        aftermath = "The ledger lies open at lathe 1.",
        fate = "The ledger stayed on the bench until it was full.",
      },
    },
  },
}
