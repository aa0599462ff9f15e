return {
  { name = "Middle seam", people = 12, place = 1.0, equipment = 0.85 },
  { name = "Lower seam", leader = "Koval Danylo", people = 12, policy = "stormer", place = 0.95,
    note = "Their seam is wet. They rush in the last days of a month." },
  { name = "East drift", leader = "Zakharov Lev", people = 10, policy = "padder", place = 1.1,
    note = "The driest face of the mine. The newspaper knows the way there." },
  { name = "Haulage", leader = "Pryima Hanna", people = 10, policy = "helper", place = 0.9,
    note = "Every wagon of every brigade goes through their hands." },
  { name = "Upper seam", leader = "Nosenko Taras", people = 12, policy = "caretaker", place = 0.9,
    note = "A low seam. One works there lying down." },
  { name = "New drift", leader = "Berg Otto", people = 8, policy = "innovator",
    note = "They open the faces of next year and try new tools." },
}
