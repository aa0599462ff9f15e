-- What is told while the story runs, and at its end. {r:...} is a figure of the record, {l:...} one
-- of the ledger, {k:...} a link to a word that is explained.
return {
  id = "example-news",
  title = "Read all about bricks",
  content_note = "A work accident and a hungry spring are told.",
  themes = { "accident", "hunger" },
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  newspaper = "The Brickmaker",
  news = {
    { id = "carried_out", slot = "headline", text = "Kiln Brigade Carries Out Its Plan at {r:fulfilment} Per Cent",
      plain = "The plan was reported at {r:fulfilment} per cent.",
      when = { { "fulfilment", ">=", 1 } }, source = "RB-1", movements = "MV-01" },
    { slot = "headline", text = "Kiln Brigade Works On", assumption = "for months below the {k:plan}" },
    { slot = "subhead", text = "The fire does not go out" },
    { slot = "success", text = "The presses ran well." },
    { slot = "obstacle", text = "A press caught a sleeve.", when = { { "stock_days", "<", 3 } },
      themes = { "accident" }, in_short = "An obstacle is named." },
    { slot = "overcoming", text = "Every shovel was used twice." },
    { slot = "closing", text = "Onward.", after = { "sign", "write" } },
    { slot = "world", text = "A bridge was opened upriver." },
  },
  notes = {
    { day = 10, text = "Rain on the drying yard.", assumption = "spring", source = "RB-1" },
    { day = 18, text = "The canteen pours water into the soup.", themes = { "hunger" },
      in_short = "A line about the canteen." },
    { id = "inspection", day = 25, text = "An inspector counts the bricks.", stops = true,
      when = { { "paper_share", ">=", 0.05 } }, movements = "MV-01" },
  },
  endings = {
    { id = "school", title = "A roof on the school", text = "The bricks were enough.",
      when = { { "fulfilment_true", ">=", 0.9 } } },
    { id = "late", title = "A school without a roof", text = "The bricks were not enough, nor was the soup.",
      themes = { "hunger" }, in_short = "The plan was not met.",
      when = { { "fulfilment_true", "<", 0.9 } } },
  },
  questions = {
    "Which of the two figures would you have trusted?",
    "Who gained by the difference between them?",
  },
  decisions = {
    { id = "sign", title = "A slogan for the gate", text = "Shall we paint a slogan above the gate?",
      from = 5, to = 20, assumption = "invented for the example",
      options = {
        { id = "write", label = "Paint it", consequence = "It takes an afternoon",
          taken_by = { "by-the-book", "stormer", "padder" }, effect = { agitate() } },
        { id = "leave", label = "Leave the gate alone", consequence = "Nobody minds",
          taken_by = { "helper", "caretaker", "innovator", "neglect" },
          effect = { change { what = "staleness", by = -0.05 } } },
      } },
  },
  sources = { { id = "RB", citation = "Stores book of the works, invented" } },
  claims = {
    { id = "RB-1", source = "RB", kind = "state claim", text = "The brigade met its plan." },
  },
  terms = { { id = "plan", name = "plan", text = "What must be made in a month." } },
}
