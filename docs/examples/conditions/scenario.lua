-- What the time brings, and constants of the model that are set otherwise than usual.
return {
  id = "example-conditions",
  title = "A short year",
  content_note = "A river floods and freezes.",
  themes = { "disaster" },
  calendar = { start = { year = 1954, month = 3 }, days = 90 },
  conditions = {
    { day = 1, ration_g = 700, supply = 1.0, energy = 1.0, vigil = 0.2, ratchet = 0.5,
      graph = true, assumption = "an ordinary spring" },
    { day = 20, supply = 0.8, source = "RB-2", movements = "MV-01",
      note = "Two coal barges are frozen in.", themes = { "disaster" }, in_short = "Two barges wait." },
    { day = 40, battle_days = 20, science_help = 0.3,
      assumption = "the school must have its roof before the rains" },
  },
  grounds = { delivery = { assumption = "most barges came with the thaw" } },
  delivery = { 0.30, 0.30, 0.40 },        -- most of a month's coal comes in its last third
  experiment = true,                      -- allows the value of mu below; the run is marked
  parameters = {
    mu = 0.8,                             -- nearly all output hangs on the coal
    stock0 = 6,
    source = "RB-1",
    assumption = "the yard held six days of coal, as the stores book says",
  },
  curves = {
    T_AWAY = { { 0, 0.005 }, { 0.2, 0.040 }, { 0.5, 0.400 }, { 1, 0.750 } },
    source = "RB-1",
    assumption = "people stay away a little later than usual",
  },
  sources = { { id = "RB", citation = "Stores book of the works, invented" } },
  claims = {
    { id = "RB-1", source = "RB", kind = "scholarly finding", text = "The yard held six days of coal." },
    { id = "RB-2", source = "RB", kind = "scholarly finding", text = "Two barges came a month late." },
  },
}
