/* The pinned sheet: compact, at an edge of the canvas between the bars, over whatever is drawn. It
 * keeps its edge while that stays free of the primary button, so that it doesn't wander. Pressing
 * it opens the whole popover again. */
#include <float.h>
#include <math.h>
#include <string.h>

#include "ui/components/explain.h"

enum { EDGES = 6, WEIGHT_TARGET = 4, WEIGHT_CONTROL = 40, WEIGHT_PRIMARY = 100000 };

/* ---- where it is free ------------------------------------------------------------------------ */

static int32_t region_id(const char *name) {
  return (int32_t)(ui_make_id(name, 0) & 0x7FFFFFFF);
}

/* Between the bar above and the dock below, as far as they are drawn. */
static struct rect between_bars(const struct ui *ui) {
  const int32_t above = region_id("top bar"), below = region_id("dock");
  float top = 0, bottom = ui->height;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (item->region == above) top = fmaxf(top, item->rect.y + item->rect.h);
    if (item->region == below) bottom = fminf(bottom, item->rect.y);
  }
  return (struct rect){0, top, ui->width, bottom - top};
}

/* Right and left edge: below, above, in the middle. */
static struct rect at_edge(struct rect room, struct rect size, int edge) {
  size.h = fminf(size.h, room.h - 2 * SHEET_MARGIN);
  float left = room.x + SHEET_MARGIN, right = room.x + room.w - size.w - SHEET_MARGIN;
  float top = room.y + SHEET_MARGIN, bottom = room.y + room.h - size.h - SHEET_MARGIN;
  const float y[] = {bottom, top, (top + bottom) / 2};
  return (struct rect){edge < EDGES / 2 ? right : left, fmaxf(y[edge % 3], top), size.w, size.h};
}

static float area(struct rect rect) {
  return rect.w > 0 && rect.h > 0 ? rect.w * rect.h : 0;
}

/* A primary button counts above all, then whatever acts, then what can be asked. */
static float weight_of(const struct ui_emitted *item) {
  if (item->primary) return WEIGHT_PRIMARY;
  if (!item->target) return 1;
  bool asks = item->role == ROLE_NUMBER || item->role == ROLE_LINK || item->role == ROLE_CARD;
  return asks ? WEIGHT_TARGET : WEIGHT_CONTROL;
}

/* What it would hide there. */
static float hidden_at(const struct ui *ui, struct rect rect) {
  float cost = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (item->hidden || item->role == ROLE_PANEL || item->role == ROLE_IMAGE) continue;
    if (rect_touches(rect, item->shown))
      cost += weight_of(item) * area(rect_intersection(rect, item->shown));
  }
  return cost;
}

static struct rect free_edge(struct ui *ui, struct rect size) {
  struct rect room = between_bars(ui), kept = at_edge(room, size, ui->explain.pin.place);
  float now = hidden_at(ui, kept), least = FLT_MAX;
  int best = 0;
  for (int edge = 0; edge < EDGES; edge++) {
    float cost = hidden_at(ui, at_edge(room, size, edge));
    if (cost >= least) continue;
    least = cost;
    best = edge;
  }
  if (now <= least + 0.5f * area(size)) return kept;
  ui->explain.pin.place = best;
  return at_edge(room, size, best);
}

/* ---- drawing --------------------------------------------------------------------------------- */

/* The figure as it was printed, while it still holds. */
static void read_pinned(struct sheet *sheet, struct ui *ui, const struct sim *sim) {
  const struct explain_pin *pin = &ui->explain.pin;
  sheet_init(sheet, ui, sim, &pin->why);
  sheet->pinned = true;
  sheet->name = pin->name;
  sheet->figure = pin->figure;
  sheet_read(sheet);
  if (sheet->total == pin->total || !*pin->figure) return;
  sheet_release(sheet);
  sheet_init(sheet, ui, sim, &pin->why);
  sheet->pinned = true;
  sheet->name = pin->name;
  sheet_read(sheet);
}

static void open_again(struct ui *ui, const struct sheet *sheet, ui_id id) {
  struct explain_pin *pin = &ui->explain.pin;
  ui_explain_open(ui, &pin->why, sheet->rect, id);
  utf8_copy(ui->explain.figure, sizeof ui->explain.figure, sheet->figure);
  utf8_copy(ui->explain.name, sizeof ui->explain.name, pin->name);
}

/* A layer of its own over the topmost so far, so that a decision doesn't shut it off; no modal. */
void ui_explain_draw_pinned(struct ui *ui, const struct sim *sim) {
  if (ui->explain.pin.why.rerun) sim = ui->rerun;
  if (!sim) ui->explain.pin.on = false;
  if (!ui->explain.pin.on) return;
  struct sheet sheet;
  int row;
  int32_t depth = ui->modal_depth;
  ui->modal_depth = ui->modal_now_count + 1;
  read_pinned(&sheet, ui, sim);
  sheet_measure(&sheet, between_bars(ui).h);
  sheet.rect = free_edge(ui, sheet.rect);
  ui_id id = ui_make_id("explain-pinned", 0);
  bool pressed = ui_target(ui, id, ROLE_CARD, sheet.rect, sheet.title.bytes, false);
  if (sheet_draw(&sheet, &row) == SHEET_CLOSE)
    ui->explain.pin.on = false;
  else if (pressed)
    open_again(ui, &sheet, id);
  ui->modal_depth = depth;
  sheet_release(&sheet);
}
