/* Bars 4 and 5: what can be pressed is large enough and apart, and keys reach it in reading order.
 */
#include "screens/checks.h"

enum { TARGET_MIN = 44, TARGET_GAP = 8 };

static float gap_between(struct rect a, struct rect b) {
  float dx = a.x > b.x ? a.x - (b.x + b.w) : b.x - (a.x + a.w);
  float dy = a.y > b.y ? a.y - (b.y + b.h) : b.y - (a.y + a.h);
  return dx > dy ? dx : dy;
}

/* Wholly in view, and in the layer that can be pressed. */
static bool is_pressable(const struct ui *ui, const struct ui_emitted *item) {
  return item->target && !item->hidden && item->shown.w >= item->rect.w - 0.5f &&
         item->shown.h >= item->rect.h - 0.5f && is_in_play(ui, item);
}

static bool is_control(const struct ui_emitted *item) {
  return item->role != ROLE_NUMBER && item->role != ROLE_LINK;
}

static bool are_too_near(const struct ui_emitted *a, const struct ui_emitted *b) {
  if (a->depth != b->depth) return false; /* one lies over the other: only it can be pressed there */
  if (rect_holds(a->rect, b->rect) || rect_holds(b->rect, a->rect)) return false;
  if (is_control(a) && is_control(b)) return gap_between(a->hit, b->hit) < TARGET_GAP - 0.5f;
  return gap_between(a->rect, b->rect) < -0.5f;
}

int targets_are_large_and_apart(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_pressable(ui, item)) continue;
    if (item->hit.w < TARGET_MIN - 0.5f || item->hit.h < TARGET_MIN - 0.5f)
      found += fault(faults, ui, item, "target under 44x44");
    for (int k = 0; k < i; k++) {
      const struct ui_emitted *other = &ui->emitted[k];
      if (!is_pressable(ui, other) || !are_too_near(item, other)) continue;
      found += fault(faults, ui, item, "target too near");
      fault(faults, ui, other, "... this target");
    }
  }
  return found;
}

/* ---- order ------------------------------------------------------------------------------------
 */

static bool are_in_one_group(const struct ui_emitted *a, const struct ui_emitted *b) {
  return a->region == b->region && a->scroll == b->scroll && a->depth == b->depth;
}

/* Back along the row, or up without going on to a column further right. */
static bool goes_back(struct rect from, struct rect to) {
  float low = from.y > to.y ? from.y : to.y;
  float high = from.y + from.h < to.y + to.h ? from.y + from.h : to.y + to.h;
  float lesser = from.h < to.h ? from.h : to.h;
  bool one_row = high - low > 0.6f * lesser;
  if (one_row) return to.x + to.w <= from.x + 1;
  return to.y + to.h <= from.y + 1 && to.x < from.x + from.w / 2;
}

static const struct ui_emitted *at_place(const struct ui *ui, int32_t place) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].focus_order == place) return &ui->emitted[i];
  return NULL;
}

/* Between one target and the next in its group; a target that another lies on is read with it. */
int order_is_reading_order(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  const struct ui_emitted *last = NULL;
  int found = 0;
  for (int place = 0; place < ui->focus_count; place++) {
    const struct ui_emitted *item = at_place(ui, place);
    if (!item || item->hidden || !is_in_play(ui, item)) continue;
    if (last && are_in_one_group(last, item) && goes_back(last->rect, item->rect)) {
      found += fault(faults, ui, item, "comes in the order of Tab after");
      fault(faults, ui, last, "... this");
    }
    last = item;
  }
  return found;
}
