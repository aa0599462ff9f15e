/* The verbs as rows: what they are called, what they mean and between which numbers an argument
 * lies. What a verb needs and does is in command_check.c and command.c. */
#include <string.h>

#include "sim/command.h"
#include "sim/model.h"
#include "sim/parameter.h"

const struct verb_row verb_rows[VERB_COUNT] = {
    [VERB_ALLOT] =
        {
            .name = "allot",
            .label = "Put hands to other work",
            .help = "Sets the share of the hands that do this work from today on. Together at most "
                    "40 of 100.",
            .source = "",
            .argument = {{"kind", 0, ALLOT_COUNT - 1}, {"share", 0, Q(0.40)}},
        },
    [VERB_SHIFT] =
        {
            .name = "shift",
            .label = "Hours and rest day",
            .help = "Sets the hours of a shift and whether the rest day is kept.",
            .source = "WM-6 TH-5.2.3-02",
            .argument = {{"hours", 8, 12}, {"rest", 0, 1}},
        },
    [VERB_TRY] =
        {
            .name = "try",
            .label = "Try this next",
            .help = "Moves a deficiency to the front of what our trials work on.",
            .source = "TH-5.2.1-05",
            .argument = {{"method", 0, METHODS_MAX - 1}},
        },
    [VERB_AGITATE] =
        {
            .name = "agitate",
            .label = "Agitate",
            .help = "Half an hour of agitation today. It lifts zeal, less each time, and not that "
                    "of hungry people.",
            .source = "RF-31 TH-5.2.3-11 TH-5.2.3-12",
        },
    [VERB_CULTURE] =
        {
            .name = "culture",
            .label = "Culture and sport",
            .help = "A performance or a sports day. It takes a third of the day.",
            .source = "TH-5.2.2.2-03",
        },
    [VERB_CARE] =
        {
            .name = "care",
            .label = "Care for families",
            .help = "Help with family matters today: fewer stay away, and solidarity grows.",
            .source = "OA-12 TH-5.2.2.1-01",
        },
    [VERB_GRAPH] =
        {
            .name = "graph",
            .label = "Public board",
            .help = "Puts up (1) or takes down (0) the board with every team's result.",
            .source = "TH-5.2.2-14",
            .argument = {{"on", 0, 1}},
        },
    [VERB_CHALLENGE] =
        {
            .name = "challenge",
            .label = "Challenge a team",
            .help = "Emulation then looks at that team only; -1 at none in particular.",
            .source = "WM-3 TH-5.2.1-07",
            .argument = {{"team", -1, TEAMS_MAX - 1}},
        },
    [VERB_SHARE] =
        {
            .name = "share",
            .label = "Pass methods on",
            .help = "Keeps methods back (0), lets others look (1), or lectures on them (2).",
            .source = "RF-34",
            .argument = {{"share", SHARE_HOARD, SHARE_LECTURE}},
        },
    [VERB_YIELD] =
        {
            .name = "yield",
            .label = "Give up our place",
            .help = "Swaps working places with a team that has a worse one.",
            .source = "OA-5",
            .argument = {{"team", 0, TEAMS_MAX - 1}},
        },
    [VERB_CHARGE] =
        {
            .name = "charge",
            .label = "Take charge of a team",
            .help = "Our leader leads a team that is behind us. Ours does without meanwhile.",
            .source = "OA-6",
            .argument = {{"team", 0, TEAMS_MAX - 1}},
        },
    [VERB_RECORD] =
        {
            .name = "record",
            .label = "Stage a record",
            .help = "One worker sets a record today, with helpers and the best tools.",
            .source = "TH-3.1.1-06",
            .argument = {{"worker", 0, TEAM_WORKERS_MAX - 1}},
        },
    [VERB_HONOUR] =
        {
            .name = "honour",
            .label = "Honour",
            .help = "Honours one worker (1) or all together (2) today.",
            .source = "RF-50 TH-5.2.3.1-01",
            .argument = {{"honour", HONOUR_STAR, HONOUR_TEAM}, {"worker", 0, TEAM_WORKERS_MAX - 1}},
        },
    [VERB_ASK] =
        {
            .name = "ask",
            .label = "Ask the state",
            .help = "Asks for inputs beyond the plan. It uses up goodwill.",
            .source = "RF-59 TH-5.2.4-09",
        },
    [VERB_INVITE] =
        {
            .name = "invite",
            .label = "Invite a science team",
            .help = "Scientists help with every team's trials for 60 days.",
            .source = "RF-57 TH-5.2.1-12",
        },
    [VERB_REPORT] =
        {
            .name = "report",
            .label = "How we report",
            .help = "Truth (0), rounded up (1), part kept back (2), or padded (3).",
            .source = "",
            .argument = {{"report", REPORT_TRUTH, REPORT_COUNT - 1}},
        },
    [VERB_ABSENT] =
        {
            .name = "absent",
            .label = "Away from the team",
            .help = "Rest (1), lent to another team (2) or away without a word (3), back on a day; "
                    "0 calls them back.",
            .source = "",
            .argument = {{"worker", 0, TEAM_WORKERS_MAX - 1},
                         {"absence", ABSENCE_NONE, ABSENCE_NO_WORD},
                         {"until_day", 0, DAYS_MAX}},
        },
    [VERB_CONTRIBUTE] =
        {
            .name = "contribute",
            .label = "Effect of a decision",
            .help = "Adds to a variable (0) or multiplies it (1), each day for some days.",
            .source = "",
            .script_only = true,
            .argument = {{"owner", -1, TEAM_WORKERS_MAX - 1},
                         {"variable", 0, VARIABLE_COUNT - 1},
                         {"contribution", CONTRIBUTION_DELTA, CONTRIBUTION_FACTOR},
                         {"amount", INT32_MIN, INT32_MAX},
                         {"days", 1, DAYS_MAX},
                         {"cause", 0, CAUSE_COUNT - 1}},
        },
    [VERB_OPEN] =
        {
            .name = "open",
            .label = "A question opens",
            .help = "The decision waits for an answer from now on.",
            .source = "",
            .script_only = true,
            .argument = {{"decision", 0, DECISIONS_MAX - 1}},
        },
    [VERB_DECIDE] =
        {
            .name = "decide",
            .label = "Decide",
            .help = "Answers an open decision.",
            .source = "",
            .argument = {{"decision", 0, DECISIONS_MAX - 1}, {"option", 0, 15}},
        },
    [VERB_PLEDGE] =
        {
            .name = "pledge",
            .label = "Pledge",
            .help = "Pledges a part of the plan in per cent; 0 takes it back.",
            .source = "",
            .argument = {{"percent", 0, 300}},
        },
    [VERB_STATE] =
        {
            .name = "state",
            .label = "The story's own state",
            .help = "Stores a number of the scenario.",
            .source = "",
            .script_only = true,
            .argument = {{"slot", 0, STATE_SLOTS_MAX - 1}, {"value", INT32_MIN, INT32_MAX}},
        },
    [VERB_LEAVE] =
        {
            .name = "leave",
            .label = "Days for the market",
            .help = "Gives part of the team a day for the market: nobody (0), whoever is hungriest "
                    "(1), or whoever pays (2).",
            .source = "TH-3.2.2-05 TH-3.2.2-30",
            .optional = true,
            .argument = {{"leave", LEAVE_CLOSED, LEAVE_COUNT - 1}, {"share", 0, Q(0.40)}},
        },
    [VERB_LINE] =
        {
            .name = "line",
            .label = "Machines kept going",
            .help = "Sets the share of the machines that runs, in quarters. Power and hands then "
                    "go "
                    "to these.",
            .source = "TH-3.2.2-05",
            .optional = true,
            .argument = {{"share", 0, Q_ONE}},
        },
    [VERB_DEAL] =
        {
            .name = "deal",
            .label = "Trade outside the plan",
            .help = "Trades part of the good output for the team's fund, which is kept (0), or "
                    "buys "
                    "inputs (1) or food (2).",
            .source = "TH-3.2.2-08 TH-3.2.2-21 MV-67",
            .optional = true,
            .argument = {{"share", 0, Q(0.40)}, {"use", DEAL_SAVES, DEAL_USE_COUNT - 1}},
        },
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
