/* A play carried away: a page that any browser reads, rows that any spreadsheet reads, and in both
 * the figures that the game itself shows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/export.h"
#include "story.h"

struct fixture {
  struct story story;
  struct session *session;
  struct debrief debrief;
  struct text text;
};

static int begin(void **state) {
  struct fixture *fixture = calloc(1, sizeof *fixture);
  if (!fixture) return -1;
  story_begin(&fixture->story, STORY("small"));
  fixture->session = story_open(&fixture->story);
  session_play(fixture->session, POLICY_PADDER, 4000);
  debrief_make(fixture->session, &fixture->debrief);
  text_init(&fixture->text);
  *state = fixture;
  return 0;
}

static int end(void **state) {
  struct fixture *fixture = *state;
  text_release(&fixture->text);
  session_free(fixture->session);
  story_end(&fixture->story);
  free(fixture);
  return 0;
}

/* ---- the page -------------------------------------------------------------------------------- */

static bool has_no_end(const char *tag) {
  return strcmp(tag, "meta") == 0 || tag[0] == '!';
}

/* Every element that is opened is closed, in order. */
static void assert_nested(const char *html) {
  char open[32][16], tag[16];
  int depth = 0;
  for (const char *s = html; (s = strchr(s, '<')); s++) {
    bool closes = s[1] == '/';
    sscanf(s + 1 + closes, "%15[a-z0-9!A-Z]", tag);
    assert_non_null(strchr(s, '>'));
    if (has_no_end(tag)) continue;
    if (closes) {
      assert_true(depth > 0);
      assert_string_equal(open[--depth], tag);
    } else {
      assert_true(depth < 32);
      strcpy(open[depth++], tag);
    }
  }
  assert_int_equal(depth, 0);
}

static void test_the_page_is_whole_and_holds_no_script(void **state) {
  struct fixture *fixture = *state;
  export_page(fixture->session, &fixture->debrief, &fixture->text);
  assert_int_equal(strncmp(fixture->text.bytes, "<!DOCTYPE html>", 15), 0);
  assert_nested(fixture->text.bytes);
  assert_null(strstr(fixture->text.bytes, "<script"));
  assert_null(strstr(fixture->text.bytes, "src="));
  assert_non_null(strstr(fixture->text.bytes, "A fitter for Workteam 5"));
}

static void test_what_a_story_says_can_not_become_markup(void **state) {
  struct fixture *fixture = *state;
  fixture->session->scenario.title.source = "<script>\"&\"</script>";
  export_page(fixture->session, &fixture->debrief, &fixture->text);
  assert_nested(fixture->text.bytes);
  assert_null(strstr(fixture->text.bytes, "<script"));
  assert_non_null(strstr(fixture->text.bytes, "&lt;script&gt;&quot;&amp;&quot;&lt;/script&gt;"));
}

/* ---- the table ------------------------------------------------------------------------------- */

static int fields_of(const char *line, const char *end) {
  int fields = 1;
  bool quoted = false;
  for (; line < end; line++) {
    if (*line == '"') quoted = !quoted;
    fields += *line == ',' && !quoted;
  }
  return fields;
}

static void test_every_row_has_all_its_fields(void **state) {
  struct fixture *fixture = *state;
  export_table(fixture->session, &fixture->debrief, &fixture->text);
  int rows = 0;
  const char *end;
  for (const char *line = fixture->text.bytes; (end = strstr(line, "\r\n")); line = end + 2, rows++)
    assert_int_equal(fields_of(line, end), 7);
  assert_true(rows > 5 * fixture->debrief.month_count + fixture->debrief.lettered_count);
}

static void test_a_run_changed_by_hand_says_so(void **state) {
  struct fixture *fixture = *state;
  export_page(fixture->session, &fixture->debrief, &fixture->text);
  export_table(fixture->session, &fixture->debrief, &fixture->text);
  assert_null(strstr(fixture->text.bytes, "changed by hand"));
  fixture->session->edited = true;
  text_clear(&fixture->text);
  export_page(fixture->session, &fixture->debrief, &fixture->text);
  assert_nested(fixture->text.bytes);
  assert_non_null(strstr(fixture->text.bytes, "changed by hand"));
  text_clear(&fixture->text);
  export_table(fixture->session, &fixture->debrief, &fixture->text);
  assert_non_null(strstr(fixture->text.bytes, "\r\nrun,,,edited,"));
}

static void test_the_causes_of_a_month_make_its_good_output(void **state) {
  struct fixture *fixture = *state;
  assert_true(fixture->debrief.month_count > 0);
  for (int month = 0; month < fixture->debrief.month_count; month++) {
    struct explanation causes;
    int64_t sum = 0;
    export_causes(fixture->session, month, &causes);
    for (int i = 0; i < causes.count; i++) sum += causes.row[i].shown;
    const struct team_month *team = &fixture->session->sim.history->month[month].team[0];
    int64_t pieces = qmul(team->good, fixture->session->scenario.products_per_norm_day);
    assert_in_range(sum * Q_ONE / 10 + Q_ONE - pieces, 0, 2 * Q_ONE);
  }
}

int main(void) {
#define EXPORTED(name) cmocka_unit_test_setup_teardown(name, begin, end)
  const struct CMUnitTest tests[] = {
      EXPORTED(test_the_page_is_whole_and_holds_no_script),
      EXPORTED(test_what_a_story_says_can_not_become_markup),
      EXPORTED(test_every_row_has_all_its_fields),
      EXPORTED(test_the_causes_of_a_month_make_its_good_output),
      EXPORTED(test_a_run_changed_by_hand_says_so),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
