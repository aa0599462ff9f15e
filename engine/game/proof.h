/* Proof: a story played some hundreds of times, and what follows for whoever wants to teach with
 * it.
 *
 * proof_make() plans plays, has them played by a runner (in this process, or by several: each play
 * depends on its job alone, and plays are counted in the order of their jobs), and holds its claims
 * against them. Claims, and what they mean exactly:
 *
 *   FINISHES     every leader comes to the end
 *   SCRIPTS      no function of the scenario fails in any play
 *   GOES_BADLY   neglect (no order, no answer) ends below by-the-book in two ledgers or more, and
 *                above it in fewer: with the same luck, in the mean by PROOF_SEEN or more and by
 *                more than twice its standard error
 *   DECISIONS    every decision comes up and every option is taken by somebody
 *   ENDINGS      every ending is met (else a note: it may be meant to be rare)
 *   SHOWN        every news pattern, note and hazard shows (else a note)
 *   OPTIONS      no option is better in every ledger for every leader: the same leader, the same
 *                luck, only this answer differs. An option is better than another when it is behind
 *                it in no ledger, neither at the end of the story nor in the month of the plan in
 *                which it is answered, and ahead in one, by PROOF_SEEN or more
 *   LAST_MINUTE  whoever gives orders and answers only on the last PROOF_LAST_DAYS days of a month
 *                of the plan, and takes the orders back on the next morning, does not come level
 *                with by-the-book in all five ledgers or better, whosever way it is then
 *   SAVED        a story saved midway and resumed ends in the same state
 *   SAME         the same story with the same luck ends in the same state */
#ifndef GAME_PROOF_H
#define GAME_PROOF_H

#include "game/session.h"

enum {
  PROOF_POLICIES = POLICY_COUNT + 1, /* and neglect */
  PROOF_SEEDS_MAX = 500,
  PROOF_LAST_DAYS = 3,
  PROOF_NEWS_MAX = 256,
  PROOF_NOTES_MAX = 256,
  PROOF_ENDINGS_MAX = 32,
  PROOF_PROBLEMS_MAX = 4
};

/* By how much a ledger must differ for a player to see it: they show thousandths. */
#define PROOF_SEEN 0.001

/* ---- plays ----------------------------------------------------------------------------------- */

enum proof_kind {
  PROOF_LED,      /* by the policy */
  PROOF_EXPLORED, /* its orders, but answers as no policy gives them, by seed and question, and
                     reports likewise, by seed and month */
  PROOF_FORCED,   /* by the policy, but this option of this decision */
  PROOF_LAST_MINUTE,
  PROOF_RESUMED /* by the policy, saved midway, closed and resumed */
};

struct proof_job {
  uint8_t kind, policy;
  int16_t decision, option; /* FORCED */
  int32_t seed;
};

/* What was met: two plays together met what either met. Every byte is 0 or not, or has bits. */
struct proof_met {
  uint8_t opened[DECISIONS_MAX];
  uint8_t followed[DECISIONS_MAX];  /* its `after` was met while it could open */
  uint8_t condition[DECISIONS_MAX]; /* bit per condition that then held */
  uint8_t asked[DECISIONS_MAX]; /* all of them held on one day, so that its function was asked */
  uint8_t allowed[DECISIONS_MAX], taken[DECISIONS_MAX]; /* bit per option */
  uint8_t news[PROOF_NEWS_MAX], notes[PROOF_NOTES_MAX];
  uint8_t endings[PROOF_ENDINGS_MAX], hazards[HAZARDS_MAX];
};

struct proof_play {
  bool done; /* false: it was not played, or not to its end */
  bool ended;
  bool saved, resumed; /* RESUMED: each without a problem */
  uint64_t hash;
  q16 ledger[LEDGER_COUNT];
  int8_t option[DECISIONS_MAX];           /* as answered, -1 */
  q16 month[DECISIONS_MAX][LEDGER_COUNT]; /* the ledgers of the month in which it was answered */
  int16_t answered;                       /* by the leader, not by neglect */
  int16_t longest_quiet;                  /* days in which nothing needs the player */
  int16_t most_in_a_chapter;              /* decisions between two stops of the review */
  int32_t words;                          /* to read */
  struct proof_met met;
  int problem_count;
  struct diagnostic problem[PROOF_PROBLEMS_MAX];
};

/* What a play is played with. */
struct proof_level {
  const char *folder, *prelude;
  const struct scenario *scenario;
  struct script *script;
  const char *journal; /* a file that may be made, and is removed again; NULL: no RESUMED play */
};

void proof_play(const struct proof_level *level, const struct proof_job *job,
                struct proof_play *out);

/* Plays `count` jobs into plays[0..count-1], which are zeroed. NULL, or why it was stopped before
 * all were done ("no time is left"); what wasn't done stays so. */
typedef const char *proof_runner(void *self, const struct proof_job *jobs, int count,
                                 struct proof_play *plays);
/* One after the other, here; `self` is a const struct proof_level. */
const char *proof_run_here(void *self, const struct proof_job *jobs, int count,
                           struct proof_play *plays);

/* ---- proof ----------------------------------------------------------------------------------- */

enum proof_claim {
  CLAIM_FINISHES,
  CLAIM_SCRIPTS,
  CLAIM_GOES_BADLY,
  CLAIM_DECISIONS,
  CLAIM_ENDINGS,
  CLAIM_SHOWN,
  CLAIM_OPTIONS,
  CLAIM_LAST_MINUTE,
  CLAIM_SAVED,
  CLAIM_SAME,
  CLAIM_COUNT
};
enum proof_verdict { PROOF_NOT_PROVED, PROOF_PASS, PROOF_NOTE, PROOF_FAIL };

struct proof_row { /* of one policy, over its seeds */
  int plays;
  double mean[LEDGER_COUNT], sd[LEDGER_COUNT];
  uint8_t endings[PROOF_ENDINGS_MAX];
  int longest_quiet, most_in_a_chapter; /* of all plays */
  double answered, words;               /* a play */
};

struct proof {
  struct proof_row policy[PROOF_POLICIES];
  struct proof_met met;
  int plays;
  struct {
    enum proof_verdict verdict;
    char figures[160]; /* "24 of 24 decisions came up, ..." */
  } claim[CLAIM_COUNT];
  struct diagnostics findings; /* each with its place; errors, warnings, then notes */
};

struct proof_options {
  int seeds; /* of by-the-book; the others play fewer of a long story */
  proof_runner *run;
  void *self;
};

void proof_make(const struct scenario *scenario, const struct proof_options *options,
                struct proof *out);
/* Does every claim pass (or was only noted)? */
bool proof_holds(const struct proof *proof);

/* ---- printing -------------------------------------------------------------------------------- */

extern const char *const proof_claims[CLAIM_COUNT], *const proof_verdicts[];
struct json;
void proof_print_text(const struct proof *proof, const struct scenario *scenario, struct text *out);
/* As fields of the object that is open. */
void proof_print_json(const struct proof *proof, const struct scenario *scenario,
                      struct json *json);

#endif
