return {
  { id = "p0", name = "P", age = 30, trade = "t" },
  { id = "p1", name = "P", age = 30, trade = "t" },
  { id = "p2", name = "P", age = 30, trade = "t" },
  { id = "p3", name = "P", age = 30, trade = "t" },
  { id = "p4", name = "P", age = 30, trade = "t" },
}
