/* A play to be carried away: what was written and counted each month, what was decided, what moved
 * the output, and what all of it rests on. Who played is not in it. */
#ifndef GAME_EXPORT_H
#define GAME_EXPORT_H

#include "game/debrief.h"

/* One page that needs nothing beside it, without scripts, in the player's language. */
void export_page(const struct session *session, const struct debrief *debrief, struct text *out);
/* The same as rows for a spreadsheet: part, month, date, key, name, value, unit. */
void export_table(const struct session *session, const struct debrief *debrief, struct text *out);

/* Month `month`: what moved the good output, in tenths of a piece, in the waterfall's order. */
void export_causes(const struct session *session, int month, struct explanation *out);
/* "1959-03-31" */
enum { EXPORT_DATE = 16 };
const char *export_date(const struct session *session, int day, char out[EXPORT_DATE]);
/* What was chosen; a sentence where the question lapsed. */
const char *export_choice(const struct session *session, const struct lettered *row);

#endif
