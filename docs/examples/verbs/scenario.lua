-- Orders that come later, are left out, or are turned on; and numbers that the story keeps.
return {
  id = "example-verbs",
  title = "One order at a time",
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  grounds = {
    verbs = { assumption = "one order after the other, to be learned" },
    state = { assumption = "what the brigades promise is invented" },
  },
  verbs = {
    from_day = { allot = 1, shift = 1, try = 5, agitate = 3, culture = 8, care = 3, graph = 10,
                 challenge = 12, share = 15, yield = 20, charge = 20, honour = 11, ask = 6,
                 report = 1, absent = 1, decide = 1, pledge = 11 },
    off = { "invite", "record" },
    on = { "leave", "line", "deal" },
  },
  state = {
    promise_to_clay = { start = 0, low = 0, high = 1 },
    bricks_owed = { start = 0, low = 0, high = 500 },
  },
  decisions = {
    { id = "promise", title = "A promise to the clay brigade", text = "They ask whether you will help in April.",
      from = 4, to = 10, assumption = "invented for the example",
      options = {
        { id = "promise", label = "Promise it", consequence = "They count on us",
          taken_by = { "helper", "caretaker", "innovator" },
          effect = { set { promise_to_clay = 1, bricks_owed = 200 } } },
        { id = "decline", label = "Promise nothing", consequence = "They look elsewhere",
          taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = { change { what = "solidarity", team = "Workteam 2", by = -0.02 } } },
      } },
  },
}
