/* Sweeps: each run has its number and its one row; a table that was cut off anywhere becomes the
 * same table again; the tables of shards become that of one sweep, or are refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/run.h"
#include "game/sweep.h"
#include "story.h"

static void small_plan(struct sweep_plan *plan) {
  struct scenario scenario;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct script *script =
      script_load(STORY("small"), TEST_PRELUDE, EVIDENCE_FULL_MODEL, &scenario, &problems);
  assert_non_null(script);
  *plan = (struct sweep_plan){
      .prelude = TEST_PRELUDE,
      .version = "1.2",
      .level_count = 1,
      .level = {{.folder = STORY("small"),
                 .id = "small",
                 .hash = scenario.content_hash,
                 .policy = {{.policy = POLICY_STORMER, .id = "stormer"},
                            {.policy = POLICY_NEGLECT, .id = "neglect"}}}},
      .policy_count = 2,
      .range_count = 2,
      .range = {{3, 4}, {9, 9}},
      .axis_count = 1,
      .axis = {{.parameter = "mu", .count = 2, .value = {0.3, 0.45}}},
      .evidence_count = 1,
      .evidence = {EVIDENCE_FULL_MODEL},
      .part_count = 1,
      .command = "workteam sweep small",
  };
  script_free(script);
  scenario_release(&scenario);
}

/* The rows of runs from..to of the part, as one worker would make them. */
static void play(const struct sweep_plan *plan, int64_t from, int64_t to, struct text *out) {
  struct sweep_stage stage = {.plan = plan};
  for (int64_t n = from; n < to; n++) sweep_play(&stage, sweep_run_of_part(plan, n), out);
  sweep_stage_release(&stage);
}

static void make_table(const struct sweep_plan *plan, struct text *out) {
  text_init(out);
  sweep_print_head(plan, out);
  play(plan, 0, sweep_part_runs(plan), out);
}

/* ---- numbers -------------------------------------------------------------------------------- */

static void test_every_combination_has_a_number(void **state) {
  (void)state;
  struct sweep_plan plan;
  small_plan(&plan);
  const uint64_t seeds[] = {3, 4, 9};
  assert_int_equal(sweep_run_count(&plan), 12);
  for (int run = 0; run < 12; run++) {
    struct sweep_point point = sweep_point_of(&plan, run);
    assert_int_equal(point.seed, seeds[run % 3]);
    assert_int_equal(point.policy, run / 3 % 2);
    assert_int_equal(point.value[0], run / 6);
    assert_int_equal(point.level, 0);
  }
}

static void test_parts_have_every_run_once(void **state) {
  (void)state;
  struct sweep_plan plan;
  small_plan(&plan);
  int seen[12] = {0};
  plan.part_count = 5;
  for (plan.part = 0; plan.part < 5; plan.part++)
    for (int64_t n = 0; n < sweep_part_runs(&plan); n++) seen[sweep_run_of_part(&plan, n)]++;
  for (int run = 0; run < 12; run++) assert_int_equal(seen[run], 1);
}

static void test_too_many_runs_are_no_number(void **state) {
  (void)state;
  struct sweep_plan plan;
  small_plan(&plan);
  plan.range[0] = (struct sweep_range){0, UINT64_MAX};
  assert_int_equal(sweep_run_count(&plan), -1);
  plan.range[0] = (struct sweep_range){0, SWEEP_RUNS_MAX / 2};
  assert_int_equal(sweep_run_count(&plan), -1);
}

/* ---- rows ----------------------------------------------------------------------------------- */

static int columns_of(const char *line) {
  int count = 1;
  bool quoted = false;
  for (; *line && *line != '\n'; line++) {
    if (*line == '"') quoted = !quoted;
    count += *line == ',' && !quoted;
  }
  return count;
}

static void test_a_row_is_the_run_that_it_names(void **state) {
  (void)state;
  struct sweep_plan plan;
  struct text rows;
  char hash[32];
  small_plan(&plan);
  plan.axis_count = 0;
  text_init(&rows);
  play(&plan, 4, 5, &rows); /* after nothing; seed 4, neglect */
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct session_options options = {
      .level_folder = STORY("small"), .prelude = TEST_PRELUDE, .seed = 4};
  struct run run;
  assert_true(run_start(&run, &options, POLICY_NEGLECT, INT_MAX, &problems));
  snprintf(hash, sizeof hash, ",%016" PRIx64 "\n", sim_hash(&run.session->sim));
  run_release(&run);
  assert_true(strncmp(rows.bytes, "5,small,full,neglect,4,ok,", 26) == 0);
  assert_string_equal(rows.bytes + rows.length - strlen(hash), hash);
  text_release(&rows);
}

static void test_a_row_does_not_know_what_was_played_before(void **state) {
  (void)state;
  struct sweep_plan plan;
  struct text all, single;
  small_plan(&plan);
  text_init(&all);
  text_init(&single);
  play(&plan, 0, 12, &all);
  for (int run = 0; run < 12; run++) play(&plan, run, run + 1, &single);
  assert_string_equal(all.bytes, single.bytes);
  text_release(&all);
  text_release(&single);
}

static void every_line_has_the_same_columns(bool each_review) {
  struct sweep_plan plan;
  struct text table;
  small_plan(&plan);
  plan.each_review = each_review;
  make_table(&plan, &table);
  sweep_print_failure(&plan, 3, "a \"bad\" story,\nof two lines", &table);
  int lines = 0, columns = 0;
  for (char *line = strstr(table.bytes, "run,"); line && *line; line = strchr(line, '\n') + 1) {
    if (lines++ == 0) columns = columns_of(line);
    assert_int_equal(columns_of(line), columns);
  }
  assert_int_equal(lines, 2 + (each_review ? 24 : 12));
  assert_non_null(strstr(table.bytes, ",error,\"a \"\"bad\"\" story, of two lines\","));
  text_release(&table);
}

static void test_every_line_has_the_same_columns(void **state) {
  (void)state;
  every_line_has_the_same_columns(false);
  every_line_has_the_same_columns(true);
}

static void test_a_run_that_fails_is_a_row(void **state) {
  (void)state;
  struct sweep_plan plan;
  struct text rows;
  small_plan(&plan);
  plan.axis[0] = (struct sweep_axis){.parameter = "ndef", .count = 1, .value = {999}};
  text_init(&rows);
  play(&plan, 0, 1, &rows);
  assert_true(strncmp(rows.bytes, "1,small,full,999,stormer,3,error,\"--set: ndef: ", 47) == 0 ||
              strncmp(rows.bytes, "1,small,full,999,stormer,3,error,--set: ndef: ", 46) == 0);
  text_release(&rows);
}

static void test_a_changed_story_is_not_mixed_in(void **state) {
  (void)state;
  struct sweep_plan plan;
  struct text rows;
  small_plan(&plan);
  plan.level[0].hash ^= 1;
  text_init(&rows);
  play(&plan, 0, 1, &rows);
  assert_non_null(strstr(rows.bytes, ",error,"));
  assert_non_null(strstr(rows.bytes, "was changed while the sweep went on"));
  text_release(&rows);
}

/* ---- going on ------------------------------------------------------------------------------- */

static void check_every_cut(const struct sweep_plan *plan) {
  struct text whole;
  struct diagnostics problems;
  make_table(plan, &whole);
  diagnostics_init(&problems);
  int64_t runs = sweep_part_runs(plan);
  const char **row = calloc((size_t)runs + 1, sizeof *row); /* where each run's rows begin */
  struct text rows;
  text_init(&rows);
  size_t at = (size_t)(strstr(whole.bytes, "\nrun,") + 1 - whole.bytes);
  at += strcspn(whole.bytes + at, "\n") + 1;
  for (int64_t n = 0; n <= runs; n++) {
    row[n] = whole.bytes + at;
    if (n == runs) break;
    text_clear(&rows);
    play(plan, n, n + 1, &rows);
    at += rows.length;
  }
  for (size_t cut = 0; cut <= whole.length; cut++) {
    struct sweep_done done;
    assert_true(sweep_resume(plan, "x.csv", whole.bytes, cut, &done, &problems));
    assert_true(done.length <= cut && done.run_count <= runs);
    if (done.length == 0)
      assert_int_equal(done.run_count, 0);
    else
      assert_ptr_equal(whole.bytes + done.length, row[done.run_count]);
    /* nothing that is whole is played again, but the last of several rows */
    if (cut >= (size_t)(row[0] - whole.bytes) && done.run_count < runs)
      assert_true(whole.bytes + cut < row[done.run_count + 1] || plan->each_review);
  }
  assert_int_equal(problems.count, 0);
  free(row);
  text_release(&rows);
  text_release(&whole);
}

static void test_a_table_cut_anywhere_is_gone_on_with(void **state) {
  (void)state;
  struct sweep_plan plan;
  small_plan(&plan);
  plan.axis_count = 0;
  check_every_cut(&plan);
  plan.each_review = true;
  check_every_cut(&plan);
  plan.part_count = 2;
  plan.part = 1;
  check_every_cut(&plan);
}

static void expect_refused(const struct sweep_plan *plan, const struct text *table, int line) {
  struct sweep_done done;
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_false(sweep_resume(plan, "x.csv", table->bytes, table->length, &done, &problems));
  assert_int_equal(problems.count, 1);
  assert_int_equal(problems.item[0].line, line);
}

static void test_another_sweep_is_not_gone_on_with(void **state) {
  (void)state;
  struct sweep_plan plan, other;
  struct text table;
  struct sweep_done done;
  struct diagnostics problems;
  small_plan(&plan);
  plan.axis_count = 0;
  make_table(&plan, &table);
  other = plan;
  other.level[0].hash++;
  expect_refused(&other, &table, 2);
  other = plan;
  other.range[0].last = 5;
  expect_refused(&other, &table, 3);
  other = plan;
  other.each_review = true;
  expect_refused(&other, &table, 4);
  other = plan;
  other.part_count = 2;
  expect_refused(&other, &table, 4);
  other = plan;
  other.command = "workteam sweep ./small/"; /* the same, said otherwise */
  diagnostics_init(&problems);
  assert_true(sweep_resume(&other, "x.csv", table.bytes, table.length, &done, &problems));
  assert_int_equal(done.run_count, 6);
  text_release(&table);
}

static void test_rows_that_do_not_follow_are_refused(void **state) {
  (void)state;
  struct sweep_plan plan;
  struct text table;
  small_plan(&plan);
  make_table(&plan, &table);
  char *second = strstr(table.bytes, "\n2,") + 1;
  *second = '3';
  expect_refused(&plan, &table, 8);
  *second = '2';
  text_append(&table, "13,small\n");
  expect_refused(&plan, &table, 19);
  text_release(&table);
}

/* ---- putting together ----------------------------------------------------------------------- */

enum { PARTS = 3 };

struct parts {
  struct sweep_plan plan;
  struct text whole, table[PARTS];
  struct sweep_file file[PARTS];
};

static void make_parts(struct parts *parts, bool each_review) {
  small_plan(&parts->plan);
  parts->plan.each_review = each_review;
  make_table(&parts->plan, &parts->whole);
  struct sweep_plan plan = parts->plan;
  plan.part_count = PARTS;
  for (int i = 0; i < PARTS; i++) {
    plan.part = (i + 1) % PARTS; /* in any order */
    make_table(&plan, &parts->table[i]);
    parts->file[i] = (struct sweep_file){"part.csv", parts->table[i].bytes, parts->table[i].length};
  }
}

static void release_parts(struct parts *parts) {
  text_release(&parts->whole);
  for (int i = 0; i < PARTS; i++) text_release(&parts->table[i]);
}

static void expect_joined(struct parts *parts, int count, const char *message) {
  struct text joined;
  struct diagnostics problems;
  text_init(&joined);
  diagnostics_init(&problems);
  bool fine = sweep_join(parts->file, count, &joined, &problems);
  assert_int_equal(fine, message == NULL);
  if (message) assert_non_null(strstr(problems.item[0].message, message));
  if (!message) assert_string_equal(joined.bytes, parts->whole.bytes);
  text_release(&joined);
}

static void test_parts_make_the_whole(void **state) {
  (void)state;
  for (int each_review = 0; each_review <= 1; each_review++) {
    struct parts parts;
    make_parts(&parts, each_review);
    expect_joined(&parts, PARTS, NULL);
    release_parts(&parts);
  }
}

static void test_what_does_not_belong_together_is_refused(void **state) {
  (void)state;
  struct parts parts;
  make_parts(&parts, false);
  expect_joined(&parts, PARTS - 1, "this is part 2 of 3; 2 files were given");
  struct sweep_file second = parts.file[1];
  parts.file[1] = parts.file[0];
  expect_joined(&parts, PARTS, "part 2 is there twice");
  parts.file[1] = second;
  strstr(parts.table[2].bytes, "seeds: 3..4")[7] = '2';
  expect_joined(&parts, PARTS, "this part is of another sweep");
  strstr(parts.table[2].bytes, "seeds: 2..4")[7] = '3';
  expect_joined(&parts, PARTS, NULL);
  parts.file[0] = (struct sweep_file){"notes.csv", "a,b\n1,2\n", 8};
  expect_joined(&parts, PARTS, "this is no table of a sweep");
  release_parts(&parts);
}

static void test_an_unfinished_part_is_refused(void **state) {
  (void)state;
  struct parts parts;
  make_parts(&parts, false);
  size_t whole = parts.file[1].length;
  for (parts.file[1].length = 0; parts.file[1].length < whole; parts.file[1].length++)
    expect_joined(&parts, PARTS, "");
  release_parts(&parts);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_every_combination_has_a_number),
      cmocka_unit_test(test_parts_have_every_run_once),
      cmocka_unit_test(test_too_many_runs_are_no_number),
      cmocka_unit_test(test_a_row_is_the_run_that_it_names),
      cmocka_unit_test(test_a_row_does_not_know_what_was_played_before),
      cmocka_unit_test(test_every_line_has_the_same_columns),
      cmocka_unit_test(test_a_run_that_fails_is_a_row),
      cmocka_unit_test(test_a_changed_story_is_not_mixed_in),
      cmocka_unit_test(test_a_table_cut_anywhere_is_gone_on_with),
      cmocka_unit_test(test_another_sweep_is_not_gone_on_with),
      cmocka_unit_test(test_rows_that_do_not_follow_are_refused),
      cmocka_unit_test(test_parts_make_the_whole),
      cmocka_unit_test(test_what_does_not_belong_together_is_refused),
      cmocka_unit_test(test_an_unfinished_part_is_refused)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
