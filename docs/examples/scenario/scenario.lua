-- The head of a scenario: what the era card, the briefing and the site show.
return {
  id = "example-scenario",
  title = "The brick works",
  era = "After the flood",
  summary = "A brigade makes bricks for a new school. The kiln has coal for a week.",
  minutes = 20,
  picture = "1959",
  era_years = { 1953, 1956 },
  works = "Riverside Brick Works",
  team_name = "Kiln brigade",
  newspaper = "The Brickmaker",
  newspaper_hangul = "벽돌장이",
  famine = false,
  content_note = "Work accidents are mentioned.",
  themes = { "accident" }, -- scenes about it can be skipped
  briefing = {
    where = "A brick works by a river, two kilns, a narrow railway.",
    when = "The spring of 1954, a year after the flood.",
    you = "You lead the kiln brigade, twelve people.",
    goals = {
      "To see how a plan is met, and how it is reported.",
      "To see what a shortage of coal does to people.",
      "To tell a figure that was counted from one that was written.",
    },
    real_and_invented = "The place, the people and all figures are invented.",
    for_instructors = "Stop after the first month and ask which of the two books they would trust.",
    picture = "brick-works.svg", -- lies in pictures/
    picture_alt = "Two kilns by a river, one of them lit. A wagon with a few bricks.",
  },
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  notes = {
    { day = 12, text = "A press caught a sleeve. The hand is whole.", themes = { "accident" },
      in_short = "One press stood still for an hour." },
  },
  input = { name = "coal", plural = "coal" },
  product = { name = "brick", plural = "bricks", rejects = "Broken bricks",
    per_norm_day = 120 },
  grounds = {
    story = { source = "RB-1" },
    machines = { source = "RB-1", assumption = "one of the four stood still", movements = "MV-01" },
  },
  sources = { { id = "RB", citation = "Stores book of the works, invented" } },
  claims = {
    { id = "RB-1", source = "RB", kind = "scholarly finding", text = "There were four presses." },
  },
  machines = { name = "press", plural = "presses", count = 3 },
}
