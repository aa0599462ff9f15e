/* Playing the runs of a sweep. What the next run shares with the last stays loaded; a run begins
 * from a state that doesn't know which ones were played before it. */
#include <limits.h>
#include <string.h>

#include "game/session_internal.h"
#include "game/sweep_row.h"
#include "script/leader.h"

/* ---- what is loaded ------------------------------------------------------------------------- */

static bool is_loaded(const struct sweep_stage *stage, const struct sweep_point *point) {
  const struct sweep_point *loaded = &stage->loaded;
  return stage->session && loaded->level == point->level && loaded->evidence == point->evidence &&
         loaded->policy == point->policy &&
         memcmp(loaded->value, point->value, sizeof point->value) == 0;
}

void sweep_stage_release(struct sweep_stage *stage) {
  leader_free(stage->leader);
  session_free(stage->session);
  stage->leader = NULL;
  stage->session = NULL;
}

static bool load(struct sweep_stage *stage, const struct sweep_point *point,
                 struct diagnostics *problems) {
  const struct sweep_plan *plan = stage->plan;
  const struct sweep_level *level = &plan->level[point->level];
  const struct sweep_policy *policy = &level->policy[point->policy];
  struct parameter_setting set[SWEEP_AXES_MAX];
  for (int i = 0; i < plan->axis_count; i++)
    set[i] =
        (struct parameter_setting){plan->axis[i].parameter, plan->axis[i].value[point->value[i]]};
  struct session_options options = {.level_folder = level->folder,
                                    .prelude = plan->prelude,
                                    .set = set,
                                    .set_count = plan->axis_count};
  sweep_stage_release(stage);
  stage->session = session_load(&options, 0, plan->evidence[point->evidence], problems);
  if (stage->session && policy->file)
    stage->leader = leader_load(stage->session->script, policy->file, plan->prelude, problems);
  stage->loaded = *point;
  return stage->session && (stage->leader || !policy->file);
}

/* A sweep that goes on for days must not mix two versions of a story. */
static bool is_unchanged(const struct sweep_stage *stage, const struct sweep_point *point,
                         struct diagnostics *problems) {
  const struct sweep_level *level = &stage->plan->level[point->level];
  const struct sweep_policy *policy = &level->policy[point->policy];
  const char *changed = NULL;
  if (stage->session->scenario.content_hash != level->hash) changed = level->folder;
  if (stage->leader && leader_hash(stage->leader) != policy->hash) changed = policy->file;
  if (changed)
    diagnostics_add(problems, SEVERITY_ERROR, changed, 0, "was changed while the sweep went on");
  return !changed;
}

static bool stand_ready(struct sweep_stage *stage, const struct sweep_point *point,
                        struct diagnostics *problems) {
  if (is_loaded(stage, point)) return true;
  if (load(stage, point, problems) && is_unchanged(stage, point, problems)) return true;
  sweep_stage_release(stage);
  return false;
}

/* ---- a run ---------------------------------------------------------------------------------- */

static void play(struct sweep_stage *stage, const struct sweep_point *point) {
  const struct sweep_level *level = &stage->plan->level[point->level];
  session_begin_again(stage->session, point->seed);
  if (stage->leader) {
    leader_forget(stage->leader);
    session_play_leader(stage->session, stage->leader, INT_MAX);
  } else {
    session_play(stage->session, level->policy[point->policy].policy, INT_MAX);
  }
}

/* The first error; without one the first message. */
static void message_of(const struct diagnostics *problems, char *out, size_t size) {
  const struct diagnostic *first = problems->count > 0 ? &problems->item[0] : NULL;
  for (int i = problems->count - 1; i >= 0; i--)
    if (problems->item[i].severity == SEVERITY_ERROR) first = &problems->item[i];
  out[0] = '\0';
  if (first) diagnostic_format(first, out, size);
}

static void print_reviews(struct sweep_row *row, struct text *out) {
  int count = row->session->sim.history->month_count;
  for (row->month = 0; row->month < count; row->month++) sweep_print_row(row, out);
  if (count > 0) return;
  row->session = NULL;
  row->message = "no month was closed: there is no review";
  sweep_print_row(row, out);
}

void sweep_play(struct sweep_stage *stage, int64_t run, struct text *out) {
  struct diagnostics loading;
  diagnostics_init(&loading);
  char message[600];
  struct sweep_row row = {.plan = stage->plan,
                          .run = run,
                          .point = sweep_point_of(stage->plan, run),
                          .message = message};
  const struct diagnostics *problems = &loading;
  if (stand_ready(stage, &row.point, &loading)) {
    play(stage, &row.point);
    problems = &stage->session->problems;
  }
  message_of(problems, message, sizeof message);
  if (stage->session && problems->errors == 0) row.session = stage->session;
  if (row.session && stage->plan->each_review)
    print_reviews(&row, out);
  else
    sweep_print_row(&row, out);
}
