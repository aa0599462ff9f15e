return {
  { id = "late_props", from = 12, to = 140, chance = 0.015, days = 5, supply = 0.5, label = "Late props",
    official = "The timber workers have promised to catch up.", ledger = "No props came. The saw stood still.",
    documented_only = false, assumption = "timber is short about twice in five months" },
  { id = "air_loss", from = 20, to = 145, chance = 0.01, days = 3, energy = 0.65, label = "Little air in the pipes",
    official = "The compressor is looked after as planned.", ledger = "The hammers have half their air.",
    documented_only = false, assumption = "an old compressor fails about once in a season" },
  { id = "rope", from = 40, to = 130, chance = 0.008, days = 2, energy = 0.5, label = "The rope is changed",
    official = "The winding rope was renewed ahead of time.", ledger = "The cage stands while a rope is changed.",
    documented_only = false, assumption = "a rope has to be changed some time; invented" },
  { id = "thin_soup", from = 75, to = 125, chance = 0.01, days = 6, ration = 0.85, label = "Thin soup",
    official = "The canteen is being improved.", ledger = "The canteen's horse is lame. Soup is thin.",
    documented_only = false, assumption = "invented: a bad week in the canteen, no more" },
}
