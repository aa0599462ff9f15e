/* What a number rests on: the constants that rule it, with the sources that their rows name, and
 * where its first value came from. Read off the tables that the rules use; nothing is said twice.
 */
#ifndef SIM_GROUND_H
#define SIM_GROUND_H

#include "base/text.h"
#include "sim/scenario.h"
#include "sim/variable.h"

/* The chapters of the table of constants: each begins at its first. */
struct parameter_chapter {
  const char *name; /* English, translated by the interface */
  enum parameter first;
};
enum { PARAMETER_CHAPTERS = 10 };
extern const struct parameter_chapter parameter_chapters[PARAMETER_CHAPTERS];

/* The chapter in which the constants of a variable stand; NULL: no rule moves it but the scenario's
 * schedule. */
const char *ground_chapter(enum variable variable);
/* Whether a number chosen by the authors is among them. */
bool ground_is_assumed(enum variable variable);
/* Appends the sources that their rows name, each once: "OA, RF; Keys 1950". */
void ground_sources(enum variable variable, struct text *out);

enum start_ground {
  START_OF_STORY, /* the scenario sets it */
  START_OF_MODEL, /* a constant of the model */
  START_OF_CHANCE /* drawn, in a range of the model */
};
/* `worker`: index in the player's team, -1 for a team's variable or its people together. */
enum start_ground ground_of_start(const struct scenario *scenario, enum variable variable,
                                  int worker);

#endif
