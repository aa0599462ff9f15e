/* The focus: where a key acts. Arrows go to the nearest target in that direction, Tab follows the
 * order of emission, both within the topmost layer. Opening a modal keeps the focus it took, and
 * closing gives it back. */
#include <assert.h>
#include <math.h>

#include "ui/ui_internal.h"

static int top_depth(const struct ui *ui) {
  return ui->modal_now_count;
}

/* Of the last frame, in its top layer. A target whose drawn area holds the point wins over one that
 * only reaches there with its padding; among equals the one drawn last. */
const struct ui_target *target_at(const struct ui *ui, struct point point) {
  const struct ui_target *reached = NULL;
  for (int i = ui->target_count - 1; i >= 0; i--) {
    const struct ui_target *target = &ui->targets[i];
    if (target->depth < ui->modal_count || !rect_contains(target->hit, point)) continue;
    if (rect_contains(target->rect, point)) return target;
    if (!reached) reached = target;
  }
  return reached;
}

/* A target may be drawn twice, on the screen and on what is open over it: the upper one counts. */
const struct ui_emitted *emitted_target(const struct ui *ui, ui_id id) {
  const struct ui_emitted *found = NULL;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *target = &ui->emitted[i];
    if (target->target && target->id == id && (!found || target->depth > found->depth))
      found = target;
  }
  return found;
}

static bool focusable(const struct ui *ui, const struct ui_emitted *emitted) {
  return emitted->target && !emitted->pointer_only && emitted->depth >= top_depth(ui);
}

static const struct ui_emitted *focused_now(const struct ui *ui) {
  const struct ui_emitted *emitted = ui->focus ? emitted_target(ui, ui->focus) : NULL;
  return emitted && focusable(ui, emitted) ? emitted : NULL;
}

/* Where the focus rests when nothing has it: on what leads on from a quiet page, so that Enter
 * does. 0: the page has no such button. */
static ui_id resting_place(const struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *emitted = &ui->emitted[i];
    if (emitted->rests && !emitted->disabled && focusable(ui, emitted)) return emitted->id;
  }
  return 0;
}

/* That, or in reading order one that can be seen, if there is one. */
static ui_id first_focusable(const struct ui *ui) {
  ui_id first = resting_place(ui);
  if (first) return first;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *emitted = &ui->emitted[i];
    if (!focusable(ui, emitted)) continue;
    if (!emitted->hidden) return emitted->id;
    if (!first) first = emitted->id;
  }
  return first;
}

void ui_set_focus(struct ui *ui, ui_id id) {
  if (ui->focus == id) return;
  ui->focus = id;
  ui->focus_moved = true;
}

void ui_rest_focus(struct ui *ui, ui_id id) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].target && ui->emitted[i].id == id) ui->emitted[i].rests = true;
}

/* ---- modals -------------------------------------------------------------------------------------
 */

/* A modal lies over every one begun before it in this frame, whether inside it or after its end. */
void ui_modal_begin(struct ui *ui, ui_id owner) {
  assert(ui->modal_now_count < UI_MODALS_MAX);
  ui->modal_now[ui->modal_now_count] = owner;
  ui->modal_around[ui->modal_now_count++] = ui->modal_depth;
  ui->modal_depth = ui->modal_now_count;
  ui->modal_owner = owner;
}

void ui_modal_end(struct ui *ui) {
  ui->modal_depth = ui->modal_around[ui->modal_depth - 1];
  ui->modal_owner = ui->modal_depth ? ui->modal_now[ui->modal_depth - 1] : 0;
}

static int modals_in_common(const struct ui *ui) {
  int same = 0;
  while (same < ui->modal_count && same < ui->modal_now_count &&
         ui->modal[same].owner == ui->modal_now[same])
    same++;
  return same;
}

void focus_follow_modals(struct ui *ui) {
  int same = modals_in_common(ui);
  bool closed = ui->modal_count > same, opened = ui->modal_now_count > same;
  if (closed && !focused_now(ui)) ui_set_focus(ui, ui->modal[same].focus_before);
  for (int i = same; i < ui->modal_now_count; i++)
    ui->modal[i] = (struct ui_modal){ui->modal_now[i], ui->focus};
  ui->modal_count = ui->modal_now_count;
  if (opened && !focused_now(ui)) ui_set_focus(ui, first_focusable(ui));
  if (opened || closed) ui->animating = true;
}

/* ---- order --------------------------------------------------------------------------------------
 */

/* A target and where it lies when nothing is scrolled: scrolling must not change the order. */
struct placed {
  struct rect rect;
  struct ui_emitted *target;
};

static struct placed placed(const struct ui *ui, struct ui_emitted *target) {
  struct placed placed = {target->rect, target};
  if (target->scroll >= 0) placed.rect.y += ui->scroll[target->scroll].offset;
  return placed;
}

/* Mostly beside one another. */
static bool in_one_row(const struct placed *a, const struct placed *b) {
  float bottom = fminf(a->rect.y + a->rect.h, b->rect.y + b->rect.h);
  return bottom - fmaxf(a->rect.y, b->rect.y) > 0.6f * fminf(a->rect.h, b->rect.h);
}

static bool is_left_of(const struct placed *a, const struct placed *b) {
  return a->rect.x < b->rect.x;
}

static bool is_above(const struct placed *a, const struct placed *b) {
  return a->rect.y < b->rect.y || (a->rect.y == b->rect.y && is_left_of(a, b));
}

static void sort_placed(struct placed *list, int count,
                        bool (*before)(const struct placed *, const struct placed *)) {
  for (int i = 1; i < count; i++)
    for (int k = i; k > 0 && before(&list[k], &list[k - 1]); k--) {
      struct placed moved = list[k];
      list[k] = list[k - 1];
      list[k - 1] = moved;
    }
}

void ui_order_by_rows(struct ui *ui, int32_t first) {
  struct placed list[UI_EMITTED_MAX];
  int count = 0;
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].focus_order >= first) list[count++] = placed(ui, &ui->emitted[i]);
  sort_placed(list, count, is_above);
  for (int row = 0, end; row < count; row = end) {
    end = row + 1;
    while (end < count && in_one_row(&list[row], &list[end])) end++;
    sort_placed(list + row, end - row, is_left_of);
  }
  for (int i = 0; i < count; i++) list[i].target->focus_order = first + i;
}

/* ---- keys ---------------------------------------------------------------------------------------
 */

/* The target next after (step 1) or before (step -1) a place in the order, going round. */
static const struct ui_emitted *target_beside(const struct ui *ui, int32_t place, int step) {
  const struct ui_emitted *next = NULL, *outermost = NULL;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *target = &ui->emitted[i];
    if (!focusable(ui, target)) continue;
    int32_t ahead = (target->focus_order - place) * step;
    if (ahead > 0 && (!next || ahead < (next->focus_order - place) * step)) next = target;
    if (!outermost || (target->focus_order - outermost->focus_order) * step < 0) outermost = target;
  }
  return next ? next : outermost;
}

static void focus_step(struct ui *ui, int step) {
  const struct ui_emitted *from = focused_now(ui);
  int32_t outside = step > 0 ? -1 : ui->focus_count;
  const struct ui_emitted *to = target_beside(ui, from ? from->focus_order : outside, step);
  if (to) ui_set_focus(ui, to->id);
}

/* How far `to` lies from `from` when going (dx, dy): the way ahead plus twice the way aside.
 * Negative: it does not lie there. */
static float distance_towards(struct rect from, struct rect to, int dx, int dy) {
  struct point a = rect_centre(from), b = rect_centre(to);
  float ahead = dx ? (b.x - a.x) * (float)dx : (b.y - a.y) * (float)dy;
  float gap = dx > 0   ? to.x - (from.x + from.w)
              : dx < 0 ? from.x - (to.x + to.w)
              : dy > 0 ? to.y - (from.y + from.h)
                       : from.y - (to.y + to.h);
  if (ahead <= 1 || gap < -0.5f * (dx ? fminf(from.w, to.w) : fminf(from.h, to.h))) return -1;
  float low = dx ? fmaxf(from.y, to.y) : fmaxf(from.x, to.x);
  float high = dx ? fminf(from.y + from.h, to.y + to.h) : fminf(from.x + from.w, to.x + to.w);
  float aside = fmaxf(0, low - high);
  float off_centre = dx ? fabsf(b.y - a.y) : fabsf(b.x - a.x);
  return fmaxf(0, gap) + 2 * aside + 0.3f * off_centre + 1;
}

static void focus_towards(struct ui *ui, const struct ui_emitted *from, int dx, int dy) {
  ui_id best = 0;
  float least = INFINITY;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *to = &ui->emitted[i];
    if (!focusable(ui, to) || to->id == from->id) continue;
    float distance = distance_towards(from->rect, to->rect, dx, dy);
    if (distance < 0 || distance >= least) continue;
    least = distance;
    best = to->id;
  }
  if (best) ui_set_focus(ui, best);
}

static void focus_arrow(struct ui *ui, int dx, int dy) {
  const struct ui_emitted *from = focused_now(ui);
  if (from)
    focus_towards(ui, from, dx, dy);
  else
    ui_set_focus(ui, first_focusable(ui));
}

static void take_key(struct ui *ui, enum ui_key key) {
  switch (key) {
  case KEY_TAB:
    focus_step(ui, +1);
    break;
  case KEY_BACKTAB:
    focus_step(ui, -1);
    break;
  case KEY_LEFT:
    focus_arrow(ui, -1, 0);
    break;
  case KEY_RIGHT:
    focus_arrow(ui, +1, 0);
    break;
  case KEY_UP:
    focus_arrow(ui, 0, -1);
    break;
  case KEY_DOWN:
    focus_arrow(ui, 0, +1);
    break;
  default:
    break;
  }
}

void focus_take_keys(struct ui *ui) {
  for (int i = 0; i < ui->input->count; i++)
    if (ui->input->event[i].type == INPUT_KEY && !ui->key_used[i])
      take_key(ui, (enum ui_key)ui->input->event[i].key);
  if (focused_now(ui)) return;
  ui_id rest = ui->focus_visible ? first_focusable(ui) : resting_place(ui);
  if (rest) ui->focus = rest;
}

/* ---- ring ---------------------------------------------------------------------------------------
 */

static struct rect clip_of(const struct ui *ui, const struct ui_emitted *emitted) {
  if (emitted->scroll >= 0) return rect_grown(ui->scroll[emitted->scroll].rect, 2);
  return (struct rect){0, 0, ui->width, ui->height};
}

/* 4 px amber between 2 px ink, its middle 6 px outside, so that it holds on any ground. */
void focus_draw_ring(struct ui *ui) {
  const struct ui_emitted *emitted = ui->focus_visible ? focused_now(ui) : NULL;
  if (!emitted || emitted->hidden) return;
  draw_clip(&ui->draw, clip_of(ui, emitted));
  float edge = emitted->tight ? 1 : 2, out = emitted->tight ? 6 : 10;
  draw_frame(&ui->draw, rect_grown(emitted->rect, out), ui_color(ui, TOKEN_FOCUS_EDGE),
             4 + 2 * edge, out + 6, 0);
  draw_frame(&ui->draw, rect_grown(emitted->rect, out - edge), ui_color(ui, TOKEN_FOCUS), 4,
             out + 6 - edge, 0);
  draw_unclip(&ui->draw);
  for (int i = 0; i < ui->emitted_count; i++)
    ui->emitted[i].focused = &ui->emitted[i] == emitted;
}
