/* Bar 6: every number opens its causes, and they add up to it. */
#include "screens/checks.h"

static bool sums_up(const struct explanation *explanation) {
  int64_t raw = explanation->opening, shown = explanation->opening_shown;
  for (int i = 0; i < explanation->count; i++) {
    raw += explanation->row[i].delta;
    shown += explanation->row[i].shown;
  }
  return raw == explanation->value && shown == explanation->value_shown;
}

static void explain(const struct sim *sim, const struct why *why, struct explanation *out) {
  enum variable variable = (enum variable)why->variable;
  if (why->kind == WHY_GAP)
    query_explain_gap(sim, why->month, out);
  else if (why->kind == WHY_MONTH)
    query_explain_month(sim, why->month, variable, why->scale, out);
  else
    query_explain(sim, variable, why->team, why->worker, (enum span)why->span, why->scale, out);
}

int numbers_say_why(const struct ui *ui, const struct sim *sim, struct text *faults) {
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    struct explanation explanation;
    if (item->role != ROLE_NUMBER) continue;
    if (item->why.kind == WHY_NONE)
      found += fault(faults, ui, item, "a number that opens no causes");
    if (!sim || item->why.kind == WHY_NONE || item->why.kind == WHY_TEXT) continue;
    explain(sim, &item->why, &explanation);
    if (!sums_up(&explanation)) found += fault(faults, ui, item, "its causes don't add up to it");
  }
  return found;
}
