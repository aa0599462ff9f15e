/* Commands: the only way to change a model from outside. A policy, a scenario's effect and a
 * finger on a button make the same struct; the same check greys the button out and refuses the
 * command. Verbs and their arguments are rows: they generate the check of ranges, the journal's
 * lines and the reference.
 *
 * X(id, name, phase, args...): an argument is ARG(name, kind, low, high). */
#ifndef SIM_COMMAND_H
#define SIM_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

struct sim;

enum verb {
  VERB_ALLOT, /* kind, share of the hands (Q16.16, 0..0.40): other work, until changed */
  VERB_SHIFT, /* hours 8/10/12, rest day kept 0/1 */
  VERB_TRY,   /* deficiency: to the front of the team's order */
  VERB_AGITATE,
  VERB_CULTURE,
  VERB_CARE,
  VERB_GRAPH,     /* on 0/1 */
  VERB_CHALLENGE, /* team, -1 = none */
  VERB_SHARE,     /* enum share */
  VERB_YIELD,     /* team that receives the place */
  VERB_CHARGE,    /* team taken in charge */
  VERB_RECORD,    /* worker (index in team) */
  VERB_HONOUR,    /* enum honour, worker */
  VERB_ASK,
  VERB_INVITE,
  VERB_REPORT,     /* enum report; the only verb allowed while a review is being written */
  VERB_ABSENT,     /* worker (index in team), enum absence, until day (exclusive) */
  VERB_CONTRIBUTE, /* owner (index, -1 = every worker of the team), variable, enum contribution,
                      amount Q16.16 or units, days, cause */
  VERB_OPEN,       /* decision: it now waits for an answer (script only) */
  VERB_DECIDE,     /* decision, option: bookkeeping; the effects follow as script commands */
  VERB_PLEDGE,     /* per cent of plan, a stored number */
  VERB_STATE,      /* slot, value: the scenario's own state (script only) */
  VERB_LEAVE,      /* enum leave, share of the team (Q16.16, 0..0.40): days for the market */
  VERB_LINE,       /* share of the machines that is kept going: Q16.16, whole quarters */
  VERB_DEAL,       /* share of the good output (Q16.16, 0..0.40) outside the plan, enum deal_use */
  VERB_COUNT
};

/* EDITOR: whoever tries a scenario out and changes a value by hand; the run is marked by it.
 * LEADER: one written in Lua; what the policy below it does stays a policy's. */
enum origin {
  ORIGIN_SCRIPT,
  ORIGIN_PLAYER,
  ORIGIN_POLICY,
  ORIGIN_EDITOR,
  ORIGIN_LEADER,
  ORIGIN_COUNT
};
enum allotment {
  ALLOT_REPAIR,
  ALLOT_STUDY,
  ALLOT_TRIAL,
  ALLOT_SUBSTITUTE,
  ALLOT_PLOTS,
  ALLOT_COUNT
};
enum share { SHARE_HOARD, SHARE_OPEN, SHARE_LECTURE };
enum report { REPORT_TRUTH, REPORT_ROUND, REPORT_UNDER, REPORT_PAD, REPORT_COUNT };
enum leave { LEAVE_CLOSED, LEAVE_BY_NEED, LEAVE_PAID, LEAVE_COUNT };
enum deal_use { DEAL_SAVES, DEAL_INPUTS, DEAL_FOOD, DEAL_USE_COUNT };
enum honour { HONOUR_NONE, HONOUR_STAR, HONOUR_TEAM };
enum absence { ABSENCE_NONE, ABSENCE_REST, ABSENCE_LENT, ABSENCE_NO_WORD };
enum contribution { CONTRIBUTION_DELTA, CONTRIBUTION_FACTOR };

enum { COMMAND_ARGUMENTS = 6 };

struct command {
  uint8_t verb;   /* enum verb */
  uint8_t origin; /* enum origin */
  int16_t team;   /* who acts */
  int32_t arg[COMMAND_ARGUMENTS];
};

struct argument_row {
  const char *name; /* NULL ends the list */
  int32_t low, high;
};
struct verb_row {
  const char *name;  /* in journals and scenarios */
  const char *label; /* for people */
  const char *help;
  const char *source; /* ground, as dossier ids */
  bool script_only;
  bool optional; /* only in stories that turn it on */
  struct argument_row argument[COMMAND_ARGUMENTS];
};
extern const struct verb_row verb_rows[VERB_COUNT];
/* VERB_COUNT when there is none of that name. */
enum verb verb_by_name(const char *name);

/* Why a command is refused. `format` has at most two integers: have and need. */
#define REFUSAL_TABLE(X)                                                                           \
  X(NONE, "")                                                                                      \
  X(ARGUMENT, "That order does not exist.")                                                        \
  X(PHASE, "The day is closed. Only the report can still change.")                                 \
  X(ENDED, "The story has ended.")                                                                 \
  X(SCRIPT_ONLY, "Only the scenario may do that.")                                                 \
  X(HANDS, "No hands left: at most 40 of 100 can do other work.")                                  \
  X(ALREADY_KNOWN, "This method is already in use.")                                               \
  X(ONCE_A_DAY, "Already done today.")                                                             \
  X(TOO_SOON, "Possible again in %d days.")                                                        \
  X(STANDING, "Needs a standing of %d; we have %d.")                                               \
  X(SAME_TEAM, "That is our own team.")                                                            \
  X(BETTER_PLACE, "Their working place is as good as ours.")                                       \
  X(CHARGE_RUNNING, "A team is already in our charge.")                                            \
  X(NOT_BEHIND, "That team is not behind us.")                                                     \
  X(IN_CHARGE_ALREADY, "Another team has already taken charge of it.")                             \
  X(STOCK_ENOUGH, "Stock for %d days: too much to ask for more (below %d).")                       \
  X(YEAR, "Not before %d.")                                                                        \
  X(NOT_HERE, "That person is not here.")                                                          \
  X(NOT_OPEN, "That question is not open.")                                                        \
  X(SWITCHED_OFF, "Not part of this story.")                                                       \
  X(ROOM, "Too many effects run at once.")

enum refusal_code {
#define X(id, format) REFUSAL_##id,
  REFUSAL_TABLE(X)
#undef X
      REFUSAL_COUNT
};
extern const char *const refusal_formats[REFUSAL_COUNT];

struct refusal {
  enum refusal_code code; /* REFUSAL_NONE: allowed */
  int first, second;      /* the format's integers */
};

/* Would this command be accepted now? Pure. */
struct refusal command_check(const struct sim *sim, const struct command *command);
/* Checks and applies. A refused command changes nothing. */
struct refusal command_apply(struct sim *sim, const struct command *command);

#endif
