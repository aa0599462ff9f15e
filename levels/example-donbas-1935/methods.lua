local invented = "invented for the story; the sources tell of helpers, not of tools"

return {
  { id = "divided_shift", name = "Hewer and propper apart",
    text = "One person only cuts, another only sets props behind. Nobody changes tools in the middle.",
    source = "TH-3.1.1-06", assumption = "that helpers mean divided work is how this story reads it" },
  { id = "long_ledge", name = "Longer ledges", text = "Fewer and longer steps in the face. The hewer turns less often.",
    assumption = invented },
  { id = "sharp_picks", name = "Picks sharpened below", text = "A grindstone stands at the face, so no pick goes up.",
    assumption = invented },
  { id = "sorted_props", name = "Props sorted by length", text = "Bundles with a chalk mark. The right one comes first.",
    assumption = invented },
  { id = "pipe_joints", name = "Tight pipe joints", text = "Leather rings keep the air in the pipe.",
    assumption = invented },
  { id = "wagon_bell", name = "A bell for wagons", text = "A wire and a bell call empty wagons in time.",
    assumption = invented },
  { id = "two_lamps", name = "Two lamps a face", text = "One lamp for the pick, one for the roof.",
    assumption = invented },
  { id = "short_walk", name = "Tools kept at the face", text = "A locked chest saves the long walk with tools.",
    assumption = invented },
  { id = "night_props", name = "Props laid out at night", text = "The night hand lays props where the morning needs them.",
    assumption = invented },
}
