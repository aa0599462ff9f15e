#include "screens/checks.h"

#include <string.h>

#include "base/hash.h"

const struct check screen_checks[] = {
    {1, false, "text is large enough", text_is_large_enough},
    {2, true, "text has contrast", text_has_contrast},
    {2, true, "text stands out as painted", text_stands_out_as_painted},
    {2, true, "edges of controls stand out", edges_stand_out},
    {2, true, "marks stand out", marks_stand_out},
    {3, false, "text is whole and apart", text_is_whole_and_apart},
    {3, false, "text stays inside", text_stays_inside},
    {4, false, "targets are large and apart", targets_are_large_and_apart},
    {5, false, "order is reading order", order_is_reading_order},
    {6, false, "numbers say why", numbers_say_why},
    {7, true, "books wear their dress", books_wear_their_dress},
    {7, true, "charts differ in grey", charts_differ_in_grey},
    {8, false, "one primary a region", one_primary_a_region},
    {8, true, "options are alike", options_are_alike},
    {0, false, NULL, NULL},
};

static int run_one(const struct check *check, const struct ui *ui, const struct sim *sim,
                   const char *where, struct text *faults) {
  struct text lines;
  text_init(&lines);
  int count = check->run(ui, sim, &lines);
  if (count > 0)
    text_printf(faults, "%s: bar %d, %s: %d\n%s", where, check->bar, check->name, count,
                lines.bytes);
  text_release(&lines);
  return count;
}

int checks_run(const struct ui *ui, const struct sim *sim, const char *where, struct text *faults) {
  return checks_run_group(ui, sim, CHECK_ALL, where, faults);
}

int checks_run_group(const struct ui *ui, const struct sim *sim, enum check_group group,
                     const char *where, struct text *faults) {
  int found = 0;
  for (const struct check *check = screen_checks; check->name; check++)
    if (group & (check->of_colour ? CHECK_COLOUR : CHECK_LAYOUT))
      found += run_one(check, ui, sim, where, faults);
  return found;
}

int check_count(const char *name, const struct ui *ui, const struct sim *sim) {
  const struct check *check = screen_checks;
  while (check->name && strcmp(check->name, name) != 0) check++;
  if (!check->name) return -1;
  struct text lines;
  text_init(&lines);
  int count = check->run(ui, sim, &lines);
  text_release(&lines);
  return count;
}

/* ---- the layout as a whole --------------------------------------------------------------------
 */

static uint64_t hash_rect(uint64_t hash, struct rect rect) {
  return hash_bytes(hash, &rect, sizeof rect);
}

static uint64_t hash_item(uint64_t hash, const struct ui_emitted *item) {
  hash = hash_rect(hash_rect(hash_rect(hash, item->rect), item->shown), item->hit);
  hash = hash_u64(hash, item->id);
  hash = hash_u64(hash, (uint64_t)item->role << 8 | item->book);
  hash = hash_u64(hash, (uint64_t)(item->px * 16));
  hash = hash_u64(hash, (uint64_t)item->clipped << 3 | (uint64_t)item->hidden << 2 |
                            (uint64_t)item->primary << 1 | item->disabled);
  hash = hash_u64(hash, (uint64_t)(int64_t)item->focus_order);
  hash = hash_u64(hash, (uint64_t)item->region);
  return hash_u64(hash, item->why.kind);
}

uint64_t layout_hash(const struct ui *ui) {
  uint64_t hash = hash_bytes(HASH_START, ui->dump_text.bytes, ui->dump_text.length);
  for (int i = 0; i < ui->emitted_count; i++) hash = hash_item(hash, &ui->emitted[i]);
  return hash;
}

/* ---- what the checks share --------------------------------------------------------------------
 */

const char *label_of(const struct ui *ui, const struct ui_emitted *item) {
  return ui->dump_text.bytes + item->label;
}

bool is_text(const struct ui_emitted *item) {
  return item->px > 0;
}

bool is_in_play(const struct ui *ui, const struct ui_emitted *item) {
  return item->in_modal || ui->modal_now_count == 0;
}

bool rects_overlap(struct rect a, struct rect b, float slack) {
  return a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h &&
         b.y + slack < a.y + a.h;
}

bool rect_holds(struct rect outer, struct rect inner) {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 &&
         inner.x + inner.w <= outer.x + outer.w + 1 && inner.y + inner.h <= outer.y + outer.h + 1;
}

int fault(struct text *faults, const struct ui *ui, const struct ui_emitted *item,
          const char *what) {
  text_printf(faults, "  \"%.60s\" at %.0f,%.0f %.0fx%.0f: %s\n", label_of(ui, item),
              (double)item->rect.x, (double)item->rect.y, (double)item->rect.w,
              (double)item->rect.h, what);
  return 1;
}
