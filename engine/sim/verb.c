/* The verbs as rows: what they are called, what they mean and between which numbers an argument
 * lies. What a verb needs and does is in command_check.c and command.c. */
#include <string.h>

#include "sim/command.h"
#include "sim/model.h"
#include "sim/parameter.h"

#define TEAM_ARGUMENT   {"team", 0, TEAMS_MAX - 1}
#define WORKER_ARGUMENT {"worker", 0, TEAM_WORKERS_MAX - 1}

const struct verb_row verb_rows[VERB_COUNT] = {
    [VERB_ALLOT] = {"allot", "Put hands to other work",
                    "Sets the share of the hands that do this work from today on. Together at most 40 of 100.",
                    "", false, {{"kind", 0, ALLOT_COUNT - 1}, {"share", 0, Q(0.40)}}},
    [VERB_SHIFT] = {"shift", "Hours and rest day",
                    "Sets the hours of a shift and whether the rest day is kept.",
                    "WM TH-5.2.3", false, {{"hours", 8, 12}, {"rest", 0, 1}}},
    [VERB_TRY] = {"try", "Try this next",
                  "Moves a deficiency to the front of what the team's trials work on.",
                  "TH-5.2.1", false, {{"method", 0, METHODS_MAX - 1}}},
    [VERB_AGITATE] = {"agitate", "Agitate",
                      "Half an hour of agitation today. It lifts zeal, less each time, and not "
                      "that of hungry people.",
                      "RF TH-5.2.3", false, {{0}}},
    [VERB_CULTURE] = {"culture", "Culture and sport",
                      "A performance or a sports day. It takes a third of the day.",
                      "TH-5.2.2.2", false, {{0}}},
    [VERB_CARE] = {"care", "Care for families",
                   "Help with family matters today: fewer stay away, and solidarity grows.",
                   "OA TH-5.2.2.1", false, {{0}}},
    [VERB_GRAPH] = {"graph", "Public board",
                    "Puts up or takes down the board with every team's result.",
                    "TH-5.2.2", false, {{"on", 0, 1}}},
    [VERB_CHALLENGE] = {"challenge", "Challenge a team",
                        "Emulation then looks at that team only, -1 at none in particular.",
                        "WM TH-5.2.2", false, {{"team", -1, TEAMS_MAX - 1}}},
    [VERB_SHARE] = {"share", "Pass methods on",
                    "Keeps methods back, lets others look, or lectures on them.",
                    "RF TH-5.2.2", false, {{"share", SHARE_HOARD, SHARE_LECTURE}}},
    [VERB_YIELD] = {"yield", "Give up our place", "Swaps working places with a team that has a "
                    "worse one.", "OA", false, {TEAM_ARGUMENT}},
    [VERB_CHARGE] = {"charge", "Take charge of a team",
                     "Our leader leads a team that is behind us. Ours does without meanwhile.",
                     "OA", false, {TEAM_ARGUMENT}},
    [VERB_RECORD] = {"record", "Stage a record",
                     "One worker sets a record today, with helpers and the best tools.",
                     "TH-3.1.1", false, {WORKER_ARGUMENT}},
    [VERB_HONOUR] = {"honour", "Honour", "Honours one worker (1) or all together (2) today.",
                     "RF TH-5.2.3.1", false,
                     {{"honour", HONOUR_STAR, HONOUR_TEAM}, WORKER_ARGUMENT}},
    [VERB_ASK] = {"ask", "Ask the state", "Asks for inputs beyond the plan. It uses up goodwill.",
                  "TH-5.2.4", false, {{0}}},
    [VERB_INVITE] = {"invite", "Invite a science team",
                     "Scientists help with every team's trials for 60 days.",
                     "RF TH-5.2.1", false, {{0}}},
    [VERB_REPORT] = {"report", "How we report",
                     "Truth (0), rounded up (1), part kept back (2), or padded (3).",
                     "", false, {{"report", REPORT_TRUTH, REPORT_COUNT - 1}}},
    [VERB_ABSENT] = {"absent", "Away from the team",
                     "Rest (1), lent to another team (2) or away without a word (3), back on a "
                     "day; 0 calls them back.",
                     "", false,
                     {WORKER_ARGUMENT, {"absence", ABSENCE_NONE, ABSENCE_NO_WORD},
                      {"until_day", 0, DAYS_MAX}}},
    [VERB_CONTRIBUTE] = {"contribute", "Effect of a decision",
                         "Adds to a variable (0) or multiplies it (1) each day for some days.",
                         "", true,
                         {{"owner", -1, TEAM_WORKERS_MAX - 1}, {"variable", 0, VARIABLE_COUNT - 1},
                          {"contribution", CONTRIBUTION_DELTA, CONTRIBUTION_FACTOR},
                          {"amount", INT32_MIN, INT32_MAX}, {"days", 1, DAYS_MAX},
                          {"cause", 0, CAUSE_COUNT - 1}}},
    [VERB_OPEN] = {"open", "A question opens", "The decision waits for an answer from now on.", "",
                   true, {{"decision", 0, DECISIONS_MAX - 1}}},
    [VERB_DECIDE] = {"decide", "Decide", "Answers an open decision; option -1 lets it lapse.", "",
                     false, {{"decision", 0, DECISIONS_MAX - 1}, {"option", -1, 15}}},
    [VERB_PLEDGE] = {"pledge", "Pledge", "Pledges a part of the plan in per cent, 0 takes it back.",
                     "", false, {{"percent", 0, 300}}},
    [VERB_STATE] = {"state", "The story's own state", "Stores a number of the scenario.", "", true,
                    {{"slot", 0, STATE_SLOTS_MAX - 1}, {"value", INT32_MIN, INT32_MAX}}},
};

const char *const refusal_formats[REFUSAL_COUNT] = {
#define X(id, format) [REFUSAL_##id] = format,
    REFUSAL_TABLE(X)
#undef X
};

enum verb verb_by_name(const char *name) {
  int found = 0;
  while (found < VERB_COUNT && strcmp(verb_rows[found].name, name) != 0) found++;
  return (enum verb)found;
}
