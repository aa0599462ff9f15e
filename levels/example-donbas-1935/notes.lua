local invented = "invented for the story"

return {
  { day = 2, text = "Dust on the plum trees. The lamp room opens at five.", assumption = invented },
  { day = 17, text = "The swallows gather on the winding tower.", assumption = invented },
  { day = 33, text = "At another mine one man is said to have cut more than five norms in a shift.", stops = true,
    source = "FG-07 TH-3.1.1-05", assumption = "the day on which the paper reached this mine is a guess" },
  { day = 39, text = "The Miner's Lamp now has a column called Records.", assumption = invented },
  { day = 52, text = "Kravets's girl reads the board aloud, letter by letter. She goes to school now.", assumption = invented },
  { day = 67, text = "Somebody has turned the board to the wall. By noon it is turned back.",
    when = { { "grievance", ">=", 0.16 } }, source = "TH-3.1.1-08", assumption = "the board is invented" },
  { day = 67, text = "Two boys from the lower seam copy our figures from the board.",
    when = { { "grievance", "<", 0.16 } }, assumption = invented },
  { day = 83, text = "First frost. Steam stands over the bath house.", assumption = invented },
  { day = 97, text = "Rain. The carter counts props aloud, so that nobody says he lost any.", assumption = invented },
  { day = 110, text = "The paper prints a speech from a conference of Stakhanovites: when life is joyous, work goes well.",
    source = "TH-3.1.1-09 FG-55", stops = true },
  { day = 119, text = "The twelve days are over. Whoever set longer hours can set them back.", stops = true, assumption = invented },
  { day = 121, text = "The record column gets shorter. There are too many names for it.",
    source = "CC-09", assumption = "the column is invented" },
  { day = 133, text = "Melnyk hangs his jacket where the air comes in. It is dry by evening.", assumption = invented },
  { day = 139, text = "Frost flowers on the window of the lamp room. Kravets breathes a hole into them.", assumption = invented },
}
