-- What the story rests on: sources, what they say, words it explains, and what nobody knows.
return {
  id = "example-sources",
  title = "What the stores book says",
  calendar = { start = { year = 1954, month = 3 }, days = 60 },
  conditions = {
    { day = 1, supply = 0.9, source = "RB-1 BM-1", assumption = "RB-2",
      note = "The {k:norm} is explained in the codex, and so are {k:barge|the barges}." },
  },
  sources = {
    { id = "RB", citation = "Stores book of the Riverside Brick Works, 1954 (invented)",
      kind = "records of a works", cannot_show = "What people thought of it." },
    { id = "BM", citation = "The Brickmaker, 1954 (invented)", kind = "newspaper",
      cannot_show = "How many bricks were good." },
  },
  claims = {
    { id = "RB-1", source = "RB", kind = "scholarly finding", text = "Nine barges of ten arrived." },
    { id = "BM-1", source = "BM", kind = "state claim", text = "All barges arrived." },
    { id = "RB-2", kind = "model assumption", text = "What arrived was spread evenly." },
  },
  terms = {
    { id = "norm", name = "norm", korean = "노동기준량", text = "What one person should make in a day.",
      source = "RB-1", assumption = "in the works' own use of the word", movements = "MV-01" },
    { id = "barge", name = "barge", text = "A flat boat for coal and clay." },
  },
  last_panel = {
    claim = "RB-1",
    unknown = { "What became of the tenth barge.", "Who wrote the newspaper's figure." },
  },
}
