/* Bars 9 and 11, for every story that is shipped: a decision is short enough to be read, and what
 * it claims has a source. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "screens/scenes.h"

enum { TOGETHER_MOST = 90, LABEL_MOST = 6, CONSEQUENCE_MOST = 10 };

static int words_in(const char *text) {
  int count = 0;
  for (const char *s = text ? text : ""; *s;) {
    s += strspn(s, " \n");
    if (*s) count++;
    s += strcspn(s, " \n");
  }
  return count;
}

static int too_long(const struct decision *decision, const char *what, int words, int most) {
  if (words <= most) return 0;
  fprintf(stderr, "%s: %s has %d words of %d\n", decision->id, what, words, most);
  return 1;
}

static int count_long_texts(const struct decision *decision) {
  int together = words_in(decision->text.source), found = 0;
  for (int i = 0; i < decision->known_count; i++) together += words_in(decision->known[i].source);
  for (int i = 0; i < decision->unknown_count; i++)
    together += words_in(decision->unknown[i].source);
  found += too_long(decision, "what is told", together, TOGETHER_MOST);
  for (int i = 0; i < decision->option_count; i++) {
    const struct option *option = &decision->options[i];
    found += too_long(decision, option->label.source, words_in(option->label.source), LABEL_MOST);
    found += too_long(decision, option->consequence.source, words_in(option->consequence.source),
                      CONSEQUENCE_MOST);
  }
  return found;
}

static const struct claim *claim_named(const struct scenario *scenario, const char *id,
                                       size_t length) {
  for (int i = 0; i < scenario->claim_count; i++)
    if (strlen(scenario->claims[i].id) == length &&
        strncmp(scenario->claims[i].id, id, length) == 0)
      return &scenario->claims[i];
  return NULL;
}

static bool rests_on_nothing(const struct ground *ground) {
  return !(ground->sources && *ground->sources) &&
         !(ground->assumption.source && *ground->assumption.source);
}

/* Each id of the ground names a claim that a source of the story makes. */
static int count_without_source(const struct scenario *scenario, const char *who,
                                const struct ground *ground) {
  int found = 0;
  if (rests_on_nothing(ground)) found += fprintf(stderr, "%s: rests on nothing\n", who) > 0;
  for (const char *ids = ground->sources ? ground->sources : ""; *ids;) {
    size_t length = strcspn(ids, " ");
    const struct claim *claim = claim_named(scenario, ids, length);
    if (length > 0 && (!claim || claim->source < 0 || claim->source >= scenario->source_count))
      found += fprintf(stderr, "%s: %.*s has no source\n", who, (int)length, ids) > 0;
    ids += length + (ids[length] == ' ');
  }
  return found;
}

static int count_faults(const struct scenario *scenario) {
  int found = 0;
  for (int i = 0; i < scenario->decision_count; i++) {
    const struct decision *decision = &scenario->decisions[i];
    found += count_long_texts(decision);
    found += count_without_source(scenario, decision->id, &decision->ground);
  }
  return found;
}

/* ---- the tests --------------------------------------------------------------------------------
 */

static void decisions_are_short_and_rest_on_sources(void **state) {
  struct game *game = *state;
  int decisions = 0, found = 0;
  for (int i = 0; i < game->library.count; i++) {
    const struct scenario *scenario = game->library.level[i].scenario;
    if (!scenario || scenario->decision_count == 0) continue;
    decisions += scenario->decision_count;
    found += count_faults(scenario);
  }
  assert_true(decisions > 20);
  assert_int_equal(found, 0);
}

static struct scenario *first_story(struct game *game) {
  for (int i = 0; i < game->library.count; i++)
    if (game->library.level[i].scenario && game->library.level[i].scenario->decision_count > 0)
      return game->library.level[i].scenario;
  fail_msg("no story has decisions");
  return NULL;
}

static void a_long_or_groundless_decision_is_seen(void **state) {
  struct scenario *scenario = first_story(*state);
  struct decision *decision = &scenario->decisions[0];
  struct decision whole = *decision;
  struct option option = decision->options[0];
  assert_int_equal(count_faults(scenario), 0);
  decision->options[0].label.source = "one two three four five six seven";
  assert_int_equal(count_faults(scenario), 1);
  decision->options[0] = option;
  decision->options[0].consequence.source =
      "one two three four five six seven eight nine ten eleven";
  assert_int_equal(count_faults(scenario), 1);
  decision->options[0] = option;
  decision->ground = (struct ground){.sources = "NO-SUCH-CLAIM"};
  assert_int_equal(count_faults(scenario), 1);
  decision->ground = (struct ground){0};
  assert_int_equal(count_faults(scenario), 1);
  *decision = whole;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(decisions_are_short_and_rest_on_sources),
      cmocka_unit_test(a_long_or_groundless_decision_is_seen),
  };
  return cmocka_run_group_tests(tests, open_fixture, close_fixture);
}
