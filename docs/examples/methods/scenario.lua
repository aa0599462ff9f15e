-- Nine methods, as many as the parameter ndef says: trials may find them.
return {
  id = "example-methods",
  title = "Nine ways to a brick",
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  methods = {
    { id = "racks", name = "Dry racks", text = "Bricks dry on racks under a roof.",
      source = "RB-1", movements = "MV-01" },
    { name = "Wet sacks", text = "Sacks keep the first day's sun away.", assumption = "invented" },
    { name = "Longer firing", assumption = "invented" },
    { name = "Night cooling", assumption = "invented" },
    { name = "Sorted clay", assumption = "invented" },
    { name = "Two-man carts", assumption = "invented" },
    { name = "Greased moulds", assumption = "invented" },
    { name = "Coal dust", assumption = "invented" },
    { name = "Higher stacks", assumption = "invented" },
  },
  sources = { { id = "RB", citation = "Stores book of the works, invented" } },
  claims = {
    { id = "RB-1", source = "RB", kind = "scholarly finding", text = "Racks were built in 1954." },
  },
}
