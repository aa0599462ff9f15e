-- The rest of the team is worker_4 to worker_12.
return {
  { id = "ri_myong_ok", name = "Ri Myong Ok", hangul = "리명옥", age = 41, since = 1954,
    trade = "lathe operator", group = "lathe", portrait = "p03",
    bio = "Learned the trade in a repair shed. Counts in her head and says little.",
    dependants = 2, skill = 1.1, zeal = 0.6, joy = 0.5, fatigue = 0.3, solidarity = 0.6,
    knowledge = 0.2, conviction = 0.5,
    ties = { { to = "hong_ki_tae", text = "owes him a winter coat" } },
    lines = {
      { text = "I could sleep standing.", themes = { "accident" }, in_short = "He speaks of his days.", when = { { "fatigue", ">=", 0.6 } } },
      { text = "The lathe runs. What else is there to say?" },
    } },
  { id = "hong_ki_tae", name = "Hong Ki Thae", age = 52, trade = "founder", group = "furnace" },
  { id = "kim_ok_bun", name = "Kim Ok Bun", hangul = "김옥분", age = 23, trade = "fitter",
    group = "lathe", ties = { { to = "ri_myong_ok", text = "learned from her" } } },
}
