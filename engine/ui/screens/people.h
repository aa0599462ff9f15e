/* The people of the team, as the People screen and others show them. Shared by people*.c and
 * person*.c. */
#ifndef UI_PEOPLE_H
#define UI_PEOPLE_H

#include "ui/screens/screens_internal.h"

enum { STRAIN_ABOVE = 70 }; /* of 100: look here first */

/* Is someone missing, and in what words? "" : at work. */
struct whereabouts {
  const char *words;
  const char *brief; /* where the words are too long for a card; NULL: they are not */
  bool missing;      /* did not come: the card is dashed */
  bool attention;    /* and a triangle stands on it */
};
struct whereabouts person_whereabouts(const struct sim *sim, int person);

/* As on the last day worked; after a rest day everyone is expected who is neither ill nor sent
 * elsewhere. */
bool person_comes(const struct sim *sim, int person);

/* Years of age on a day of the story, counted by the calendar: everybody is a year older at New
 * Year. */
int person_age(const struct scenario *scenario, const struct person *who, int day);
/* Away, and nobody knows where: nothing is said of how they are. */
bool person_is_without_word(const struct sim *sim, int person);
/* Stories of famine, and those in which the ration fails, draw no bar of hunger: a word says it. */
bool hunger_has_bar(const struct scenario *scenario);
/* The word of a person's bar, where it has a bar and where it has none. */
const char *person_bar_word(const struct ui *ui, const struct sim *sim, enum bar bar, int value);
bool bar_is_strained(const struct sim *sim, int person, enum bar bar);
/* The worst of fatigue and hunger, 0..100. */
int person_strain(const struct sim *sim, int person);
/* "Lathe": a group of trades as a word. Returns `out`. */
const char *group_words(const struct ui *ui, const char *trade_id, char *out, size_t size);
extern const char *const bar_icons[BAR_COUNT];
extern const char *const bar_names[BAR_COUNT]; /* "Zeal" ...: translated where shown */
enum token bar_fill(const struct sim *sim, int person, enum bar bar);

/* A card of the grid; answers whether it was pressed. */
bool person_card(struct ui *ui, const struct sim *sim, int person, struct rect card, bool selected);
/* What a person says, in quotation marks unless it is only reported. */
void person_speech(const struct ui *ui, const struct person_line *line, struct text *out);
void person_portrait(struct ui *ui, const struct person *person, struct rect rect, bool dimmed);

/* Find by name ('/'): takes its keys before anybody else; who fits what was typed; the line typed.
 */
void people_find_keys(struct ui *ui, struct view *view);
bool people_find_fits(const struct view *view, const char *name);
float people_find_draw(struct ui *ui, const struct view *view, float x, float baseline);

/* The card of one person: who they are, how they are, why, what they say, what can be done. */
void person_panel(struct ui *ui, struct view *view, const struct session *session, int person,
                  struct rect card, struct intent *intent);
/* The causes of one bar, as a sheet of the ledger under it; returns its height. */
float person_why(struct ui *ui, const struct sim *sim, int person, enum bar bar, struct rect box,
                 float pointer_x);

#endif
