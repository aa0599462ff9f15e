#include "app/sweep_options.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/policy_choice.h"
#include "app/problems.h"
#include "script/leader.h"
#include "sim/parameter.h"

static int refuse(const char *format, const char *what, const char *given) {
  fprintf(stderr, "workteam: ");
  fprintf(stderr, format, what, given);
  fprintf(stderr, " (workteam sweep --help)\n");
  return EXIT_USAGE;
}

/* ---- lists ---------------------------------------------------------------------------------- */

/* The words between commas of every time the option was given; -1: more than `most`, or an empty
 * one. */
static int split(const struct option_list *list, struct arena *arena, const char **words,
                 int most) {
  int count = 0;
  for (int i = 0; i < list->count; i++) {
    for (char *word = arena_string(arena, list->item[i]); word; count++) {
      char *comma = strchr(word, ',');
      if (comma) *comma++ = '\0';
      if (*word == '\0' || count == most) return -1;
      words[count] = word;
      word = comma;
    }
  }
  return count;
}

/* ---- seeds ---------------------------------------------------------------------------------- */

static bool read_seed(const char **at, uint64_t *seed) {
  char *end;
  errno = 0;
  if (**at < '0' || **at > '9') return false;
  *seed = strtoull(*at, &end, 10);
  *at = end;
  return errno == 0 && *seed <= INT64_MAX;
}

static bool read_range(const char *text, struct sweep_range *range) {
  if (!read_seed(&text, &range->first)) return false;
  range->last = range->first;
  if (strncmp(text, "..", 2) == 0) {
    text += 2;
    if (!read_seed(&text, &range->last)) return false;
  }
  return *text == '\0' && range->first <= range->last;
}

static int read_seeds(const char *given, struct arena *arena, struct sweep_plan *plan) {
  const struct option_list list = {1, {given}};
  const char *words[SWEEP_RANGES_MAX];
  plan->range_count = split(&list, arena, words, SWEEP_RANGES_MAX);
  for (int i = 0; i < plan->range_count; i++)
    if (!read_range(words[i], &plan->range[i])) plan->range_count = -1;
  if (plan->range_count > 0) return -1;
  return refuse("%s: expected seeds such as 1..200 or 1..50,77; got %.60s", "--seeds", given);
}

/* ---- evidence, part ------------------------------------------------------------------------- */

static int read_evidence(const char *given, struct arena *arena, struct sweep_plan *plan) {
  static const char *const names[] = {"full", "documented"};
  const struct option_list list = {1, {given}};
  const char *words[2];
  plan->evidence_count = split(&list, arena, words, 2);
  for (int i = 0; i < plan->evidence_count; i++) {
    bool full = strcmp(words[i], names[0]) == 0;
    if (!full && strcmp(words[i], names[1]) != 0) plan->evidence_count = -1;
    if (plan->evidence_count > 0)
      plan->evidence[i] = full ? EVIDENCE_FULL_MODEL : EVIDENCE_DOCUMENTED_ONLY;
  }
  if (plan->evidence_count == 1 ||
      (plan->evidence_count == 2 && plan->evidence[0] != plan->evidence[1]))
    return -1;
  return refuse("%s: expected full, documented or full,documented; got %.60s", "--evidence", given);
}

static int read_shard(const char *given, struct sweep_plan *plan) {
  int number = 1, count = 1;
  char rest;
  if (given && (sscanf(given, "%4d/%4d%c", &number, &count, &rest) != 2 || number < 1 ||
                number > count || count > SWEEP_PARTS_MAX))
    return refuse("%s: expected a part such as 2/8, of at most 1000; got %.60s", "--shard", given);
  plan->part = number - 1;
  plan->part_count = count;
  return -1;
}

/* ---- parameters ----------------------------------------------------------------------------- */

static bool read_value(const char *word, double *value) {
  char *end;
  *value = strtod(word, &end);
  return end != word && *end == '\0' && strspn(word, "+-.0123456789eE") == strlen(word);
}

/* "mu=0.3,0.4" */
static int read_axis(const char *given, struct arena *arena, struct sweep_axis *axis) {
  char *name = arena_string(arena, given), *values = strchr(name, '=');
  const char *words[SWEEP_VALUES_MAX];
  if (values) *values++ = '\0';
  const struct option_list list = {values ? 1 : 0, {values}};
  axis->parameter = name;
  axis->count = *name ? split(&list, arena, words, SWEEP_VALUES_MAX) : 0;
  for (int i = 0; i < axis->count; i++)
    if (!read_value(words[i], &axis->value[i])) axis->count = -1;
  if (axis->count > 0) return -1;
  return refuse("%s: expected a parameter and numbers, such as mu=0.3,0.4; got %.60s", "--set",
                given);
}

static int read_axes(const struct option_list *set, struct arena *arena, struct sweep_plan *plan) {
  if (set->count > SWEEP_AXES_MAX)
    return refuse("%s: at most 8 parameters at once; one too many is %.60s", "--set",
                  set->item[SWEEP_AXES_MAX]);
  plan->axis_count = set->count;
  for (int i = 0; i < set->count; i++) {
    int code = read_axis(set->item[i], arena, &plan->axis[i]);
    if (code >= 0) return code;
    for (int before = 0; before < i; before++)
      if (strcmp(plan->axis[before].parameter, plan->axis[i].parameter) == 0)
        return refuse("%s: %.60s is given twice", "--set", plan->axis[i].parameter);
  }
  return -1;
}

/* ---- levels and leaders ---------------------------------------------------------------------- */

static struct script *load(const struct sweep_plan *plan, const char *folder,
                           const struct parameter_setting *set, struct scenario *scenario,
                           struct diagnostics *problems) {
  struct script_options options = {
      .folder = folder, .prelude = plan->prelude, .set = set, .set_count = set ? 1 : 0};
  return script_load_as(&options, scenario, problems);
}

static bool check_leader(struct script *script, const struct sweep_plan *plan, struct arena *arena,
                         struct sweep_policy *policy, struct diagnostics *problems) {
  struct leader *leader = leader_load(script, policy->file, plan->prelude, problems);
  if (!leader) return false;
  policy->id = arena_string(arena, leader_id(leader));
  policy->hash = leader_hash(leader);
  leader_free(leader);
  return true;
}

/* One of two policies with the same id; NULL. */
static const char *policy_twice(const struct sweep_plan *plan, const struct sweep_level *level) {
  for (int i = 0; i < plan->policy_count; i++)
    for (int before = 0; before < i; before++)
      if (strcmp(level->policy[before].id, level->policy[i].id) == 0) return level->policy[i].id;
  return NULL;
}

static int read_policies(const char *const *names, const struct sweep_plan *plan,
                         struct script *script, struct arena *arena, struct sweep_level *level,
                         struct diagnostics *problems) {
  for (int i = 0; i < plan->policy_count; i++) {
    struct policy_choice choice;
    struct sweep_policy *policy = &level->policy[i];
    if (!policy_choose(names[i], level->folder, &choice)) return EXIT_USAGE;
    *policy = (struct sweep_policy){.policy = choice.policy};
    if (choice.file[0])
      policy->file = arena_string(arena, choice.file);
    else
      policy->id = policy_names[choice.policy];
    if (policy->file && !check_leader(script, plan, arena, policy, problems))
      return EXIT_DOES_NOT_HOLD;
  }
  const char *twice = policy_twice(plan, level);
  return twice ? refuse("%s: there are two policies with the id %.60s", "--policy", twice) : -1;
}

/* Every value by itself, with the checks of the level's own parameters. */
static bool check_values(const struct sweep_plan *plan, const char *folder,
                         struct diagnostics *problems) {
  int errors = problems->errors;
  for (int i = 0; i < plan->axis_count; i++) {
    const struct sweep_axis *axis = &plan->axis[i];
    for (int k = 0; k < axis->count; k++) {
      struct parameter_setting set = {axis->parameter, axis->value[k]};
      struct scenario scenario;
      struct diagnostics here;
      diagnostics_init(&here);
      struct script *script = load(plan, folder, &set, &scenario, &here);
      if (script) script_free(script);
      if (script) scenario_release(&scenario);
      for (int p = 0; p < here.count; p++)
        if (here.item[p].severity == SEVERITY_ERROR)
          diagnostics_add(problems, SEVERITY_ERROR, here.item[p].file, here.item[p].line, "%s",
                          here.item[p].message);
    }
  }
  return problems->errors == errors;
}

/* Parameters that only begin a condition, and what a row of the story's conditions sets instead. */
static const struct {
  const char *parameter, *condition;
  enum variable variable;
} begun_by[] = {{"ration", "ration_g", VARIABLE_RATION},
                {"avail", "supply", VARIABLE_SUPPLY},
                {"energy", "energy", VARIABLE_ENERGY},
                {"vigil", "vigil", VARIABLE_VIGIL},
                {"rho", "ratchet", VARIABLE_RATCHET}};

static bool is_set_from_day_1(const struct scenario *scenario, enum variable variable) {
  for (int i = 0; i < scenario->schedule_count; i++)
    if (scenario->schedule[i].variable == variable && scenario->schedule[i].day == 0) return true;
  return false;
}

/* Such a parameter would have a column in the table and no effect. */
static bool check_all_count(const struct sweep_plan *plan, const struct scenario *scenario,
                            struct diagnostics *problems) {
  int errors = problems->errors;
  for (int i = 0; i < plan->axis_count; i++)
    for (size_t k = 0; k < sizeof begun_by / sizeof *begun_by; k++)
      if (strcmp(plan->axis[i].parameter, begun_by[k].parameter) == 0 &&
          is_set_from_day_1(scenario, begun_by[k].variable))
        diagnostics_add(problems, SEVERITY_ERROR, "--set", 0,
                        "%s: the story '%s' sets '%s' in its conditions from day 1, and that is "
                        "used instead",
                        begun_by[k].parameter, scenario->id, begun_by[k].condition);
  return problems->errors == errors;
}

static int read_level(const char *folder, const char *const *policies,
                      const struct sweep_plan *plan, struct arena *arena, struct sweep_level *level,
                      struct diagnostics *problems) {
  struct scenario scenario;
  level->folder = arena_string(arena, folder);
  struct script *script = load(plan, folder, NULL, &scenario, problems);
  if (!script) return EXIT_DOES_NOT_HOLD;
  level->id = arena_string(arena, scenario.id);
  level->hash = scenario.content_hash;
  int code = read_policies(policies, plan, script, arena, level, problems);
  if (code < 0 && !check_all_count(plan, &scenario, problems)) code = EXIT_DOES_NOT_HOLD;
  script_free(script);
  scenario_release(&scenario);
  if (code < 0 && !check_values(plan, folder, problems)) code = EXIT_DOES_NOT_HOLD;
  return code;
}

static int read_levels(const struct sweep_options *options, const struct paths *paths,
                       struct arena *arena, struct sweep_plan *plan) {
  const char *policies[SWEEP_POLICIES_MAX];
  plan->policy_count = split(&options->policies, arena, policies, SWEEP_POLICIES_MAX);
  if (plan->policy_count < 0) return refuse("%s: expected %s", "--policy", POLICY_HELP);
  if (options->policies.count == 0) policies[plan->policy_count++] = "by-the-book";
  if (options->level_count > SWEEP_LEVELS_MAX)
    return refuse("at most 16 levels at once%s; one too many is %.60s", "",
                  options->levels[SWEEP_LEVELS_MAX]);
  plan->level_count = options->level_count;
  int code = -1;
  for (int i = 0; i < plan->level_count && code < 0; i++) {
    struct diagnostics problems;
    char folder[PATH_SIZE];
    diagnostics_init(&problems);
    code = read_level(paths_scenario(paths, options->levels[i], folder), policies, plan, arena,
                      &plan->level[i], &problems);
    problems_print(&problems);
    for (int before = 0; before < i && code < 0; before++)
      if (strcmp(plan->level[before].id, plan->level[i].id) == 0)
        code = refuse("%s: another level has the id %s", options->levels[i], plan->level[i].id);
  }
  return code;
}

/* ---- the command, as it could be given again --------------------------------------------------
 */

/* A word that a shell takes as one. */
static void print_word(const char *word, struct text *out) {
  bool plain = *word && !word[strspn(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                           "0123456789_-./,=+:@%")];
  text_append(out, plain ? " " : " '");
  for (; *word; word++) {
    if (*word == '\'')
      text_append(out, "'\\''");
    else
      text_append_char(out, (unsigned char)*word < ' ' ? ' ' : *word);
  }
  if (!plain) text_append_char(out, '\'');
}

static void print_option(const char *name, const char *value, struct text *out) {
  text_printf(out, " %s", name);
  print_word(value, out);
}

static const char *command_of(const struct sweep_options *options, struct arena *arena) {
  struct text out;
  text_init(&out);
  text_append(&out, "workteam sweep");
  for (int i = 0; i < options->level_count; i++) print_word(options->levels[i], &out);
  print_option("--seeds", options->seeds, &out);
  for (int i = 0; i < options->policies.count; i++)
    print_option("--policy", options->policies.item[i], &out);
  for (int i = 0; i < options->set.count; i++) print_option("--set", options->set.item[i], &out);
  print_option("--evidence", options->evidence, &out);
  print_option("--each", options->each ? "review" : "run", &out);
  const char *command = arena_string(arena, out.bytes);
  text_release(&out);
  return command;
}

int sweep_plan_from(const struct sweep_options *options, const struct paths *paths,
                    struct arena *arena, struct sweep_plan *plan) {
  *plan = (struct sweep_plan){.prelude = paths->prelude,
                              .version = WORKTEAM_VERSION,
                              .each_review = options->each == 1,
                              .command = command_of(options, arena)};
  int code = read_seeds(options->seeds, arena, plan);
  if (code < 0) code = read_evidence(options->evidence, arena, plan);
  if (code < 0) code = read_shard(options->shard, plan);
  if (code < 0) code = read_axes(&options->set, arena, plan);
  if (code < 0) code = read_levels(options, paths, arena, plan);
  if (code < 0 && sweep_run_count(plan) < 0)
    code = refuse("%s: more than a thousand million runs%s", "sweep", "");
  return code;
}
