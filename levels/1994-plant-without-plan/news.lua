-- Patterns of The Solgol Worker in thin years. No state-written source of ours covers them, so every
-- page is a reconstruction from patterns of later years, and its second line says so. Issues are
-- thin: will-power, unity, later the soldier; no rations, no absence, no closures.
-- `plain` says the same without the tone.

local y1994, y1995 = { "day", "<=", 180 }, { "day", "<=", 540 }
local after_1994, from_1995 = { "day", ">", 180 }, { "day", ">", 270 }
local from_1996, from_1997, to_1996 = { "day", ">", 540 }, { "day", ">", 900 }, { "day", "<=", 900 }
local month = { "day", ">", 31 }
local near, below, far_below = { "fulfilment", ">=", 0.9 }, { "fulfilment", "<", 0.9 }, { "fulfilment", "<", 0.6 }
local exact, dressed = { "report", "==", 0 }, { "report", ">=", 1 }

-- What each page says of itself.
local function reconstructed(phrase)
  return phrase .. " (Reconstructed: no state-written source of ours covers these years)"
end

return {
  -- Headlines -------------------------------------------------------------------------------------
  { slot = "headline", text = "Workteam 3 Turns Grief into Strength", plain = "Workteam 3 went back to work after the mourning",
    when = { { "day", "<=", 31 } }, source = "NP-15 TH-3.2.2-06" },
  { slot = "headline", text = "Machine Builders of Solgol Stand at Their Posts", plain = "Workteam 3 is at work; how many is not said", source = "NP-15 NP-06" },
  { slot = "headline", text = "Workteam 3 Carries Out Its Plan at {r:fulfilment} Per Cent", plain = "Workteam 3 reports {r:fulfilment} per cent of a month's plan",
    when = { month, near }, source = "NP-04" },
  { slot = "headline", text = "Workteam 3 Reports {r:fulfilment} Per Cent", plain = "Workteam 3 reports {r:fulfilment} per cent; no comment is printed",
    when = { month, exact, below }, source = "NP-04" },
  { slot = "headline", text = "The Will Is Stronger than the Frost", plain = "It was cold. Why the hall was cold is not said",
    when = { { "energy", "<", 0.5 }, after_1994 }, source = "NP-10 NP-15" },
  { slot = "headline", text = "Solgol Looks to Nobody but Itself", plain = "Workteam 3 works with what it has; supplies are not mentioned", movements = "MV-64",
    when = { { "supply", "<", 0.5 } }, source = "NP-14" },
  { slot = "headline", text = "One Heart, Twenty-four Pairs of Hands", plain = "Workteam 3 is praised for unity; attendance is not given",
    when = { after_1994 }, source = "NP-06 NP-28", movements = "MV-68" },
  { slot = "headline", text = "Workteam 3 Holds the Line", plain = "Workteam 3 went on working; what it made is not said",
    when = { month, below }, source = "NP-15" },
  { slot = "headline", text = "By Its Own Strength: a Team and Its Fire", plain = "Workteam 3 tried a fuel of its own",
    after = { "own_strength", "dust" }, source = "NP-12 NP-14", movements = "MV-63" },
  { slot = "headline", text = "Coal Dust as Good as Coke", plain = "Workteam 3 is said to have replaced coke",
    after = { "briquettes", "print" }, source = "NP-12 TH-5.2.4-01", movements = "MV-63" },
  { slot = "headline", text = "Hands of Solgol Hold Back the Water", plain = "People of Workteam 3 worked at the dyke; damage is not mentioned",
    after = { "flood", "half" }, source = "NP-15 NP-06", movements = "MV-78" },
  { slot = "headline", text = "Workteam 3 Prepares Its Machines with Care", plain = "The plant has been stopped. The page says: prepared",
    after = { "stop", "mothball" }, source = "NP-09" },
  { slot = "headline", text = "Where Our Fathers Ran, We Do Not Sit", plain = "The page recalls the drive of 1959",
    when = { from_1995 }, source = "NP-27 NP-19" },
  { slot = "headline", text = "Goods for the People from Workteam 3", plain = "Workteam 3 makes stoves; who gets them is not said",
    after = { "scrap", "stoves" }, source = "NP-16 TH-3.2.1-39", movements = "MV-40" },
  { slot = "headline", text = "Metal for the Country", plain = "Workteam 3 has handed in its scrap",
    after = { "scrap", "deliver" }, source = "NP-07" },
  { slot = "headline", text = "A Contest Worthy of the Day", plain = "An emulation of thirty days was held",
    after = { "contest", "board" }, source = "NP-18", movements = "MV-54" },
  { slot = "headline", text = "Learning from the Soldier's Spirit", plain = "A soldier is held up as a model for workers", movements = "MV-48",
    when = { from_1997 }, source = "TH-3.2.2-14 NP-15" },
  { slot = "headline", text = "Army and People Mend a Crane", plain = "Workteam 3 mended a crane of the army; coal is not mentioned",
    after = { "passing", "mend" }, source = "NP-24", movements = "MV-48 MV-62" },
  { slot = "headline", text = "Steadfast in Every Season", plain = "Workteam 3 is praised for holding out",
    when = { from_1996 }, source = "NP-28" },
  { slot = "headline", text = "The Lathes of Solgol Sing Again", plain = "Some lathes run; how many hours is not said",
    when = { { "day", ">", 1290 }, { "energy", ">=", 0.35 } }, source = "NP-01" },

  -- Subheads: each says that the page is reconstructed ----------------------------------------------
  { slot = "subhead", text = reconstructed("Will before all."), plain = "Made by this game; spirit is named, means are not", source = "SB-10 NP-15" },
  { slot = "subhead", text = reconstructed("All as one."), plain = "Made by this game; who was there is not said", source = "SB-10 NP-06" },
  { slot = "subhead", text = reconstructed("Difficulties lie behind us."), plain = "Made by this game; which difficulties is not said", source = "SB-10 NP-09" },
  { slot = "subhead", text = reconstructed("Nothing is asked for."), plain = "Made by this game; want of supplies is told as a virtue", when = { { "supply", "<", 0.5 } }, source = "SB-10 NP-14", movements = "MV-64" },
  { slot = "subhead", text = reconstructed("In the spirit of July."), plain = "Made by this game; the page recalls the mourning", when = { y1994 }, source = "SB-10 TH-3.2.2-06" },
  { slot = "subhead", text = reconstructed("A march, and a firm step."), plain = "Made by this game; hardship is called a march", when = { from_1995 }, source = "SB-10 TH-3.2.2-07 NP-15", movements = "MV-44" },
  { slot = "subhead", text = reconstructed("As in the great years."), plain = "Made by this game; the past is the model", when = { from_1995 }, source = "SB-10 NP-27" },
  { slot = "subhead", text = reconstructed("Shoulder to shoulder with the army."), plain = "Made by this game; the soldier is the model", when = { from_1997 }, source = "SB-10 TH-3.2.2-14", movements = "MV-48" },
  { slot = "subhead", text = reconstructed("First the front, then the rear."), plain = "Made by this game; workers come second", when = { from_1997 }, source = "SB-10 TH-3.2.2-14 NP-15", movements = "MV-48" },
  { slot = "subhead", text = reconstructed("Spring comes to those who stand."), plain = "Made by this game; better times are promised", when = { from_1996 }, source = "SB-10 NP-01" },

  -- Success ---------------------------------------------------------------------------------------
  { slot = "success", text = "{r:Every member} of Workteam 3 is at work, and the plan is in sight.", plain = "The team says that all are at work.", when = { dressed }, source = "NP-06" },
  { slot = "success", text = "Workteam 3 stands at {r:fulfilment} per cent of its plan.", plain = "The team reports {r:fulfilment} per cent.", when = { month }, source = "NP-04" },
  { slot = "success", text = "At {r:fulfilment} per cent the machine builders have kept their word.", plain = "The team reports {r:fulfilment} per cent of a month.", when = { month, near }, source = "NP-04" },
  { slot = "success", text = "By its own count the team has reached {r:fulfilment} per cent, and does not hide it.", plain = "The team reports its own count: {r:fulfilment} per cent.", when = { month, exact }, source = "NP-04" },
  { slot = "success", text = "Without adornment: {r:fulfilment} per cent.", plain = "The team reports what it counted: {r:fulfilment} per cent.", when = { month, exact, below }, source = "NP-04" },
  { slot = "success", text = "{r:All six lathes} are in their places and every belt is ready.", plain = "The lathes are said to be in order. Whether they ran is not said.", when = { dressed }, source = "NP-06" },
  { slot = "success", text = "Ten days, {r:posted} per cent, and no hour lost to sorrow.", plain = "The team reports {r:posted} per cent of ten days.", when = { { "day", "<=", 31 } }, source = "NP-04 NP-15" },
  { slot = "success", text = "Housings of Solgol go out to those who wait for them.", plain = "Some housings were made. Their number is not given.", when = { after_1994 }, source = "NP-16" },
  { slot = "success", text = "No day has passed without a victory, great or small, in the hall of Workteam 3.", plain = "Success is claimed. None is named.", source = "NP-01 NP-15" },
  { slot = "success", text = "The team has found new reserves in its own yard.", plain = "Something was made from scrap.", when = { from_1995 }, source = "NP-14" },
  { slot = "success", text = "What the team has made, it has made itself.", plain = "Nothing was supplied. The page calls it strength.", when = { { "supply", "<", 0.35 } }, source = "NP-14", movements = "MV-64" },
  { slot = "success", text = "Stoves, hoes and buckets: the people's wants are looked after.", plain = "Goods were made. Prices and buyers are not printed.", when = { { "dealt_share", ">=", 0.02 } }, source = "NP-16 TH-3.2.1-39", movements = "MV-40" },
  { slot = "success", text = "New methods have been born in this hall.", plain = "The team has tried methods of its own.", when = { { "methods", ">=", 1 } }, source = "NP-12" },
  { slot = "success", text = "A lecture on will-power filled the hall.", plain = "A lecture was held. How many came is not said.", after = { "lecture", "all" }, source = "NP-17" },
  { slot = "success", text = "The furnace of Workteam 3 stands ready for its hour.", plain = "The furnace is cold. The page says: ready.", when = { { "energy", "<", 0.4 } }, source = "NP-09" },

  -- Obstacle: in the past tense --------------------------------------------------------------------
  { slot = "obstacle", text = "There had been difficulties. They did not bend anyone.", plain = "There were difficulties; which is not said.", source = "NP-09 NP-10" },
  { slot = "obstacle", text = "Conditions had been hard for a time.", plain = "Conditions were hard. No cause is named.", source = "NP-10" },
  { slot = "obstacle", text = "Some had said that one could not work so. Nobody says it now.", plain = "Some doubted. Their reasons are not printed.", source = "NP-08", movements = "MV-65" },
  { slot = "obstacle", text = "It had been proposed to ask above for help. The team would not hear of it.", plain = "Somebody wanted to ask for supplies. It was refused.", when = { { "supply", "<", 0.5 } }, source = "NP-14", movements = "MV-64" },
  { slot = "obstacle", text = "The current had not always come. Hands had come always.", plain = "Power failed. Absence is not mentioned.", when = { { "energy", "<", 0.6 } }, source = "NP-09" },
  { slot = "obstacle", text = "High water had tried the district.", plain = "There was a flood. What it did is not said.", when = { { "day", ">", 390 }, { "day", "<=", 540 } }, source = "NP-10 TH-3.2.2-03" },
  { slot = "obstacle", text = "Winter had been long.", plain = "It was winter.", when = { after_1994 }, source = "NP-10" },
  { slot = "obstacle", text = "Materials had been scarce for a moment, and wits had not.", plain = "Materials were short. Since when is not said.", when = { { "stock_days", "<", 6 } }, source = "NP-09" },
  { slot = "obstacle", text = "One or two had looked at their own pots before the common one.", plain = "Some looked for food. The page blames them.", when = { from_1995, to_1996 }, source = "NP-08", movements = "MV-65" },
  { slot = "obstacle", text = "Those who hoped to see us kneel had waited in vain.", plain = "Enemies are hinted at. None is named.", when = { from_1996 }, source = "NP-15" },
  { slot = "obstacle", text = "A short rest of the machines had been used for study.", plain = "The plant stood still.", when = { { "line_share", "<", 0.9 } }, source = "NP-09", movements = "MV-45" },
  { slot = "obstacle", text = "The dust had smoked, and some people had coughed and laughed.", plain = "The new fuel burned badly at first.", after = { "own_strength", "dust" }, source = "NP-12 NP-08", movements = "MV-65" },
  { slot = "obstacle", text = "A motor had failed at an awkward hour.", plain = "A motor was lost. How is not said.", after = { "wire" }, source = "NP-10" },
  { slot = "obstacle", text = "The road of the march had been steep.", plain = "The years are called a march.", when = { from_1996 }, source = "TH-3.2.2-07 TH-3.2.2-15", movements = "MV-44" },

  -- Overcoming --------------------------------------------------------------------------------------
  { slot = "overcoming", text = "With one mind the team went forward.", plain = "They worked on.", source = "NP-06", movements = "MV-68" },
  { slot = "overcoming", text = "They looked for nothing outside, and found it in the yard.", plain = "They used scrap.", when = { { "supply", "<", 0.5 } }, source = "NP-14" },
  { slot = "overcoming", text = "Where a machine stopped, a hand began.", plain = "They worked by hand.", when = { { "energy", "<", 0.6 } }, source = "NP-17" },
  { slot = "overcoming", text = "Older workers told of 1959, and backs grew straight.", plain = "The past was told as a model.", source = "NP-27" },
  { slot = "overcoming", text = "Songs rang out before the shift.", plain = "There was a talk or a song.", when = { { "solidarity", ">=", 0.5 } }, source = "NP-17" },
  { slot = "overcoming", text = "A mother told her son to stay at his post, and he stayed.", plain = "A relative asked for more work.", when = { after_1994 }, source = "NP-20" },
  { slot = "overcoming", text = "Side work on idle ground has warmed many a kitchen.", plain = "They grow food. Why they have to is not said.", when = { { "day", ">", 90 } }, source = "NP-09", movements = "MV-64" },
  { slot = "overcoming", text = "Doubts melted like ice on a furnace lid.", plain = "The doubters are not mentioned again.", source = "NP-08" },
  { slot = "overcoming", text = "They asked themselves what the soldier at his post would do.", plain = "The soldier is the measure for workers.", when = { from_1997 }, source = "TH-3.2.2-14", movements = "MV-48" },
  { slot = "overcoming", text = "Like one family they shared what there was.", plain = "They shared. What there was is not said.", when = { { "solidarity", ">=", 0.5 } }, source = "NP-19", movements = "MV-61" },
  { slot = "overcoming", text = "Nine failures did not tire the young turner, and the tenth fire burned.", plain = "A fuel was tried ten times. No name is printed.", after = { "briquettes" }, source = "NP-12", movements = "MV-63" },
  { slot = "overcoming", text = "Day and night the team stood at the water's edge.", plain = "People worked at the dyke. Hours are not given.", after = { "flood" }, source = "NP-17", movements = "MV-78" },
  { slot = "overcoming", text = "Wire was found, wound and tested, and the motor turned.", plain = "A motor was rewound. Where the old wire went is not said.", after = { "wire", "wind" }, source = "NP-01" },
  { slot = "overcoming", text = "An old master put down his knowledge for those to come.", plain = "A fitter's knowledge was written down; he has left.", after = { "old_fitter", "record" }, source = "NP-07" },
  { slot = "overcoming", text = "Two teams cast in one heat, and neither asked whose it was.", plain = "Workteam 5 may use the heat. Its own is out.", after = { "neighbour", "share" }, source = "NP-18", movements = "MV-54" },
  { slot = "overcoming", text = "Each part was oiled as a soldier oils a rifle.", plain = "The machines were put away.", after = { "stop", "mothball" }, source = "NP-15" },
  { slot = "overcoming", text = "Team vied with team, and all were winners.", plain = "There was an emulation. Who lost is not said.", after = { "contest" }, source = "NP-18", movements = "MV-54" },

  -- Closing ---------------------------------------------------------------------------------------
  { slot = "closing", text = "The thanks, they say, belong to others.", plain = "Credit is passed on. Pay is not mentioned.", source = "NP-07 NP-16" },
  { slot = "closing", text = "They know no word for rest.", plain = "Tiredness is denied.", source = "NP-17" },
  { slot = "closing", text = "Loyal, frugal, cheerful: so they stand.", plain = "A list of virtues.", source = "NP-28" },
  { slot = "closing", text = "Next month will see new victories.", plain = "A promise.", source = "NP-01" },
  { slot = "closing", text = "Not one step back, they say.", plain = "Words of war for work.", source = "NP-15" },
  { slot = "closing", text = "The plan remains the plan.", plain = "The plan has not been changed.", source = "NP-05" },
  { slot = "closing", text = "The country is a family, and Solgol is its hand.", plain = "Family words.", when = { after_1994 }, source = "NP-19", movements = "MV-61" },
  { slot = "closing", text = "Those who walk together arrive.", plain = "Unity is praised.", when = { from_1995 }, source = "NP-28", movements = "MV-68" },
  { slot = "closing", text = "To the last, they follow the soldier's example.", plain = "The soldier is the model.", when = { from_1997 }, source = "TH-3.2.2-14", movements = "MV-48" },
  { slot = "closing", text = "A better tomorrow is being turned today.", plain = "The future is promised.", source = "NP-01" },

  -- The world beyond the yard ---------------------------------------------------------------------
  { slot = "world", text = "The whole country works on in grief and resolve.", plain = "Mourning is told as resolve.", when = { { "day", "<=", 120 } }, source = "TH-3.2.2-06 NP-15" },
  { slot = "world", text = "Elsewhere too, we read, teams do without and do more.", plain = "Other plants lack supplies as well. The page praises it.", source = "NP-14" },
  { slot = "world", text = "From mines and mills come reports of high spirits.", plain = "Spirits are reported. Output is not.", source = "NP-06" },
  { slot = "world", text = "Villages are said to have mastered the weather.", plain = "There were floods and droughts.", when = { y1995 }, source = "NP-09 TH-3.2.2-03" },
  { slot = "world", text = "The world outside changes its colours; ours holds.", plain = "Allies have fallen. The page does not say what came with them.", when = { to_1996 }, source = "TH-3.2.2-01 NP-15" },
  { slot = "world", text = "A word is on many lips: the march.", plain = "The years are given a name.", when = { from_1995 }, source = "TH-3.2.2-07", movements = "MV-44" },
  { slot = "world", text = "Young people are heard to sing of hard years as the best.", plain = "Hardship is praised.", when = { from_1996 }, source = "TH-3.2.2-15" },
  { slot = "world", text = "The army stands first, and the country stands behind it, the papers say.", plain = "The military comes before workers.", when = { from_1997 }, source = "TH-3.2.2-12 TH-3.2.2-14", movements = "MV-48" },
  { slot = "world", text = "Soldiers, it is said, have built a dam where none could.", plain = "The army is praised for building.", when = { from_1997 }, source = "NP-24", movements = "MV-62" },
  { slot = "world", text = "Factories everywhere keep their machines in readiness.", plain = "By estimate a third of factories stood still.", when = { { "day", ">", 500 } }, source = "NP-09 TH-3.2.2-05", movements = "MV-45" },
  { slot = "world", text = "Of shops and markets there is nothing to report.", plain = "Markets grew fast. The page is silent on them.", when = { from_1996 }, source = "NP-16 TH-3.2.2-08", movements = "MV-46" },
}
