-- The player's team first, then the others with their leaders.
return {
  id = "example-teams",
  title = "Four brigades",
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  grounds = { teams = { assumption = "invented, so that the brigades differ" } },
  teams = {
    { name = "Kiln brigade", people = 12 },
    { name = "Clay brigade", leader = "Anna Berg", people = 10, policy = "stormer",
      place = 1.05, equipment = 0.9, norm = 0.9, conviction = 0.05, market = 0.1,
      methods = { 1, "wet_sacks" }, note = "They dig by the river and rush at the month's end." },
    { name = "Yard brigade", leader = "Piet Maas", people = 8, policy = "caretaker" },
    { name = "Cart brigade", leader = "Ida Lund", people = 8, policy = "padder" },
  },
  methods = {
    { name = "Dry racks", assumption = "invented for the example" },
    { name = "Wet sacks", assumption = "invented for the example" },
    { name = "Longer firing", assumption = "invented for the example" },
    { name = "Night cooling", assumption = "invented for the example" },
    { name = "Sorted clay", assumption = "invented for the example" },
    { name = "Two-man carts", assumption = "invented for the example" },
    { name = "Greased moulds", assumption = "invented for the example" },
    { name = "Coal dust", assumption = "invented for the example" },
    { name = "Higher stacks", assumption = "invented for the example" },
  },
}
