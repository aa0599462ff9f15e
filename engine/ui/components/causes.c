#include "ui/components/causes.h"

static int32_t size_of(int32_t value) {
  return value < 0 ? -value : value;
}

/* The smallest size that is still shown by itself: the `wanted`-th largest. */
static int32_t least_shown(const struct explanation *explanation, int wanted) {
  int32_t sizes[EXPLAIN_ROWS_MAX];
  int count = 0;
  for (int i = 0; i < explanation->count; i++) {
    int32_t size = size_of(explanation->row[i].shown);
    int at = count++;
    for (; at > 0 && sizes[at - 1] < size; at--) sizes[at] = sizes[at - 1];
    sizes[at] = size;
  }
  return wanted < count ? sizes[wanted - 1] : 1;
}

static int rows_that_count(const struct explanation *explanation) {
  int count = 0;
  for (int i = 0; i < explanation->count; i++) count += explanation->row[i].shown != 0;
  return count;
}

static const char *name_of(struct ui *ui, const struct sim *sim, int cause) {
  if (sim && cause >= CAUSE_SCENARIO)
    return ui_words(ui, &sim->scenario->cause_label[cause - CAUSE_SCENARIO]);
  return ui_tr(ui, query_cause_label(sim, cause));
}

static void add_line(struct causes *causes, const char *name, int32_t value, bool others) {
  causes->line[causes->count++] = (struct cause_line){name, value, others};
}

void causes_from(struct causes *causes, const struct explanation *explanation,
                 const struct sim *sim, struct ui *ui) {
  *causes =
      (struct causes){.opening = explanation->opening_shown, .total = explanation->value_shown};
  bool all = rows_that_count(explanation) <= CAUSES_SHOWN;
  int wanted = all ? CAUSES_SHOWN : CAUSES_SHOWN - 1;
  int32_t least = least_shown(explanation, wanted), rest = 0;
  for (int i = 0; i < explanation->count; i++) {
    const struct explanation_row *row = &explanation->row[i];
    if (row->shown == 0) continue;
    if (causes->count < wanted && size_of(row->shown) >= least) {
      add_line(causes, name_of(ui, sim, row->cause), row->shown, false);
    } else {
      rest += row->shown;
      causes->others++;
    }
  }
  if (causes->others) add_line(causes, ui_tr(ui, "Others"), rest, true);
}

/* ---- rounding -------------------------------------------------------------------------------- */

struct part {
  int32_t *shown;
  int64_t remainder;
};

static struct part split(int32_t *shown, int64_t raw, int32_t scale, int64_t divisor) {
  int64_t whole = fdiv(raw * scale, divisor);
  *shown = (int32_t)whole;
  return (struct part){shown, raw * scale - whole * divisor};
}

static struct part *largest(struct part *part, int count) {
  struct part *found = &part[0];
  for (int i = 1; i < count; i++)
    if (part[i].remainder > found->remainder) found = &part[i];
  return found;
}

void causes_round(struct explanation *e, int32_t scale, int64_t divisor) {
  struct part part[EXPLAIN_ROWS_MAX + 1];
  int count = 0;
  if (divisor <= 0) divisor = 1;
  part[count++] = split(&e->opening_shown, e->opening, scale, divisor);
  int64_t missing = -(int64_t)e->opening_shown;
  for (int i = 0; i < e->count; i++) {
    part[count++] = split(&e->row[i].shown, e->row[i].delta, scale, divisor);
    missing -= e->row[i].shown;
  }
  e->value_shown = (int32_t)fdiv(2 * e->value * scale + divisor, 2 * divisor);
  for (missing += e->value_shown; missing > 0; missing--) {
    struct part *raised = largest(part, count);
    ++*raised->shown;
    raised->remainder = -1;
  }
}
