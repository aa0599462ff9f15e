return {
  { id = "ri", name = "Ri", age = 30 trade = "fitter" },
}
