/* Conditions of one list that can't hold together: stock_days >= 5 and stock_days < 3. */
#include <stdint.h>
#include <stdio.h>

#include "game/findings_internal.h"

enum { ID_BYTES = 160 };

/* Bounds that a condition leaves, both within. */
struct bounds {
  int64_t low, high;
};

static struct bounds bounds_of(const struct condition *condition) {
  static const struct {
    bool below, above;
    int64_t beside; /* the value itself is out */
  } comparisons[] = {
      {true, false, 1}, {true, false, 0}, {true, true, 0}, {false, true, 0}, {false, true, 1}};
  int64_t value = condition->value, beside = comparisons[condition->comparison].beside;
  return (struct bounds){comparisons[condition->comparison].above ? value + beside : INT64_MIN,
                         comparisons[condition->comparison].below ? value - beside : INT64_MAX};
}

static bool exclude(const struct condition *a, const struct condition *b) {
  if (a->measure != b->measure || a->team != b->team) return false;
  struct bounds one = bounds_of(a), two = bounds_of(b);
  return one.low > two.high || two.low > one.high;
}

static void find_contradiction(const struct findings *findings, const char *id, const char *what,
                               const struct condition *conditions, int count) {
  for (int b = 1; b < count; b++)
    for (int a = 0; a < b; a++) {
      if (!exclude(&conditions[a], &conditions[b])) continue;
      finding_at(findings, SEVERITY_WARNING, id, "%s: two conditions on '%s' can't both hold", what,
                 measure_rows[conditions[a].measure].name);
      diagnostics_fix(findings->problems, "one of the two");
      return;
    }
}

static void find_in_decision(const struct findings *findings, const struct decision *decision) {
  char id[ID_BYTES];
  snprintf(id, sizeof id, "decisions.%s.title", decision->id);
  find_contradiction(findings, id, "never opens", decision->conditions, decision->condition_count);
  for (int i = 0; i < decision->option_count; i++) {
    const struct option *option = &decision->options[i];
    snprintf(id, sizeof id, "decisions.%s.options.%s.label", decision->id, option->id);
    find_contradiction(findings, id, "can never be chosen", option->needs, option->need_count);
  }
}

void findings_of_conditions(const struct findings *findings) {
  const struct scenario *scenario = findings->scenario;
  char id[ID_BYTES];
  for (int i = 0; i < scenario->decision_count; i++)
    find_in_decision(findings, &scenario->decisions[i]);
  for (int i = 0; i < scenario->news_count; i++)
    find_contradiction(findings, scenario->news[i].text.id, "is never printed",
                       scenario->news[i].conditions, scenario->news[i].condition_count);
  for (int i = 0; i < scenario->note_count; i++)
    find_contradiction(findings, scenario->notes[i].text.id, "is never shown",
                       scenario->notes[i].conditions, scenario->notes[i].condition_count);
  for (int i = 0; i < scenario->ending_count; i++) {
    snprintf(id, sizeof id, "endings.%s.title", scenario->endings[i].id);
    find_contradiction(findings, id, "is never reached", scenario->endings[i].conditions,
                       scenario->endings[i].condition_count);
  }
}
