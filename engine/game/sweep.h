/* A sweep: every combination of levels, evidence, parameter values, policies and seeds, one run
 * each, as a table of tidy CSV. Here is what is pure about it: which run has which number, its
 * rows, and how a file that was begun, or a file a machine, becomes the whole table. Processes and
 * files are outside.
 *
 * Runs are numbered from 0, the seed changing fastest, then the policy, then the last parameter.
 * Part i of n has the runs whose number is i modulo n. */
#ifndef GAME_SWEEP_H
#define GAME_SWEEP_H

#include "base/text.h"
#include "game/session.h"
#include "script/script.h"

enum {
  SWEEP_LEVELS_MAX = 16,
  SWEEP_RANGES_MAX = 32,
  SWEEP_POLICIES_MAX = 16,
  SWEEP_AXES_MAX = 8,
  SWEEP_VALUES_MAX = 64,
  SWEEP_PARTS_MAX = 1000
};
#define SWEEP_RUNS_MAX INT64_C(1000000000)

struct sweep_policy {
  enum policy policy; /* when `file` is NULL */
  const char *file;   /* of a leader in Lua */
  const char *id;
  uint64_t hash;
};

struct sweep_level {
  const char *folder, *id;
  uint64_t hash;
  struct sweep_policy
      policy[SWEEP_POLICIES_MAX]; /* a leader's file may lie in the level's folder */
};

/* A parameter and the values that it is given in turn. */
struct sweep_axis {
  const char *parameter;
  int count;
  double value[SWEEP_VALUES_MAX];
};

struct sweep_plan {
  const char *prelude, *version; /* of the program */
  int level_count, range_count, policy_count, axis_count, evidence_count;
  struct sweep_level level[SWEEP_LEVELS_MAX];
  struct sweep_range {
    uint64_t first, last;
  } range[SWEEP_RANGES_MAX]; /* of seeds */
  struct sweep_axis axis[SWEEP_AXES_MAX];
  enum evidence evidence[2];
  bool each_review;     /* a row a month's close, else a row a run */
  int part, part_count; /* from 0 */
  const char *command;  /* as it could be given again, without part, files and processes */
};

/* ---- which run is which ---------------------------------------------------------------------- */

struct sweep_point {
  int level, evidence, policy, value[SWEEP_AXES_MAX];
  uint64_t seed;
};

/* Of all parts; -1: more than SWEEP_RUNS_MAX. */
int64_t sweep_run_count(const struct sweep_plan *plan);
int64_t sweep_part_runs(const struct sweep_plan *plan);
/* The number of the n-th run of the plan's part. */
int64_t sweep_run_of_part(const struct sweep_plan *plan, int64_t n);
struct sweep_point sweep_point_of(const struct sweep_plan *plan, int64_t run);

/* ---- rows ------------------------------------------------------------------------------------ */

/* Comments, then the names of the columns. */
void sweep_print_head(const struct sweep_plan *plan, struct text *out);
/* The row of a run that came to no result. */
void sweep_print_failure(const struct sweep_plan *plan, int64_t run, const char *message,
                         struct text *out);
/* The columns as a table in Markdown: name, unit, meaning. */
void sweep_print_columns(struct text *out);

/* What one worker keeps loaded between runs. Zeroed is empty. */
struct sweep_stage {
  const struct sweep_plan *plan;
  struct session *session; /* NULL: nothing is loaded */
  struct leader *leader;
  struct sweep_point loaded;
};
/* Plays the run and appends its rows. */
void sweep_play(struct sweep_stage *stage, int64_t run, struct text *out);
void sweep_stage_release(struct sweep_stage *stage);

/* ---- files ----------------------------------------------------------------------------------- */

struct sweep_done {
  size_t length;     /* bytes of the file that stay: head and whole runs */
  int64_t run_count; /* of the part, whole */
};
/* How far a file of this plan's part has come; what is torn at its end is left out. False: it is
 * no such file (`problems` says why). A file that is torn within its head counts as empty. */
bool sweep_resume(const struct sweep_plan *plan, const char *path, const char *bytes, size_t length,
                  struct sweep_done *done, struct diagnostics *problems);

struct sweep_file {
  const char *path, *bytes;
  size_t length;
};
/* Puts the finished files of all parts, in any order, together: the same bytes as of a sweep in one
 * part. False: `problems` says what doesn't belong together. */
bool sweep_join(const struct sweep_file *files, int count, struct text *out,
                struct diagnostics *problems);

#endif
