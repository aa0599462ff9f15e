-- The page of The Miner's Lamp. Its words are invented in the manner of such papers; none is a quotation.
local voice = "invented wording; the source says that such papers showed the ideal and not events"
local function line(slot, text, plain, rest)
  local row = rest or {}
  row.slot, row.text, row.plain = slot, text, plain
  row.source, row.assumption = "TH-3.1.1-12", voice
  return row
end
local met, missed = { { "fulfilment", ">=", 1 } }, { { "fulfilment", "<", 1 } }

return {
  line("headline", "Middle Seam Gives {r:fulfilment} Per Cent", "The plan was reported at {r:fulfilment} per cent.", { id = "h_gives", when = met }),
  line("headline", "More Coal Than Asked For", "The report is {r:fulfilment} per cent of the plan.", { id = "h_more", when = met }),
  line("headline", "The Brigade Has Kept Its Word", "The plan was met, on paper at least.", { id = "h_word", when = met }),
  line("headline", "Ahead of the Calendar", "The month was reported as full: {r:fulfilment} per cent.", { id = "h_ahead", when = met }),
  line("headline", "Middle Seam Still Owes Coal", "The plan was not met.", { id = "h_owes", when = missed }),
  line("headline", "Every Wagon Is Needed", "The report is below the plan: {r:fulfilment} per cent.", { id = "h_every", when = missed }),
  line("headline", "A Brigade Gathers Its Strength", "The plan was missed, and the paper is polite.", { id = "h_gathers", when = missed }),
  line("headline", "Savin Cuts More Than Five Norms", "One name stands for five people.", { id = "h_savin", after = { "own_record", "stage" } }),
  line("headline", "Once More: Savin", "A second record, with four helpers.", { id = "h_again", after = { "next_record", "again" } }),

  line("subhead", "The seam yields to the bold", "A phrase about courage.", { id = "s_bold" }),
  line("subhead", "What one can do, all can do", "It did not happen: single records did not become a steady rise.", { id = "s_all", when = { { "month", ">=", 2 } } }),
  line("subhead", "Summer below ground", "The paper begins with the weather.", { id = "s_summer", when = { { "month", "<=", 1 } } }),
  line("subhead", "Lamps that burn early", "People began before their shift.", { id = "s_lamps" }),
  line("subhead", "Who is next?", "The paper looks for another record.", { id = "s_next", when = { { "month", ">=", 2 } } }),
  line("subhead", "Frost above, warm work below", "Winter has begun.", { id = "s_frost", when = { { "month", ">=", 4 } } }),
  line("subhead", "A song from the third shaft", "Nothing is said about output here.", { id = "s_song" }),

  line("success", "Old timber from old drifts was put to new use.", "Props were short.", { id = "y_old", after = { "props", "old" } }),
  line("success", "Timber was saved at the face.", "The gaps between props were wider.", { id = "y_saved", after = { "props", "stretch" } }),
  line("success", "Seven of the brigade stay longer of their own will.", "Five did not sign.", { id = "y_seven", after = { "pledge_sheet", "each" } }),
  line("success", "As one they signed for two more hours.", "One hand wrote twelve names.", { id = "y_sign", after = { "pledge_sheet", "all" } }),
  line("success", "A lesson is held at the face itself.", "Orlova's course was moved underground.", { id = "y_lesson", after = { "course", "here" } }),
  line("success", "Guests learned from our hewers.", "They asked the timberman most.", { id = "y_guests", after = { "visitors", "teach" } }),
  line("success", "Guests saw a face like a parlour.", "One face had been swept for them.", { id = "y_parlour", after = { "visitors", "prepared" } }),
  line("success", "Music has entered the barracks.", "The roof was not mended.", { id = "y_music", after = { "joyous", "gramophone" } }),
  line("success", "Wagon after wagon came to the shaft.", "Coal was moved.", { id = "y_wagons" }),
  line("success", "The pick hammers sang from morning on.", "There was air in the pipes.", { id = "y_sang" }),
  line("success", "The brigade stands at place {r:rank} on the board.", "The board has six places.", { id = "y_rank" }),
  line("success", "New ways of working take root.", "Methods in use: {l:methods}.", { id = "y_new", when = { { "methods", ">=", 1 } } }),

  line("obstacle", "Timber did not always come at its hour.", "Props for {l:stock_days} days were left.", { id = "o_timber", when = { { "stock_days", "<", 5 } } }),
  line("obstacle", "A capricious pipe was no excuse.", "Equipment stood at {l:equipment} of 100.", { id = "o_pipe", when = { { "equipment", "<", 0.85 } } }),
  line("obstacle", "Some still look at the clock.", "People were tired.", { id = "o_clock", when = { { "fatigue", ">=", 0.3 } } }),
  line("obstacle", "There are those who whisper about norms.", "Pay had changed for some.", { id = "o_whisper", when = { { "norm_rise", ">=", 1.03 } } }),
  line("obstacle", "The seam has its moods.", "The paper doesn't say which.", { id = "o_moods" }),
  line("obstacle", "Heat stood in the drifts.", "It was hot.", { id = "o_heat", when = { { "month", "<=", 1 } } }),
  line("obstacle", "Rain lay on the road to the timber yard.", "Carts came late.", { id = "o_rain", when = { { "month", ">=", 3 } } }),

  line("overcoming", "Comrades of the haulage brigade were not left alone.", "Tkach was lent for four days.", { id = "v_haul", after = { "haulage", "lend" } }),
  line("overcoming", "Stones could not stop the brigade.", "They were counted as coal.", { id = "v_stone", after = { "stone", "count" } }),
  line("overcoming", "The brigade answered the call with twelve hours.", "The rest day was worked.", { id = "v_twelve", after = { "campaign", "twelve" } }),
  line("overcoming", "With the watch behind it the brigade flew.", "The norm went up afterwards.", { id = "v_watch", after = { "norm_talk", "show" } }),
  line("overcoming", "What was missing, they found.", "It is not said what was missing.", { id = "v_found" }),
  line("overcoming", "Nobody asked what could not be done.", "It would have been a good question.", { id = "v_asked" }),
  line("overcoming", "Experience and youth set their shoulders to one wagon.", "Old and young worked together.", { id = "v_shoulder" }),
  line("overcoming", "The word \"impossible\" was struck out.", "A figure of speech.", { id = "v_struck" }),

  line("closing", "The seam is long, and so is our breath.", "The paper ends on a high note.", { id = "c_breath" }),
  line("closing", "Next month will show who can do more.", "More is expected.", { id = "c_more" }),
  line("closing", "The Lamp will report.", "The paper will come back.", { id = "c_report" }),
  line("closing", "Let the other brigades take note.", "The others are compared.", { id = "c_note" }),
  line("closing", "There is room for more names in this column.", "The column of records is looking for names.", { id = "c_names", when = { { "month", ">=", 2 } } }),
  line("closing", "The year is not over.", "There is still time, and still a plan.", { id = "c_year", when = { { "month", ">=", 3 } } }),

  line("world", "At another mine one man is reported to have cut more than five norms.", "The helpers are not named.", { id = "w_record", when = { { "month", "==", 2 } } }),
  line("world", "From many mines new records are reported.", "The more names there were, the less each was worth.", { id = "w_many", when = { { "month", ">=", 3 } } }),
  line("world", "A conference of record workers met in the capital in November.", "A speech there said that work goes well when life is joyous.", { id = "w_conference", when = { { "month", ">=", 4 } } }),
  line("world", "A theatre from the district town played for the miners.", "Those on the late shift did not see it.", { id = "w_theatre" }),
  line("world", "The railway has a new timetable.", "Wagons still wait.", { id = "w_railway" }),
  line("world", "The plum harvest was good.", "This is not about coal.", { id = "w_plum", when = { { "month", "<=", 3 } } }),
}
