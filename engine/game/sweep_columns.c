/* The columns of a sweep: one table makes the head, the rows and the list in docs/SWEEPS.md. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "game/debrief.h"
#include "game/run.h"
#include "game/sweep_row.h"
#include "sim/measure.h"
#include "sim/parameter.h"

enum { DECIMALS = 4 };

/* ---- values --------------------------------------------------------------------------------- */

static void whole(struct text *out, int64_t value) {
  text_printf(out, "%" PRId64, value);
}

static void decimal(struct text *out, int64_t value) {
  decimal_print(out, value, Q_ONE, DECIMALS);
}

static const struct sim *sim_of(const struct sweep_row *row) {
  return &row->session->sim;
}

static const struct month_row *month_of(const struct sweep_row *row) {
  return &sim_of(row)->history->month[row->month];
}

/* ---- which run ------------------------------------------------------------------------------ */

static const struct sweep_level *level_of(const struct sweep_row *row) {
  return &row->plan->level[row->point.level];
}

static void run_number(const struct sweep_row *row, struct text *out) {
  whole(out, row->run + 1);
}
static void level(const struct sweep_row *row, struct text *out) {
  csv_field(out, true, level_of(row)->id);
}
static void evidence(const struct sweep_row *row, struct text *out) {
  bool full = row->plan->evidence[row->point.evidence] == EVIDENCE_FULL_MODEL;
  text_append(out, full ? "full" : "documented");
}
static void policy(const struct sweep_row *row, struct text *out) {
  csv_field(out, true, level_of(row)->policy[row->point.policy].id);
}
static void seed(const struct sweep_row *row, struct text *out) {
  text_printf(out, "%" PRIu64, row->point.seed);
}
static void status(const struct sweep_row *row, struct text *out) {
  text_append(out, row->session ? "ok" : "error");
}

/* A row is a line: whatever a story says. */
static void message(const struct sweep_row *row, struct text *out) {
  char line[600];
  utf8_copy(line, sizeof line, row->message);
  for (char *byte = line; *byte; byte++)
    if ((unsigned char)*byte < ' ') *byte = ' ';
  csv_field(out, true, line);
}

/* ---- figures of a run ----------------------------------------------------------------------- */

static void days(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->model.day);
}
static void plan_total(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->history->plan_total[0]);
}
static void gross_total(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->history->gross_total[0]);
}
static void good_total(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->history->good_total[0]);
}
static void reported_total(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->history->reported_total[0]);
}
static void paper_now(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->model.team[0].paper);
}
static void norm_now(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->model.team[0].norm);
}
static void gap_so_far(const struct sweep_row *row, struct text *out) {
  decimal(out, run_gap(sim_of(row)) * 100);
}
static void sick_total(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->history->sick_total);
}
static void away_total(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->history->away_total);
}
static void breakdown_total(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->history->breakdown_total);
}
static void without_inputs(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->history->days_without_inputs);
}
static void nourishment_least(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->history->nourishment_least);
}
static void paper_most(const struct sweep_row *row, struct text *out) {
  decimal(out, sim_of(row)->history->paper_most);
}
static void methods(const struct sweep_row *row, struct text *out) {
  whole(out, measure_read(sim_of(row), MEASURE_METHODS_KNOWN, 0));
}
static void titles(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->model.team[0].titles);
}
static void exposures(const struct sweep_row *row, struct text *out) {
  whole(out, sim_of(row)->model.team[0].exposures);
}

static void endings(const struct sweep_row *row, struct text *out) {
  int16_t held[DEBRIEF_ENDINGS_MAX];
  int count = endings_of(sim_of(row), held, DEBRIEF_ENDINGS_MAX);
  for (int i = 0; i < count; i++)
    text_printf(out, "%s%s", i > 0 ? ";" : "", row->session->scenario.endings[held[i]].id);
}

static void answers(const struct sweep_row *row, struct text *out) {
  const struct scenario *scenario = &row->session->scenario;
  const char *between = "";
  for (int i = 0; i < scenario->decision_count; i++) {
    const struct decision_state *state = &sim_of(row)->model.decision[i];
    if (state->taken_day < 0 || state->option < 0) continue;
    const struct decision *decision = &scenario->decisions[i];
    text_printf(out, "%s%s=%s", between, decision->id, decision->options[state->option].id);
    between = ";";
  }
}

static void hash(const struct sweep_row *row, struct text *out) {
  text_printf(out, "%016" PRIx64, sim_hash(sim_of(row)));
}

/* ---- figures of a review -------------------------------------------------------------------- */

static void review(const struct sweep_row *row, struct text *out) {
  whole(out, row->month + 1);
}
static void closing_day(const struct sweep_row *row, struct text *out) {
  whole(out, month_of(row)->day + 1);
}
static void plan_month(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->team[0].plan);
}
static void gross_month(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->team[0].gross);
}
static void good_month(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->team[0].good);
}
static void reported_month(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->team[0].reported);
}
static void paper_after(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->team[0].paper_after);
}
static void norm_after(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->team[0].norm_after);
}
static void zeal(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->zeal);
}
static void joy(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->joy);
}
static void fatigue(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->fatigue);
}
static void nourishment(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->nourishment);
}
static void solidarity(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->bond);
}
static void grievance(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->grievance);
}
static void equipment(const struct sweep_row *row, struct text *out) {
  decimal(out, month_of(row)->equipment);
}
static void sick_month(const struct sweep_row *row, struct text *out) {
  whole(out, month_of(row)->sick_days);
}
static void away_month(const struct sweep_row *row, struct text *out) {
  whole(out, month_of(row)->away_days);
}
static void breakdowns_month(const struct sweep_row *row, struct text *out) {
  whole(out, month_of(row)->breakdowns);
}

/* ---- the five ledgers ----------------------------------------------------------------------- */

static void ledger(const struct sweep_row *row, enum ledger_id id, struct text *out) {
  decimal(out, row->plan->each_review ? row->session->ledger_at[row->month][id]
                                      : query_ledger(sim_of(row), id, 0));
}
static void goods_ledger(const struct sweep_row *row, struct text *out) {
  ledger(row, LEDGER_GOODS, out);
}
static void people_ledger(const struct sweep_row *row, struct text *out) {
  ledger(row, LEDGER_PEOPLE, out);
}
static void skill_ledger(const struct sweep_row *row, struct text *out) {
  ledger(row, LEDGER_SKILL, out);
}
static void bonds_ledger(const struct sweep_row *row, struct text *out) {
  ledger(row, LEDGER_BONDS, out);
}
static void standing_ledger(const struct sweep_row *row, struct text *out) {
  ledger(row, LEDGER_STANDING, out);
}

/* ---- the table ------------------------------------------------------------------------------ */

enum { IN_RUNS = 1, IN_REVIEWS = 2, IN_BOTH = 3, ALSO_FAILED = 4, AXES = 8 };

struct column {
  const char *name, *unit, *meaning;
  unsigned where;
  void (*print)(const struct sweep_row *row, struct text *out);
};

static const struct column columns[] = {
    {"run", "number", "of the run in the whole sweep, from 1", IN_BOTH | ALSO_FAILED, run_number},
    {"level", "id", "of the story", IN_BOTH | ALSO_FAILED, level},
    {"evidence", "name", "full, or documented: only what a source carries", IN_BOTH | ALSO_FAILED,
     evidence},
    {"set_*", "that of the parameter",
     "one column for each --set, named with its unit: set_ration_g_per_day",
     IN_BOTH | ALSO_FAILED | AXES, NULL},
    {"policy", "id", "who leads the team", IN_BOTH | ALSO_FAILED, policy},
    {"seed", "number", "luck", IN_BOTH | ALSO_FAILED, seed},
    {"status", "name", "ok, or error: then the run has no figures", IN_BOTH | ALSO_FAILED, status},
    {"message", "text", "the first thing that went wrong, or was refused", IN_BOTH | ALSO_FAILED,
     message},
    {"days", "days", "played", IN_RUNS, days},
    {"review", "number", "of the month's close, from 1", IN_REVIEWS, review},
    {"day", "day", "of the story on which the month closed, from 1", IN_REVIEWS, closing_day},
    {"plan_norm_days", "norm-days", "plan of the team", IN_RUNS, plan_total},
    {"plan_norm_days", "norm-days", "plan of the team in this month", IN_REVIEWS, plan_month},
    {"gross_norm_days", "norm-days", "made, rejects and all", IN_RUNS, gross_total},
    {"gross_norm_days", "norm-days", "made in this month, rejects and all", IN_REVIEWS,
     gross_month},
    {"good_norm_days", "norm-days", "good output", IN_RUNS, good_total},
    {"good_norm_days", "norm-days", "good output of this month", IN_REVIEWS, good_month},
    {"reported_norm_days", "norm-days", "reported as made: a claim", IN_RUNS, reported_total},
    {"reported_norm_days", "norm-days", "reported as made in this month: a claim", IN_REVIEWS,
     reported_month},
    {"paper_norm_days", "norm-days", "reported and not made yet, at the end", IN_RUNS, paper_now},
    {"paper_norm_days", "norm-days", "reported and not made yet, after the close", IN_REVIEWS,
     paper_after},
    {"norm_norm_days", "norm-days a day", "the norm at the end", IN_RUNS, norm_now},
    {"norm_norm_days", "norm-days a day", "the norm after the close", IN_REVIEWS, norm_after},
    {"gap_points", "points of plan", "reported less good output, of the plan", IN_RUNS, gap_so_far},
    {"zeal_share", "0 to 1", "mean private zeal", IN_REVIEWS, zeal},
    {"joy_share", "0 to 1", "mean joy", IN_REVIEWS, joy},
    {"fatigue_share", "0 to 1", "mean fatigue", IN_REVIEWS, fatigue},
    {"nourishment_share", "0 to 1", "mean body reserve", IN_REVIEWS, nourishment},
    {"solidarity_share", "0 to 1", "mean solidarity", IN_REVIEWS, solidarity},
    {"grievance_share", "0 to 1", "mean grievance", IN_REVIEWS, grievance},
    {"equipment_share", "0 to 1", "equipment in good order", IN_REVIEWS, equipment},
    {"sick_days", "worker-days", "ill", IN_RUNS, sick_total},
    {"sick_days", "worker-days", "ill in this month", IN_REVIEWS, sick_month},
    {"away_days", "worker-days", "did not come", IN_RUNS, away_total},
    {"away_days", "worker-days", "did not come in this month", IN_REVIEWS, away_month},
    {"breakdowns", "number", "of machines", IN_RUNS, breakdown_total},
    {"breakdowns", "number", "of machines in this month", IN_REVIEWS, breakdowns_month},
    {"days_without_inputs", "working days", "the stock was short", IN_RUNS, without_inputs},
    {"nourishment_least_share", "0 to 1", "least mean body reserve on any day", IN_RUNS,
     nourishment_least},
    {"paper_most_share", "of a month's plan", "most paper at any close", IN_RUNS, paper_most},
    {"methods", "number", "in use at the end", IN_RUNS, methods},
    {"titles", "number", "won", IN_RUNS, titles},
    {"exposures", "number", "times padding was exposed", IN_RUNS, exposures},
    {"goods_ledger", "norm-days a rostered working day", "good output, so far", IN_BOTH,
     goods_ledger},
    {"people_ledger", "0 to 1", "mean wellbeing at the closes, so far", IN_BOTH, people_ledger},
    {"skill_ledger", "0 to 1", "mean of the four capability bars", IN_BOTH, skill_ledger},
    {"bonds_ledger", "0 to 1", "mean solidarity at the closes, so far", IN_BOTH, bonds_ledger},
    {"standing_ledger", "0 to 1 and above", "standing, and a tenth for each title", IN_BOTH,
     standing_ledger},
    {"endings", "ids", "that hold at the end, with ; between", IN_RUNS, endings},
    {"answers", "decision=option", "every answer that was given, with ; between", IN_RUNS, answers},
    {"state_hash", "hexadecimal", "of the last state: the same run again gives the same", IN_RUNS,
     hash},
};
enum { COLUMN_COUNT = sizeof columns / sizeof columns[0] };

static bool is_in(const struct column *column, const struct sweep_plan *plan) {
  return column->where & (plan->each_review ? IN_REVIEWS : IN_RUNS);
}

/* ---- parameters ----------------------------------------------------------------------------- */

/* "g/day" -> "_g_per_day"; nothing for no unit */
static void print_unit(const char *unit, struct text *out) {
  if (*unit && *unit != '/') text_append_char(out, '_');
  for (; *unit; unit++) {
    if (*unit == '/')
      text_append(out, "_per_");
    else
      text_append_char(out, *unit == ' ' ? '_' : *unit);
  }
}

static void print_axis_name(const struct sweep_axis *axis, struct text *out) {
  const struct parameter_row *row = &parameter_rows[parameter_by_name(axis->parameter)];
  text_printf(out, "set_%s", row->name);
  print_unit(row->unit, out);
}

static void print_axis_values(const struct sweep_row *row, struct text *out) {
  for (int i = 0; i < row->plan->axis_count; i++)
    text_printf(out, ",%.10g", row->plan->axis[i].value[row->point.value[i]]);
}

/* ---- rows ----------------------------------------------------------------------------------- */

void sweep_print_row(const struct sweep_row *row, struct text *out) {
  for (int i = 0; i < COLUMN_COUNT; i++) {
    const struct column *column = &columns[i];
    if (!is_in(column, row->plan)) continue;
    if (column->where & AXES) {
      print_axis_values(row, out);
      continue;
    }
    if (i > 0) text_append_char(out, ',');
    if (row->session || (column->where & ALSO_FAILED)) column->print(row, out);
  }
  text_append_char(out, '\n');
}

void sweep_print_failure(const struct sweep_plan *plan, int64_t run, const char *failure,
                         struct text *out) {
  struct sweep_row row = {
      .plan = plan, .run = run, .point = sweep_point_of(plan, run), .message = failure};
  sweep_print_row(&row, out);
}

/* ---- the head ------------------------------------------------------------------------------- */

static void print_names(const struct sweep_plan *plan, struct text *out) {
  for (int i = 0; i < COLUMN_COUNT; i++) {
    if (!is_in(&columns[i], plan)) continue;
    if (!(columns[i].where & AXES)) {
      text_printf(out, "%s%s", i > 0 ? "," : "", columns[i].name);
      continue;
    }
    for (int axis = 0; axis < plan->axis_count; axis++) {
      text_append_char(out, ',');
      print_axis_name(&plan->axis[axis], out);
    }
  }
  text_append_char(out, '\n');
}

static void print_level(const struct sweep_plan *plan, const struct sweep_level *one,
                        struct text *out) {
  text_printf(out, "# level: %s %016" PRIx64 ", policies", one->id, one->hash);
  for (int i = 0; i < plan->policy_count; i++) {
    const struct sweep_policy *who = &one->policy[i];
    text_printf(out, "%s %s", i > 0 ? "," : "", who->id);
    if (who->file) text_printf(out, " %016" PRIx64, who->hash);
  }
  text_append_char(out, '\n');
}

static void print_seeds(const struct sweep_plan *plan, struct text *out) {
  for (int i = 0; i < plan->range_count; i++) {
    const struct sweep_range *range = &plan->range[i];
    text_printf(out, "%s%" PRIu64, i > 0 ? "," : "", range->first);
    if (range->last > range->first) text_printf(out, "..%" PRIu64, range->last);
  }
}

static void print_axes(const struct sweep_plan *plan, struct text *out) {
  for (int i = 0; i < plan->axis_count; i++) {
    text_printf(out, "; %s=", plan->axis[i].parameter);
    for (int k = 0; k < plan->axis[i].count; k++)
      text_printf(out, "%s%.10g", k > 0 ? "," : "", plan->axis[i].value[k]);
  }
}

void sweep_print_head(const struct sweep_plan *plan, struct text *out) {
  text_printf(out, "# workteam %s, model version %d\n", plan->version, MODEL_VERSION);
  for (int i = 0; i < plan->level_count; i++) print_level(plan, &plan->level[i], out);
  text_append(out, "# seeds: ");
  print_seeds(plan, out);
  text_append(out, "; evidence: ");
  for (int i = 0; i < plan->evidence_count; i++)
    text_printf(out, "%s%s", i > 0 ? "," : "",
                plan->evidence[i] == EVIDENCE_FULL_MODEL ? "full" : "documented");
  print_axes(plan, out);
  text_printf(out, "\n# part: %d of %d, of %" PRId64 " runs; a row is a %s\n", plan->part + 1,
              plan->part_count, sweep_run_count(plan), plan->each_review ? "review" : "run");
  text_printf(out, "# command: %s\n", plan->command);
  print_names(plan, out);
}

void sweep_print_columns(struct text *out) {
  static const char *const where[] = {"", "run", "review", "run, review"};
  text_append(out, "| column | in a row that is a | unit | meaning |\n|---|---|---|---|\n");
  for (int i = 0; i < COLUMN_COUNT; i++)
    text_printf(out, "| `%s` | %s | %s | %s |\n", columns[i].name,
                where[columns[i].where & IN_BOTH], columns[i].unit, columns[i].meaning);
}
