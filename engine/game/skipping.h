/* The scenes that a player has asked not to see.
 *
 * In the session's own copy of the story their words give way to one line: the author's `in_short`,
 * or a sentence that says only what was left out. Whoever draws, prints or reads aloud can then
 * show no more. Only words change: the model, what opens and what can be answered stay as they are.
 *
 * A decision keeps its question in one line and the labels of its options, and waits for an answer
 * like any other: what is decided stays with the player. Pages of the newspaper are kept as they
 * were composed, so their sentences give way where they are shown (session_in_short). */
#ifndef GAME_SKIPPING_H
#define GAME_SKIPPING_H

#include "sim/scenario.h"

struct session_language;
struct skipping;

/* NULL: no theme, nothing to skip. `scenario` must stay where it is until skipping_end(). */
struct skipping *skipping_begin(struct scenario *scenario, content_theme_set themes,
                                const struct session_language *language);
/* Puts every word back. NULL does nothing. */
void skipping_end(struct skipping *skipping);

/* "hunger and illness", in the player's words. */
void skipped_theme_names(content_theme_set themes, const struct session_language *language,
                         char *out, size_t size);
/* "A scene about hunger was skipped here." */
void skipped_scene_words(content_theme_set themes, const struct session_language *language,
                         char *out, size_t size);

#endif
