/* Where each movement and institution of the subject occurs in play: the table in levels/README.md
 * is made from what decisions, terms, conditions, notes and news name as `movements`, and this test
 * keeps it so. To write it anew: test_levels_coverage --write */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "levels/shelf.h"

#define README "levels/README.md"
#define OPEN   "open"

enum { MOVEMENTS = 78, LINE_SIZE = 4096 };

/* ---- what a movement is seen in ---------------------------------------------------------------
 */

static bool shows(const struct ground *ground, const char *movement) {
  return ground->movements && strstr(ground->movements, movement);
}

static void add_place(struct text *out, int *count, const char *kind, const char *id) {
  text_printf(out, "%s%s `%s`", *count > 0 ? ", " : "", kind, id);
  ++*count;
}

static void add_days(struct text *out, int *count, const char *kind, int day) {
  char words[24];
  snprintf(words, sizeof words, "day %d", day + 1);
  add_place(out, count, kind, words);
}

static int places_in(const struct scenario *scenario, const char *movement, struct text *out) {
  int count = 0, news = 0;
  for (int i = 0; i < scenario->decision_count; i++)
    if (shows(&scenario->decisions[i].ground, movement))
      add_place(out, &count, "decision", scenario->decisions[i].id);
  for (int i = 0; i < scenario->term_count; i++)
    if (shows(&scenario->terms[i].ground, movement))
      add_place(out, &count, "codex", scenario->terms[i].id);
  for (int i = 0; i < scenario->note_count; i++)
    if (shows(&scenario->notes[i].ground, movement))
      add_days(out, &count, "note", scenario->notes[i].day);
  for (int i = 0; i < scenario->schedule_count; i++)
    if (shows(&scenario->schedule[i].ground, movement) &&
        (i == 0 || scenario->schedule[i].day != scenario->schedule[i - 1].day))
      add_days(out, &count, "condition", scenario->schedule[i].day);
  for (int i = 0; i < scenario->news_count; i++) news += shows(&scenario->news[i].ground, movement);
  if (news > 0) text_printf(out, "%snews (%d)", count > 0 ? ", " : "", news);
  return count + news;
}

static void places_of(const struct shelf *shelf, int movement, struct text *out) {
  char id[8];
  bool any = false;
  snprintf(id, sizeof id, "MV-%02d", movement);
  for (int i = 0; i < shelf->count; i++) {
    struct text places;
    text_init(&places);
    if (places_in(&shelf->scenario[i], id, &places) > 0) {
      text_printf(out, "%s%s: %s", any ? "; " : "", shelf->name[i], places.bytes);
      any = true;
    }
    text_release(&places);
  }
  if (!any) text_printf(out, OPEN);
}

/* ---- the table ------------------------------------------------------------------------------- */

/* "| MV-07 | Labour Hero | ... |": the number, and where the last column begins; 0: another line.
 */
static int movement_of(const char *line, const char **last_column) {
  if (strncmp(line, "| MV-", 5) != 0) return 0;
  const char *name = strchr(line + 1, '|');
  const char *places = name ? strchr(name + 1, '|') : NULL;
  *last_column = places ? places + 2 : NULL;
  return places ? (int)strtol(line + 5, NULL, 10) : 0;
}

/* The README with its last column made anew; returns how many rows there are. */
static int rewrite(const struct shelf *shelf, FILE *file, struct text *out, struct text *stale) {
  char line[LINE_SIZE];
  int rows = 0;
  while (fgets(line, sizeof line, file)) {
    const char *last;
    int movement = movement_of(line, &last);
    if (movement == 0) {
      text_printf(out, "%s", line);
      continue;
    }
    struct text row;
    text_init(&row);
    text_append_bytes(&row, line, (size_t)(last - line));
    places_of(shelf, movement, &row);
    text_printf(&row, " |\n");
    if (strcmp(row.bytes, line) != 0) text_printf(stale, "is:   %sshould be: %s", line, row.bytes);
    text_printf(out, "%s", row.bytes);
    text_release(&row);
    rows += movement == rows + 1;
  }
  return rows;
}

static int make_table(struct text *out, struct text *stale) {
  struct shelf *shelf = shelf_open();
  FILE *file = fopen(README, "r");
  assert_non_null(file);
  int rows = rewrite(shelf, file, out, stale);
  fclose(file);
  shelf_close(shelf);
  return rows;
}

static void the_table_says_where_each_movement_is_seen(void **state) {
  (void)state;
  struct text out, stale;
  text_init(&out);
  text_init(&stale);
  int rows = make_table(&out, &stale);
  if (stale.length > 0)
    fprintf(stderr, "%s is stale (test_levels_coverage --write makes it anew):\n%s", README,
            stale.bytes);
  bool is_true = stale.length == 0;
  text_release(&out);
  text_release(&stale);
  assert_int_equal(rows, MOVEMENTS);
  assert_true(is_true);
}

static int write_table(void) {
  struct text out, stale;
  text_init(&out);
  text_init(&stale);
  make_table(&out, &stale);
  FILE *file = fopen(README, "w");
  if (file) fputs(out.bytes, file);
  bool written = file && fclose(file) == 0;
  text_release(&out);
  text_release(&stale);
  return written ? 0 : 1;
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "--write") == 0) return write_table();
  const struct CMUnitTest tests[] = {cmocka_unit_test(the_table_says_where_each_movement_is_seen)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
