/* Bar 8: one primary button a region, and options of one choice that look alike, so that layout
 * recommends none. */
#include <stdio.h>
#include <string.h>

#include "screens/checks.h"

int one_primary_a_region(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++)
    for (int k = 0; k < i; k++) {
      const struct ui_emitted *a = &ui->emitted[i], *b = &ui->emitted[k];
      if (a->primary && b->primary && a->region == b->region && a->depth == b->depth)
        found += fault(faults, ui, a, "a second primary button in its region");
    }
  return found;
}

/* Is this drawn run a part of the label? What lies below an open sheet is drawn there too. */
static bool is_of_label(const struct ui *ui, const struct draw *draw, const char *label) {
  char run[200];
  snprintf(run, sizeof run, "%.*s", draw->text_length, ui->draw.text + draw->text);
  return draw->text_length > 1 && strstr(label, run) != NULL;
}

/* The size of an option's words. */
static float size_of_words(const struct ui *ui, const struct ui_emitted *box) {
  for (int i = 0; i < ui->draw.count; i++) {
    const struct draw *draw = &ui->draw.items[i];
    struct rect start = {draw->rect.x, draw->rect.y - draw->size, 1, draw->size};
    if (draw->kind == DRAW_TEXT && rect_holds(box->rect, start) &&
        is_of_label(ui, draw, label_of(ui, box)))
      return draw->size;
  }
  return 0;
}

/* They stand in one row or one column. */
static bool are_of_one_choice(const struct ui_emitted *a, const struct ui_emitted *b) {
  bool in_row = a->rect.y == b->rect.y, in_column = a->rect.x == b->rect.x;
  return b->role == ROLE_OPTION && a->region == b->region && a->scroll == b->scroll &&
         a->depth == b->depth && (in_row || in_column);
}

static int next_option(const struct ui *ui, int from) {
  for (int i = from + 1; i < ui->emitted_count; i++)
    if (ui->emitted[i].role == ROLE_OPTION) return i;
  return -1;
}

int options_are_alike(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = next_option(ui, -1), k; i >= 0 && (k = next_option(ui, i)) >= 0; i = k) {
    const struct ui_emitted *a = &ui->emitted[i], *b = &ui->emitted[k];
    if (!are_of_one_choice(a, b)) continue;
    if (a->rect.h - b->rect.h > 1 || b->rect.h - a->rect.h > 1)
      found += fault(faults, ui, b, "is not as high as the option before it");
    if (size_of_words(ui, a) != size_of_words(ui, b))
      found += fault(faults, ui, b, "has words of another size than the option before it");
  }
  return found;
}
