/* What readers compare by hand, where a machine can: a claim keeps its kind in whatever level it is
 * cited; and a translation follows its source, so that no
 * text which was mended in one language goes on saying the old thing in another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/catalogue.h"
#include "levels/shelf.h"

/* ---- claims ---------------------------------------------------------------------------------- */

static const char *source_of(const struct scenario *scenario, const struct claim *claim) {
  return scenario->sources[claim->source].id;
}

static const struct claim *find_claim(const struct scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->claim_count; i++)
    if (strcmp(scenario->claims[i].id, id) == 0) return &scenario->claims[i];
  return NULL;
}

/* Returns how many claims the two levels give another kind or source. */
static int disagreements(const struct shelf *shelf, int a, int b) {
  const struct scenario *one = &shelf->scenario[a], *two = &shelf->scenario[b];
  int count = 0;
  for (int i = 0; i < one->claim_count; i++) {
    const struct claim *claim = &one->claims[i], *other = find_claim(two, claim->id);
    if (!other) continue;
    if (strcmp(claim->kind.source, other->kind.source) == 0 &&
        strcmp(source_of(one, claim), source_of(two, other)) == 0)
      continue;
    fprintf(stderr, "%s: %s of %s in %s, %s of %s in %s\n", claim->id, claim->kind.source,
            source_of(one, claim), shelf->name[a], other->kind.source, source_of(two, other),
            shelf->name[b]);
    count++;
  }
  return count;
}

static void a_claim_is_of_one_kind_in_all_levels(void **state) {
  (void)state;
  struct shelf *shelf = shelf_open();
  int count = 0;
  for (int a = 0; a < shelf->count; a++)
    for (int b = a + 1; b < shelf->count; b++) count += disagreements(shelf, a, b);
  shelf_close(shelf);
  assert_int_equal(count, 0);
}

/* ---- translations ---------------------------------------------------------------------------- */

static int missing_in(const struct catalogue *catalogue, const struct scenario *scenario,
                      int *texts) {
  int missing = 0;
  for (const struct scenario_text *text = scenario->texts; text; text = text->next, ++*texts) {
    if (catalogue_find(catalogue, text->words.id, text->words.source)) continue;
    fprintf(stderr, "%s: not translated: %s\n", text->words.id, text->words.source);
    missing++;
  }
  return missing;
}

static bool has_text(const struct scenario *scenario, const char *id, const char *source) {
  for (const struct scenario_text *text = scenario->texts; text; text = text->next)
    if (strcmp(text->words.id, id) == 0 && strcmp(text->words.source, source) == 0) return true;
  return false;
}

static int stale_in(const struct catalogue *catalogue, const struct scenario *scenario) {
  int stale = 0;
  for (int i = 0; i < catalogue_count(catalogue); i++) {
    const char *context, *source, *translation;
    catalogue_entry(catalogue, i, &context, &source, &translation);
    if (has_text(scenario, context, source)) continue;
    fprintf(stderr, "%s: no such text any more: %s\n", context, source);
    stale++;
  }
  return stale;
}

/* Returns how many texts and entries have no partner; a level without Korean has none to miss. */
static int partings(const struct scenario *scenario, const char *name) {
  char path[300];
  struct diagnostics problems;
  diagnostics_init(&problems);
  snprintf(path, sizeof path, "levels/%s/text/ko.po", name);
  FILE *file = fopen(path, "r");
  if (!file) return 0;
  fclose(file);
  struct catalogue *catalogue = catalogue_load(path, &problems);
  assert_non_null(catalogue);
  int texts = 0, count = missing_in(catalogue, scenario, &texts) + stale_in(catalogue, scenario);
  if (count == 0 && catalogue_count(catalogue) != texts) {
    fprintf(stderr, "%s: %d entries for %d texts\n", path, catalogue_count(catalogue), texts);
    count++;
  }
  catalogue_free(catalogue);
  return count;
}

static void each_text_has_its_korean_and_no_other(void **state) {
  (void)state;
  struct shelf *shelf = shelf_open();
  int count = 0;
  for (int i = 0; i < shelf->count; i++) count += partings(&shelf->scenario[i], shelf->name[i]);
  shelf_close(shelf);
  assert_int_equal(count, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_claim_is_of_one_kind_in_all_levels),
      cmocka_unit_test(each_text_has_its_korean_and_no_other),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
