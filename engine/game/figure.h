/* Measures as people read them: shares in per cent, days and counts whole, norm-days with a tenth.
 */
#ifndef GAME_FIGURE_H
#define GAME_FIGURE_H

#include "base/text.h"
#include "sim/sim.h"

void figure_append(struct text *out, const struct sim *sim, enum measure measure);

/* `pattern` with the figures of its {r:measure} and {l:measure} filled in; the braces stay, so that
 * the book's dress stays: "{r:fulfilment}" becomes "{r:104}". Other markup is copied. */
void figure_fill(struct text *out, const char *pattern, const struct sim *sim);

/* A translation of `source`, with the figures of `filled`, which figure_fill made of `source` on
 * the day it was printed. A measure that `source` does not name stays as it is. */
void figure_refill(struct text *out, const char *translation, const char *source,
                   const char *filled);

/* value (Q16.16) * factor, rounded half away from zero. */
int64_t figure_scaled(int64_t value, int64_t factor);

#endif
