/* Which what-ifs were asked in a debrief, for the copy that is carried away. */
#include <string.h>

#include "game/what_if.h"

static struct what_if_note *place_for(struct what_if_notes *notes, const struct what_if *what_if) {
  for (int i = 0; i < notes->count; i++)
    if (notes->note[i].subject.line == what_if->subject.line &&
        notes->note[i].option == what_if->option)
      return &notes->note[i];
  if (notes->count == WHAT_IF_NOTES_MAX) {
    memmove(notes->note, notes->note + 1, (WHAT_IF_NOTES_MAX - 1) * sizeof notes->note[0]);
    notes->count--;
  }
  return &notes->note[notes->count++];
}

void what_if_keep(struct what_if_notes *notes, const struct what_if *what_if) {
  if (!what_if_is_answered(what_if)) return;
  struct what_if_note *note = place_for(notes, what_if);
  if (note->option == what_if->option && note->runs > what_if->runs &&
      note->subject.line == what_if->subject.line)
    return; /* more was known before */
  *note = (struct what_if_note){.subject = what_if->subject,
                                .option = (int16_t)what_if->option,
                                .runs = (int16_t)what_if->runs,
                                .played = what_if->played.good,
                                .good = what_if->same_luck.good};
  note->banded = what_if_band_of_good(what_if, &note->band);
}
