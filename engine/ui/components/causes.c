#include "ui/components/causes.h"

#include <string.h>

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

static const char *person_name(struct ui *ui, const struct sim *sim, int worker) {
  bool named = worker < sim->scenario->person_count;
  return named ? ui_words(ui, &sim->scenario->person[worker].name) : ui_tr(ui, "Not named");
}

static const char *name_of(struct ui *ui, const struct sim *sim, const struct explanation *of,
                           int cause) {
  if (of->by_people) return person_name(ui, sim, cause);
  if (sim && cause >= CAUSE_SCENARIO)
    return ui_words(ui, &sim->scenario->cause_label[cause - CAUSE_SCENARIO]);
  return ui_tr(ui, query_cause_label(sim, cause));
}

static void add_line(struct causes *causes, const char *name, int32_t value, int cause,
                     bool others) {
  causes->line[causes->count++] = (struct cause_line){name, value, (int16_t)cause, others};
}

const char *causes_opening_name(const struct explanation *explanation) {
  static const char *const names[] = {
      [SINCE_START] = "At the start",
      [SINCE_DAY] = "The day before",
      [SINCE_REVIEW] = "At the last review",
      [SINCE_CLOSE] = "At the last close",
      [SINCE_CLOSE_BEFORE] = "At the close before",
  };
  return explanation->kind == EXPLAIN_STOCK ? names[explanation->since] : "Reported";
}

void causes_from(struct causes *causes, const struct explanation *explanation,
                 const struct sim *sim, struct ui *ui) {
  *causes = (struct causes){.opening = explanation->opening_shown,
                            .total = explanation->value_shown,
                            .opening_name = ui_tr(ui, causes_opening_name(explanation))};
  bool all = rows_that_count(explanation) <= CAUSES_SHOWN;
  int wanted = all ? CAUSES_SHOWN : CAUSES_SHOWN - 1;
  int32_t least = least_shown(explanation, wanted), rest = 0;
  for (int i = 0; i < explanation->count; i++) {
    const struct explanation_row *row = &explanation->row[i];
    if (row->shown == 0) continue;
    if (causes->count < wanted && size_of(row->shown) >= least) {
      add_line(causes, name_of(ui, sim, explanation, row->cause), row->shown, row->cause, false);
    } else {
      rest += row->shown;
      causes->others++;
    }
  }
  if (rest != 0) add_line(causes, ui_tr(ui, "Others"), rest, 0, true);
}

void causes_begin_with_base(struct causes *causes, const struct explanation *explanation) {
  bool first = causes->count > 0 && causes->line[0].cause == explanation->row[0].cause;
  if (!first || causes->line[0].others || !query_begins_with_base(explanation)) return;
  causes->opening = causes->line[0].value;
  causes->opening_name = causes->line[0].name;
  causes->count--;
  memmove(&causes->line[0], &causes->line[1], (size_t)causes->count * sizeof causes->line[0]);
}
