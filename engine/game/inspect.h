/* What an author asks of a running story: has this event come, is it waiting, and why not now? Read
 * off the session without calling any function of the scenario, so that looking changes nothing. */
#ifndef GAME_INSPECT_H
#define GAME_INSPECT_H

#include "base/text.h"
#include "game/session.h"

/* ---- questions ------------------------------------------------------------------------------ */

/* Each question is in exactly one of these. */
enum asking {
  ASKING_LEFT_OUT, /* of this mode of evidence */
  ASKING_EARLY,    /* its days have not come */
  ASKING_WAITS,    /* within its days, but something does not hold */
  ASKING_BARRED,   /* its days are not over, but what it follows on can no longer be */
  ASKING_OPEN,
  ASKING_ANSWERED,
  ASKING_MISSED, /* its days are over, and it never came */
  ASKING_COUNT
};

/* What a function of the scenario said when it was last asked. It is asked on a morning on which
 * all else holds. */
enum function_said { FUNCTION_NONE, FUNCTION_NOT_ASKED, FUNCTION_FALSE, FUNCTION_TRUE };

/* Why the earlier choice that a question follows on can no longer be made. */
enum barred {
  BARRED_NOT,
  BARRED_BY_ANSWER,  /* the earlier question was answered otherwise */
  BARRED_BY_ABSENCE, /* it does not come itself */
  BARRED_BY_EVIDENCE /* the answer is left out of this mode of evidence */
};

struct asking_reading {
  uint8_t asking;        /* enum asking */
  bool follows;          /* the earlier choice that it needs was made, or none is needed */
  bool conditions;       /* all of its table hold now */
  uint8_t function_said; /* enum */
  uint8_t barred;        /* enum */
};

struct asking_reading inspect_decision(const struct session *session, int decision);

/* ---- other events --------------------------------------------------------------------------- */

enum coming { COMING_LEFT_OUT, COMING_LATER, COMING_NOW, COMING_OVER, COMING_COUNT };
/* A hazard is NOW while it lasts, LATER while it may still begin. */
enum coming inspect_hazard(const struct session *session, int hazard);
/* The day on which a hazard last began, -1: it has not. */
int inspect_hazard_day(const struct session *session, int hazard);
/* A note is NOW on its day. */
enum coming inspect_note(const struct session *session, int note);

/* ---- in words, as a scenario writes them ---------------------------------------------------- */

/* "solidarity 0.63 < 0.60: no" */
void inspect_condition(const struct session *session, const struct condition *condition,
                       struct text *out);
/* "0.63", "12", "700": a value in the scenario's own unit. */
void inspect_value(enum unit unit, int64_t value, struct text *out);
/* "day 12, player: decide fitter lend" */
void inspect_line(const struct session *session, const struct journal_line *line, struct text *out);
/* "solidarity +0.01 a day, 3 days left: fitter.keep" */
void inspect_contribution(const struct session *session, const struct contribution_run *run,
                          struct text *out);

/* ---- changing ------------------------------------------------------------------------------- */

/* What our team has of a variable now: its own, or its people's mean. */
int64_t inspect_own_value(const struct session *session, enum variable variable);
/* The command for session_edit that takes it a step up (+1) or down (-1), within its range. False:
 * there is no further step, or not at this time of the day. */
bool inspect_step(const struct session *session, enum variable variable, int direction,
                  struct command *out);
bool inspect_state_step(const struct session *session, int slot, int direction,
                        struct command *out);

#endif
