-- Every order that an effect can give: as a list, and from a function that looks at the day.
return {
  id = "example-orders",
  title = "Everything an answer can do",
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  people = {
    { id = "eva_lund", name = "Lund Eva", age = 24, trade = "stoker" },
    { id = "jan_maas", name = "Maas Jan", age = 52, trade = "kiln master" },
  },
  verbs = { on = { "leave", "line", "deal" } },
  grounds = { state = { assumption = "a counter for the example" } },
  state = { turns = { start = 0, low = 0, high = 9 } },
  methods = {
    { id = "racks", name = "Dry racks", assumption = "invented" },
    { name = "Wet sacks", assumption = "invented" },
    { name = "Longer firing", assumption = "invented" },
    { name = "Night cooling", assumption = "invented" },
    { name = "Sorted clay", assumption = "invented" },
    { name = "Two-man carts", assumption = "invented" },
    { name = "Greased moulds", assumption = "invented" },
    { name = "Coal dust", assumption = "invented" },
    { name = "Higher stacks", assumption = "invented" },
  },
  decisions = {
    {
      id = "people",
      title = "Who works where",
      text = "The month begins. How do we work?",
      from = 2,
      to = 10,
      assumption = "invented for the example",
      options = {
        { id = "together", label = "Work and learn together", consequence = "Slower now, better later",
          taken_by = { "helper", "caretaker", "innovator", "by-the-book" },
          effect = {
            absent { who = "eva_lund", status = "lent", days = 2 },
            absent { who = "jan_maas", status = "rest", days = 1 },
            change { what = "zeal", who = "eva_lund", by = 0.05, days = 3 },
            change { what = "solidarity", team = "Workteam 3", by = 0.02 },
            change { what = "stock", by_days = -1 },
            allot { repair = 0.04, study = 0.05, trial = 0.03, substitute = 0.02, plots = 0.02 },
            shift { hours = 8, rest = true },
            try "racks",
            share "lecture",
            care(),
            culture(),
            honour "team",
            yield "Workteam 4",
            set { turns = 1 },
          } },
        { id = "rush", label = "Rush", consequence = "A good figure, tired people",
          taken_by = { "stormer", "padder", "neglect" },
          effect = {
            shift { hours = 12, rest = false },
            agitate(),
            record "jan_maas",
            honour { "star", who = "jan_maas" },
            challenge "Workteam 2",
            charge "Workteam 5",
            graph(true),
            pledge(110),
            report "round",
            invite(),
            change { what = "output", times = 1.05, days = 5 },
          } },
      },
    },
    {
      id = "market",
      title = "Bricks for the market",
      text = "A farmer offers food for bricks.",
      from = 12,
      to = 30,
      assumption = "invented for the example",
      options = {
        { id = "trade", label = "Trade a few", consequence = "Food now, fewer bricks in the plan",
          taken_by = { "caretaker", "padder", "innovator" },
          effect = {
            deal { share = 0.10, use = "food" },
            leave { "by-need", share = 0.10 },
            line(0.75),
          } },
        -- A function sees the day as `now`, and returns the list.
        { id = "look", label = "See how things stand", consequence = "It depends on the day",
          taken_by = { "helper", "by-the-book", "stormer", "neglect" },
          effect = function(now)
            local turn = math.min(now.state.turns + now.random(3), 9)
            if now.fatigue > 0.5 or now.person("eva_lund").status ~= "at_work" then
              return { set { turns = turn }, leave "closed", care() }
            elseif now.chose("people") == "rush" and now.team("Workteam 2").posted > now.posted then
              return { set { turns = turn }, ask(), open "visit" }
            end
            return { set { turns = turn } }
          end },
      },
    },
    {
      id = "visit",
      title = "An engineer comes by",
      text = "She asks to see the kiln.",
      when = function(now) return now.state.turns >= 2 end,
      assumption = "invented for the example",
      options = {
        { id = "show", label = "Show it", consequence = "An hour is lost",
          taken_by = { "helper", "by-the-book", "innovator", "caretaker" },
          effect = { change { what = "knowledge", who = "everyone", by = 0.01 } } },
        { id = "excuse", label = "Make an excuse", consequence = "She will come again",
          taken_by = { "stormer", "padder", "neglect" },
          effect = { change { what = "standing", by = -0.01 } } },
      },
    },
  },
}
