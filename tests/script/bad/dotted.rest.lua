return {
  notes = {
    { day = 3, text = "Snow." },
    { day = 0, text = "Rain." },
  },
}
