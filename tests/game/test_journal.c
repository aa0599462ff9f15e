/* The journal as a file: what is written comes back; a torn end, a flipped bit and a failing disk
 * lose nothing that was confirmed, and hide nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "game/file_layer.h"
#include "game/journal.h"
#include "story.h"

#define TEXT "-- a story's text\nreturn {}\n"

static const struct journal_header header = {.format = JOURNAL_FORMAT,
                                             .model_version = 1,
                                             .level = "small",
                                             .content_hash = 0x0123456789abcdef,
                                             .seed = UINT64_MAX,
                                             .evidence = EVIDENCE_DOCUMENTED_ONLY};

static const struct journal_line lines[] = {
    {.kind = JOURNAL_COMMAND,
     .day = 0,
     .command = {VERB_ALLOT, ORIGIN_PLAYER, 0, {ALLOT_STUDY, 3932}}},
    {.kind = JOURNAL_DAY, .day = 0, .hash = 0xfedcba9876543210},
    {.kind = JOURNAL_COMMAND,
     .more = true,
     .day = 1,
     .command = {VERB_DECIDE, ORIGIN_PLAYER, 0, {3, 1}}},
    {.kind = JOURNAL_COMMAND,
     .more = true,
     .day = 1,
     .command =
         {VERB_CONTRIBUTE, ORIGIN_SCRIPT, 2, {-1, VARIABLE_BOND, 0, -655, 10, CAUSE_SCENARIO + 5}}},
    {.kind = JOURNAL_COMMAND, .day = 1, .command = {VERB_STATE, ORIGIN_SCRIPT, 0, {0, INT32_MIN}}},
    {.kind = JOURNAL_SKIP, .day = 1, .skipped = 5},
    {.kind = JOURNAL_SKIP, .day = 1},
    {.kind = JOURNAL_WORK, .day = 1},
    {.kind = JOURNAL_REVIEW,
     .day = 1,
     .hash = 1,
     .gross = -5,
     .good = INT64_MAX,
     .reported = 7,
     .norm = 9},
};
enum { LINES = sizeof lines / sizeof lines[0] };

/* Number of lines that are kept when `written` of them are whole: a step counts as a whole. */
static int steps_among(int written) {
  while (written > 0 && lines[written - 1].more) written--;
  return written;
}

struct place {
  char folder[64], path[96];
};

static int make_place(void **state) {
  struct place *place = malloc(sizeof *place);
  if (!place) return -1;
  snprintf(place->folder, sizeof place->folder, "/tmp/workteam-journal-XXXXXX");
  if (!mkdtemp(place->folder)) return -1;
  snprintf(place->path, sizeof place->path, "%s/one.journal", place->folder);
  *state = place;
  return 0;
}

static int clear_place(void **state) {
  struct place *place = *state;
  char command[100];
  chmod(place->folder, 0700);
  snprintf(command, sizeof command, "rm -r %s", place->folder);
  int failed = system(command);
  free(place);
  return failed;
}

static void write_lines(const char *path) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct journal *journal = journal_create(path, &header, TEXT, &problems);
  assert_non_null(journal);
  for (int i = 0; i < LINES; i++) assert_true(journal_append(journal, &lines[i]));
  journal_close(journal);
  assert_int_equal(problems.count, 0);
}

static void assert_same_line(const struct journal_line *read, const struct journal_line *written) {
  assert_int_equal(read->kind, written->kind);
  assert_int_equal(read->day, written->day);
  assert_int_equal(read->more, written->more);
  assert_memory_equal(&read->command, &written->command, sizeof read->command);
  assert_int_equal(read->hash, written->hash);
  assert_int_equal(read->skipped, written->skipped);
  assert_true(read->gross == written->gross && read->good == written->good);
  assert_true(read->reported == written->reported && read->norm == written->norm);
}

/* ---- there and back ----------------------------------------------------------------------- */

static void test_what_is_written_comes_back(void **state) {
  struct place *place = *state;
  struct journal_reading reading;
  struct diagnostics problems;
  diagnostics_init(&problems);
  write_lines(place->path);
  assert_true(journal_read(place->path, &reading, &problems));
  assert_int_equal(problems.count, 0);
  assert_string_equal(reading.header.level, "small");
  assert_int_equal(reading.header.content_hash, header.content_hash);
  assert_int_equal(reading.header.seed, UINT64_MAX);
  assert_int_equal(reading.header.evidence, EVIDENCE_DOCUMENTED_ONLY);
  assert_string_equal(reading.scenario_text.bytes, TEXT);
  assert_int_equal(reading.count, LINES);
  for (int i = 0; i < LINES; i++) assert_same_line(&reading.lines[i], &lines[i]);
  assert_int_equal(reading.lines[0].number, 5);
  journal_reading_release(&reading);
}

static void test_every_verb_comes_back(void **state) {
  struct place *place = *state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct journal *journal = journal_create(place->path, &header, "", &problems);
  for (int verb = 0; verb < VERB_COUNT; verb++) {
    struct journal_line line = {.kind = JOURNAL_COMMAND, .command = {.verb = (uint8_t)verb}};
    for (int i = 0; i < COMMAND_ARGUMENTS && verb_rows[verb].argument[i].name; i++)
      line.command.arg[i] = verb_rows[verb].argument[i].low;
    assert_true(journal_append(journal, &line));
  }
  journal_close(journal);
  struct journal_reading reading;
  assert_true(journal_read(place->path, &reading, &problems));
  assert_int_equal(reading.count, VERB_COUNT);
  for (int verb = 0; verb < VERB_COUNT; verb++) {
    assert_int_equal(reading.lines[verb].command.verb, verb);
    for (int i = 0; i < COMMAND_ARGUMENTS && verb_rows[verb].argument[i].name; i++)
      assert_int_equal(reading.lines[verb].command.arg[i], verb_rows[verb].argument[i].low);
  }
  journal_reading_release(&reading);
}

/* ---- damage ------------------------------------------------------------------------------- */

struct damaged {
  bool readable;
  int count;
  struct diagnostics problems;
};

static struct damaged read_bytes(const struct place *place, const char *bytes, size_t length) {
  struct damaged result;
  struct journal_reading reading;
  diagnostics_init(&result.problems);
  file_write(place->path, bytes, length);
  result.readable = journal_read(place->path, &reading, &result.problems);
  result.count = reading.count;
  for (int i = 0; i < reading.count; i++) assert_same_line(&reading.lines[i], &lines[i]);
  if (result.readable) journal_reading_release(&reading);
  return result;
}

/* Whole lines of the steps part among the first `length` bytes. */
static int lines_within(const char *bytes, size_t length, const char *steps) {
  int count = 0;
  for (const char *c = steps; c < bytes + length; c++) count += *c == '\n';
  return count;
}

static const char *steps_of(const char *bytes) {
  const char *at = strstr(bytes, "\nc 0 ");
  assert_non_null(at);
  return at + 1;
}

static void test_torn_at_every_byte(void **state) {
  struct place *place = *state;
  size_t length;
  write_lines(place->path);
  char *bytes = file_read(place->path, &length);
  const char *steps = steps_of(bytes);
  for (size_t cut = 0; cut < length; cut++) {
    struct damaged result = read_bytes(place, bytes, cut);
    bool begun = bytes + cut >= steps;
    assert_int_equal(result.readable, begun);
    int whole = begun ? lines_within(bytes, cut, steps) : 0;
    if (begun) assert_int_equal(result.count, steps_among(whole));
    bool clean =
        begun && (bytes + cut == steps || bytes[cut - 1] == '\n') && steps_among(whole) == whole;
    assert_int_equal(result.problems.count, clean ? 0 : 1);
    assert_string_equal(clean ? "" : result.problems.item[0].file, clean ? "" : place->path);
  }
  free(bytes);
}

static void test_every_bit_flipped(void **state) {
  struct place *place = *state;
  size_t length;
  write_lines(place->path);
  char *bytes = file_read(place->path, &length);
  const char *steps = steps_of(bytes);
  for (size_t at = 0; at < length; at++) {
    for (int bit = 0; bit < 8; bit++) {
      bytes[at] = (char)(bytes[at] ^ 1 << bit);
      struct damaged result = read_bytes(place, bytes, length);
      bytes[at] = (char)(bytes[at] ^ 1 << bit);
      assert_int_equal(result.problems.count, 1);
      assert_int_equal(result.readable, bytes + at >= steps);
      if (!result.readable) continue;
      int whole = lines_within(bytes, at, steps);
      assert_int_equal(result.count, steps_among(whole));
      assert_int_equal(result.problems.item[0].line, 5 + whole);
    }
  }
  free(bytes);
}

static void assert_refused(const struct place *place, const char *bytes, size_t length,
                           const char *message) {
  struct damaged result = read_bytes(place, bytes, length);
  char text[1000];
  assert_false(result.readable);
  assert_int_equal(result.problems.count, 1);
  problems_text(&result.problems, text, sizeof text);
  if (!strstr(text, message)) fail_msg("expected: %s\ngot: %s", message, text);
}

static void test_what_is_no_journal_is_refused(void **state) {
  struct place *place = *state;
  static const char zeros[4096];
  assert_refused(place, "", 0, "empty");
  assert_refused(place, "{\"a\":1}", 7, "not a journal");
  assert_refused(place, zeros, sizeof zeros, "not a journal");
  assert_refused(place, "workteam-journal 1 model=1\n", 27, "damaged");
  struct journal_reading reading;
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_false(journal_read("/tmp/no-such.journal", &reading, &problems));
  assert_int_equal(problems.count, 1);
  diagnostics_init(&problems);
  assert_false(journal_read(place->folder, &reading, &problems));
  assert_int_equal(problems.count, 1);
}

static void test_lines_in_another_order_are_refused(void **state) {
  struct place *place = *state;
  size_t length;
  write_lines(place->path);
  char *bytes = file_read(place->path, &length);
  char *first = bytes + (steps_of(bytes) - bytes), *second = strchr(first, '\n') + 1;
  char *end = strchr(second, '\n') + 1;
  char *swapped = malloc(length);
  size_t before = (size_t)(first - bytes), one = (size_t)(second - first),
         two = (size_t)(end - second);
  memcpy(swapped, bytes, before);
  memcpy(swapped + before, second, two);
  memcpy(swapped + before + two, first, one);
  memcpy(swapped + before + one + two, end, length - before - one - two);
  struct damaged result = read_bytes(place, swapped, length);
  assert_true(result.readable);
  assert_int_equal(result.count, 0);
  assert_int_equal(result.problems.count, 1);
  free(swapped);
  free(bytes);
}

/* ---- going on ----------------------------------------------------------------------------- */

static void append_after(const struct place *place, const struct journal_line *line) {
  struct journal_reading reading;
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_true(journal_read(place->path, &reading, &problems));
  struct journal *journal = journal_reopen(place->path, &reading, &problems);
  assert_non_null(journal);
  assert_true(journal_append(journal, line));
  journal_close(journal);
  journal_reading_release(&reading);
}

static void test_a_torn_journal_is_gone_on_with(void **state) {
  struct place *place = *state;
  size_t length;
  write_lines(place->path);
  char *bytes = file_read(place->path, &length);
  file_write(place->path, bytes, length - 30);
  append_after(place, &lines[LINES - 1]);
  char *again = file_read(place->path, &length);
  assert_string_equal(again, bytes);
  free(again);
  free(bytes);
}

static void test_damage_is_kept_aside_before_it_is_cut(void **state) {
  struct place *place = *state;
  size_t length, kept_length;
  char aside[140];
  write_lines(place->path);
  char *bytes = file_read(place->path, &length);
  size_t flipped = (size_t)(strchr(steps_of(bytes), '\n') - bytes) + 4; /* in the second line */
  for (int n = 1; n <= 2; n++) {
    bytes[flipped] ^= 1;
    file_write(place->path, bytes, length);
    append_after(place, &lines[1]);
    snprintf(aside, sizeof aside, "%s.damaged-%d", place->path, n);
    char *kept = file_read(aside, &kept_length);
    assert_int_equal(kept_length, length);
    assert_memory_equal(kept, bytes, length);
    free(kept);
    bytes[flipped] ^= 1;
  }
  struct journal_reading reading;
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_true(journal_read(place->path, &reading, &problems));
  assert_int_equal(problems.count, 0);
  assert_int_equal(reading.count, 2);
  journal_reading_release(&reading);
  free(bytes);
}

static void test_nothing_is_written_over(void **state) {
  struct place *place = *state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  file_write(place->path, "mine", 4);
  assert_null(journal_create(place->path, &header, TEXT, &problems));
  assert_int_equal(problems.count, 1);
  assert_non_null(strstr(problems.item[0].message, "exists"));
  size_t length;
  char *bytes = file_read(place->path, &length);
  assert_string_equal(bytes, "mine");
  assert_int_equal(files_in(place->folder), 1);
  free(bytes);
}

/* What another process is told; 0: nothing, it may write. */
static int errors_of_another_process(const char *path, const struct journal_reading *reading) {
  pid_t child = fork();
  if (child == 0) {
    struct diagnostics problems;
    diagnostics_init(&problems);
    struct journal *journal = journal_reopen(path, reading, &problems);
    _exit(journal ? 0 : problems.errors);
  }
  int status = -1;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  return WEXITSTATUS(status);
}

static void test_one_window_at_a_time(void **state) {
  struct place *place = *state;
  struct journal_reading reading;
  struct diagnostics problems;
  diagnostics_init(&problems);
  write_lines(place->path);
  assert_true(journal_read(place->path, &reading, &problems));
  struct journal *journal = journal_reopen(place->path, &reading, &problems);
  assert_non_null(journal);
  assert_int_equal(errors_of_another_process(place->path, &reading), 1);
  journal_close(journal);
  assert_int_equal(errors_of_another_process(place->path, &reading), 0);
  journal_reading_release(&reading);
}

static void test_what_looks_torn_is_kept_aside_too(void **state) {
  struct place *place = *state;
  size_t length, kept_length;
  char aside[140];
  write_lines(place->path);
  char *bytes = file_read(place->path, &length);
  bytes[length - 1] ^= 1; /* the last line's end: all that was confirmed is there but one bit */
  file_write(place->path, bytes, length);
  append_after(place, &lines[0]);
  snprintf(aside, sizeof aside, "%s.damaged-1", place->path);
  char *kept = file_read(aside, &kept_length);
  assert_int_equal(kept_length, length);
  assert_memory_equal(kept, bytes, length);
  free(kept);
  free(bytes);
}

static void test_another_format_is_named(void **state) {
  assert_refused(*state, "workteam-journal 2 a=b ~0123456789abcdef\n", 41, "damaged");
}

/* ---- a disk that fails -------------------------------------------------------------------- */

enum operation { OPEN, WRITE, SYNC, CLOSE, RENAME, OPERATIONS };

/* The real layer, but for call number `fail_at` (from 0) of one kind. A write that fails has
 * written half of its bytes, as on a full disk. */
struct failing {
  struct file_layer layer;
  enum operation kind;
  int fail_at, calls;
};

static bool fails(struct failing *failing, enum operation kind) {
  if (failing->kind != kind || failing->calls++ != failing->fail_at) return false;
  errno = kind == WRITE ? ENOSPC : EIO;
  return true;
}

static int failing_open(void *self, const char *path, int flags, mode_t mode) {
  return fails(self, OPEN) ? -1 : file_layer_system.open(NULL, path, flags, mode);
}
static ssize_t failing_write(void *self, int file, const void *bytes, size_t length) {
  if (!fails(self, WRITE)) return file_layer_system.write(NULL, file, bytes, length);
  if (file_layer_system.write(NULL, file, bytes, length / 2) < 0) abort();
  errno = ENOSPC;
  return -1;
}
static int failing_sync(void *self, int file) {
  return fails(self, SYNC) ? -1 : file_layer_system.sync(NULL, file);
}
static int failing_close(void *self, int file) {
  int closed = file_layer_system.close(NULL, file);
  return fails(self, CLOSE) ? -1 : closed;
}
static int failing_rename(void *self, const char *from, const char *to) {
  return fails(self, RENAME) ? -1 : file_layer_system.rename(NULL, from, to);
}

static struct failing failing_at(enum operation kind, int number) {
  struct failing failing = {.layer = file_layer_system, .kind = kind, .fail_at = number};
  failing.layer.open = failing_open;
  failing.layer.write = failing_write;
  failing.layer.sync = failing_sync;
  failing.layer.close = failing_close;
  failing.layer.rename = failing_rename;
  return failing;
}

/* Creates and appends with one failure. The journal then holds exactly the lines that were
 * confirmed, or there is none and it was said why. True: the failure came to pass. */
static bool check_one_failure(const struct place *place, enum operation kind, int number) {
  struct failing failing = failing_at(kind, number);
  failing.layer.self = &failing;
  char path[140];
  snprintf(path, sizeof path, "%s/%d-%d.journal", place->folder, kind, number);
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct journal *journal = journal_create_in(&failing.layer, path, &header, TEXT, &problems);
  bool happened = failing.calls > number;
  if (!journal) {
    assert_true(happened);
    assert_int_equal(problems.count, 1);
    assert_string_equal(problems.item[0].file, path);
    bool opened_late = kind == OPEN && file_exists(path); /* whole, but not to be appended to */
    assert_int_equal(files_in(place->folder), opened_late);
    if (opened_late) remove(path);
    return true;
  }
  int refused = 0;
  for (int i = 0; i < LINES; i++) refused += !journal_append(journal, &lines[i]);
  happened = failing.calls > number;
  assert_int_equal(refused, happened && (kind == WRITE || kind == SYNC));
  journal_close(journal);
  struct journal_reading reading;
  assert_true(journal_read(path, &reading, &problems));
  assert_int_equal(problems.count, 0);
  bool was_the_last = happened && refused && failing.calls == number + 1;
  assert_int_equal(reading.count, was_the_last ? LINES - 1 : LINES); /* the disk came back */
  for (int i = 0; i < reading.count; i++) assert_same_line(&reading.lines[i], &lines[i]);
  journal_reading_release(&reading);
  remove(path);
  return happened;
}

static void test_each_call_fails_once(void **state) {
  static const int least[OPERATIONS] = {
      [OPEN] = 3, [WRITE] = 5, [SYNC] = 6, [CLOSE] = 2, [RENAME] = 1};
  for (int kind = 0; kind < OPERATIONS; kind++) {
    int number = 0;
    while (check_one_failure(*state, (enum operation)kind, number)) number++;
    assert_true(number >= least[kind]);
  }
}

static void test_a_folder_that_cannot_be_written(void **state) {
  struct place *place = *state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_null(journal_create("/proc/one.journal", &header, TEXT, &problems));
  assert_int_equal(problems.count, 1);
  assert_int_equal(problems.item[0].severity, SEVERITY_WARNING);
  assert_non_null(strstr(problems.item[0].message, "unsaved"));
  assert_int_equal(files_in(place->folder), 0);
}

int main(void) {
#define WITH_PLACE(test) cmocka_unit_test_setup_teardown(test, make_place, clear_place)
  const struct CMUnitTest tests[] = {
      WITH_PLACE(test_what_is_written_comes_back),
      WITH_PLACE(test_every_verb_comes_back),
      WITH_PLACE(test_torn_at_every_byte),
      WITH_PLACE(test_every_bit_flipped),
      WITH_PLACE(test_what_is_no_journal_is_refused),
      WITH_PLACE(test_lines_in_another_order_are_refused),
      WITH_PLACE(test_a_torn_journal_is_gone_on_with),
      WITH_PLACE(test_damage_is_kept_aside_before_it_is_cut),
      WITH_PLACE(test_nothing_is_written_over),
      WITH_PLACE(test_one_window_at_a_time),
      WITH_PLACE(test_what_looks_torn_is_kept_aside_too),
      WITH_PLACE(test_another_format_is_named),
      WITH_PLACE(test_each_call_fails_once),
      WITH_PLACE(test_a_folder_that_cannot_be_written),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
