/* Bars 1 and 3: text is large enough, whole, apart from other text, and inside what it stands in.
 */
#include <string.h>

#include "screens/checks.h"

enum { TEXT_LOGICAL_MIN = 18, TEXT_PHYSICAL_MIN = 14 };

int text_is_large_enough(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_text(item)) continue;
    if (item->px < TEXT_LOGICAL_MIN) found += fault(faults, ui, item, "text under 18 logical px");
    if (item->px * ui->scale < TEXT_PHYSICAL_MIN)
      found += fault(faults, ui, item, "text under 14 physical px");
  }
  return found;
}

/* ---- whole and apart --------------------------------------------------------------------------
 */

static bool is_figure(const struct ui_emitted *item) {
  return item->role == ROLE_NUMBER || item->role == ROLE_LINK;
}

/* A figure or a term within the sentence that it is part of. */
static bool is_part_of(const struct ui *ui, const struct ui_emitted *part,
                       const struct ui_emitted *whole) {
  return is_figure(part) && !is_figure(whole) && strstr(label_of(ui, whole), label_of(ui, part));
}

static bool may_overlap(const struct ui *ui, const struct ui_emitted *a,
                        const struct ui_emitted *b) {
  if (a->depth != b->depth) return true; /* one lies on the other's veil */
  bool nested = rect_holds(a->rect, b->rect) || rect_holds(b->rect, a->rect);
  bool same_words =
      strstr(label_of(ui, a), label_of(ui, b)) || strstr(label_of(ui, b), label_of(ui, a));
  return is_part_of(ui, a, b) || is_part_of(ui, b, a) || (nested && same_words);
}

static bool is_seen_text(const struct ui *ui, const struct ui_emitted *item) {
  return is_text(item) && !item->hidden && is_in_play(ui, item);
}

static int overlaps(const struct ui *ui, int index, struct text *faults) {
  const struct ui_emitted *item = &ui->emitted[index];
  int found = 0;
  for (int i = 0; i < index; i++) {
    const struct ui_emitted *other = &ui->emitted[i];
    if (!rects_overlap(item->shown, other->shown, 3) || !is_seen_text(ui, other)) continue;
    if (may_overlap(ui, item, other)) continue;
    found += fault(faults, ui, item, "overlaps");
    fault(faults, ui, other, "... this text");
  }
  return found;
}

int text_is_whole_and_apart(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_seen_text(ui, item)) continue;
    if (item->clipped) found += fault(faults, ui, item, "text is cut");
    if (item->rect.x < -1 || item->rect.x + item->rect.w > ui->width + 1)
      found += fault(faults, ui, item, "text runs over the edge");
    if (item->scroll < 0 && item->rect.y + item->rect.h > ui->height + 1)
      found += fault(faults, ui, item, "text runs below the window");
    found += overlaps(ui, i, faults);
  }
  return found;
}

/* ---- inside what it stands in -----------------------------------------------------------------
 */

static bool is_container(const struct ui_emitted *item) {
  return item->role == ROLE_OPTION || item->role == ROLE_CARD || item->role == ROLE_BUTTON ||
         item->role == ROLE_PRIMARY || item->role == ROLE_TAB || item->role == ROLE_TOGGLE;
}

static bool begins_inside(struct rect outer, struct rect inner) {
  return inner.x >= outer.x && inner.x < outer.x + outer.w && inner.y >= outer.y &&
         inner.y + inner.h / 2 < outer.y + outer.h;
}

/* A text that begins in a control ends in it. */
int text_stays_inside(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  enum { SLACK = 3 };
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *box = &ui->emitted[i];
    if (!is_container(box) || box->hidden || !is_in_play(ui, box)) continue;
    for (int k = i + 1; k < ui->emitted_count; k++) {
      const struct ui_emitted *item = &ui->emitted[k];
      if (!is_seen_text(ui, item) || item->depth != box->depth || item->scroll != box->scroll)
        continue;
      if (!begins_inside(box->rect, item->rect)) continue;
      if (item->rect.x + item->rect.w > box->rect.x + box->rect.w + SLACK ||
          item->rect.y + item->rect.h > box->rect.y + box->rect.h + SLACK) {
        found += fault(faults, ui, item, "runs out of");
        fault(faults, ui, box, "... this");
      }
    }
  }
  return found;
}
