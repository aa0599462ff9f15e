/* Scroll areas: one axis, moved by wheel, page keys, the bar, a finger, and by the focus, which
 * always comes into view with room to spare. Offsets are kept by id between frames. While more
 * lies below, the content ends above a strip of the area's own that says so and turns the page. */
#include <math.h>
#include <string.h>

#include "ui/ui_internal.h"

enum { WHEEL_STEP = 96, REVEAL_MARGIN = 64, FINGER_SLACK = 12, BAR_WIDTH = 12 };
enum {
  STRIP = TARGET_MIN + 8, /* the target, and what keeps it apart from the content */
  STRIP_VIEW_LEAST = 200, /* a lower area has its bar only */
  FADE_STEPS = 6,
  FADE_STEP = 4,
  FADE_ALPHA = 90
};

int scroll_find(const struct ui *ui, ui_id id) {
  for (int i = 0; i < UI_SCROLLS_MAX; i++)
    if (ui->scroll[i].id == id) return i;
  return -1;
}

static bool is_free(const struct ui_scroll *scroll) {
  return scroll->id == 0 || (!scroll->drawn && !scroll->drawn_last);
}

static int scroll_find_or_add(struct ui *ui, ui_id id) {
  int found = scroll_find(ui, id);
  for (int i = 0; found < 0 && i < UI_SCROLLS_MAX; i++)
    if (is_free(&ui->scroll[i])) {
      ui->scroll[i] = (struct ui_scroll){.id = id};
      found = i;
    }
  return found < 0 ? 0 : found;
}

static float offset_most(const struct ui_scroll *scroll) {
  return fmaxf(0, scroll->content - scroll->view);
}

static void scroll_to(struct ui_scroll *scroll, float offset) {
  scroll->offset = fmaxf(0, fminf(offset, offset_most(scroll)));
}

/* The area of last frame's top layer under the pointer, -1. */
static int scroll_under(const struct ui *ui, struct point pointer) {
  int found = -1;
  for (int i = 0; i < UI_SCROLLS_MAX; i++) {
    const struct ui_scroll *scroll = &ui->scroll[i];
    if (scroll->drawn_last && scroll->depth >= ui->modal_count &&
        rect_contains(scroll->rect, pointer))
      found = i;
  }
  return found;
}

void scroll_wheel(struct ui *ui, float notches) {
  int at = scroll_under(ui, ui->pointer);
  if (at >= 0) scroll_to(&ui->scroll[at], ui->scroll[at].offset - notches * WHEEL_STEP);
}

/* ---- finger and bar -------------------------------------------------------------------------- */

static struct rect bar_of(const struct ui_scroll *scroll) {
  return (struct rect){scroll->rect.x + scroll->rect.w - BAR_WIDTH, scroll->rect.y, BAR_WIDTH,
                       scroll->rect.h};
}

static bool on_bar(const struct ui_scroll *scroll, struct point pointer) {
  return offset_most(scroll) > 0 && pointer.x >= bar_of(scroll).x - 4;
}

void scroll_start(struct ui *ui, struct point pointer, bool touch) {
  int at = scroll_under(ui, pointer);
  bool bar = at >= 0 && on_bar(&ui->scroll[at], pointer);
  ui->press.scroll = touch || bar ? at : -1;
  ui->press.scrolling = bar;
  if (at >= 0) ui->press.offset = ui->scroll[at].offset;
  if (bar) {
    ui->pressed = 0;
    scroll_drag(ui, pointer);
  }
}

static float offset_under_bar(const struct ui_scroll *scroll, struct point pointer) {
  float share = (pointer.y - scroll->rect.y) / fmaxf(1, scroll->rect.h);
  return share * scroll->content - scroll->view / 2;
}

void scroll_drag(struct ui *ui, struct point pointer) {
  if (ui->press.scroll < 0 || ui->drag_slider) return;
  struct ui_scroll *scroll = &ui->scroll[ui->press.scroll];
  float moved = pointer.y - ui->press.at.y;
  if (on_bar(scroll, ui->press.at)) {
    scroll_to(scroll, offset_under_bar(scroll, pointer));
  } else if (ui->press.scrolling || fabsf(moved) > FINGER_SLACK) {
    ui->press.scrolling = true;
    ui->pressed = 0;
    scroll_to(scroll, ui->press.offset - moved);
  }
}

/* ---- focus ----------------------------------------------------------------------------------- */

void scroll_reveal_focus(struct ui *ui) {
  const struct ui_emitted *emitted = ui->focus_moved ? emitted_target(ui, ui->focus) : NULL;
  ui->focus_moved = false;
  if (!emitted || emitted->scroll < 0) return;
  struct ui_scroll *scroll = &ui->scroll[emitted->scroll];
  float above = scroll->rect.y + REVEAL_MARGIN - emitted->rect.y;
  float below =
      emitted->rect.y + emitted->rect.h - (scroll->rect.y + scroll->rect.h - REVEAL_MARGIN);
  if (above > 0)
    scroll_to(scroll, scroll->offset - above);
  else if (below > 0)
    scroll_to(scroll, scroll->offset + fminf(below, -above));
  ui->animating = true;
}

void scroll_forget_undrawn(struct ui *ui) {
  for (int i = 0; i < UI_SCROLLS_MAX; i++) {
    ui->scroll[i].drawn_last = ui->scroll[i].drawn;
    ui->scroll[i].drawn = false;
  }
}

/* ---- the area -------------------------------------------------------------------------------- */

static bool has_strip(const struct ui_scroll *scroll) {
  return scroll->view >= STRIP_VIEW_LEAST && scroll->offset < offset_most(scroll) - 1;
}

float ui_scroll_begin(struct ui *ui, ui_id id, struct rect view) {
  int at = scroll_find_or_add(ui, id);
  struct ui_scroll *scroll = &ui->scroll[at];
  scroll->rect = view;
  scroll->view = view.h;
  scroll->depth = (int16_t)ui->modal_depth;
  scroll->drawn = true;
  scroll->strip = has_strip(scroll);
  scroll->first_item = ui->draw.count;
  ui->scroll_current = at;
  if (scroll->strip) view.h -= STRIP;
  clip_push(ui, view);
  return ui_snap(ui, view.y - scroll->offset);
}

static void draw_bar(struct ui *ui, const struct ui_scroll *scroll) {
  struct rect bar = bar_of(scroll);
  draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_SUNK), BAR_WIDTH / 2);
  float share = scroll->view / scroll->content;
  float length = fmaxf(TARGET_MIN, bar.h * share);
  float at = scroll->offset / offset_most(scroll) * (bar.h - length);
  draw_rect(&ui->draw, (struct rect){bar.x, bar.y + at, bar.w, length}, ui_color(ui, TOKEN_EDGE),
            BAR_WIDTH / 2);
}

/* What was painted where the strip is before the area began: pages, cards and the night differ. */
static struct color ground_of(const struct ui *ui, const struct ui_scroll *scroll,
                              struct rect strip) {
  for (int i = scroll->first_item - 1; i >= 0; i--) {
    const struct draw *item = &ui->draw.items[i];
    if (item->kind == DRAW_RECT && item->color.a == UINT8_MAX &&
        rect_contains(item->rect, rect_centre(strip)))
      return item->color;
  }
  return ui->draw.clear;
}

/* The content fades into the ground of the strip. */
static void draw_fade(struct ui *ui, struct rect strip, struct color ground) {
  ground.a = FADE_ALPHA;
  for (int i = 1; i <= FADE_STEPS; i++) {
    float height = (float)(i * FADE_STEP);
    draw_rect(&ui->draw, (struct rect){strip.x, strip.y - height, strip.w, height}, ground, 0);
  }
}

static enum token ink_on(const struct ui *ui, struct color ground) {
  bool day = color_contrast(ui_color(ui, TOKEN_INK2), ground) >=
             color_contrast(ui_color(ui, TOKEN_NIGHT_INK2), ground);
  return day ? TOKEN_INK2 : TOKEN_NIGHT_INK2;
}

static struct rect strip_of(const struct ui_scroll *scroll) {
  return (struct rect){scroll->rect.x, scroll->rect.y + scroll->rect.h - STRIP,
                       scroll->rect.w - BAR_WIDTH - 8, STRIP};
}

/* For the pointer; keys turn pages of their own. */
static bool strip_pressed(struct ui *ui, const struct ui_scroll *scroll, struct rect strip,
                          const char *words) {
  struct rect target = {strip.x, strip.y + 8, strip.w, strip.h - 8};
  bool pressed = ui_target(ui, ui_make_id("scroll.more", (int)(scroll->id & 0x7FFFFFFF)), ROLE_LINK,
                           target, words, false);
  ui->emitted[ui->emitted_count - 1].pointer_only = true;
  return pressed;
}

static bool more_below(struct ui *ui, const struct ui_scroll *scroll) {
  const char *words = ui_tr(ui, "More below");
  struct rect strip = strip_of(scroll);
  struct color ground = ground_of(ui, scroll, strip);
  struct text_look look = {STYLE_LABEL, ink_on(ui, ground), TOKEN_BG, ALIGN_LEFT, 1};
  float x = strip.x + (strip.w - ui_text_width(ui, STYLE_LABEL, words) - 26) / 2;
  bool pressed = strip_pressed(ui, scroll, strip, words);
  draw_fade(ui, strip, ground);
  ui_icon(ui, "icons/chevron-down", x, strip.y + 18, 18, look.color);
  ui_line(ui, x + 26, ui_baseline(STYLE_LABEL, strip.y + 4, strip.h - 4), look, words);
  ui->emitted[ui->emitted_count - 1].bg = ground;
  return pressed;
}

static bool has_attention(const struct ui *ui, const struct ui_scroll *scroll) {
  const struct ui_emitted *focused = ui->focus ? emitted_target(ui, ui->focus) : NULL;
  if (focused && focused->scroll >= 0) return &ui->scroll[focused->scroll] == scroll;
  int drawn = 0;
  for (int i = 0; i < UI_SCROLLS_MAX; i++) drawn += ui->scroll[i].drawn_last;
  return drawn == 1 || rect_contains(scroll->rect, ui->pointer);
}

static void turn_page(struct ui_scroll *scroll, float pages) {
  scroll_to(scroll, scroll->offset + pages * (scroll->view - REVEAL_MARGIN));
}

static void take_page_keys(struct ui *ui, struct ui_scroll *scroll) {
  if (offset_most(scroll) <= 0 || !has_attention(ui, scroll)) return;
  if (ui_key(ui, KEY_PAGE_DOWN)) turn_page(scroll, +1);
  if (ui_key(ui, KEY_PAGE_UP)) turn_page(scroll, -1);
  if (ui_key(ui, KEY_HOME)) scroll_to(scroll, 0);
  if (ui_key(ui, KEY_END)) scroll_to(scroll, scroll->content);
}

void ui_scroll_end(struct ui *ui, ui_id id, float content_height) {
  int at = scroll_find(ui, id);
  ui->scroll_current = -1;
  clip_pop(ui);
  if (at < 0) return;
  struct ui_scroll *scroll = &ui->scroll[at];
  scroll->content = content_height;
  float before = scroll->offset;
  scroll_to(scroll, scroll->offset);
  if (scroll->strip && more_below(ui, scroll)) turn_page(scroll, +1);
  take_page_keys(ui, scroll);
  if (scroll->offset != before || scroll->strip != has_strip(scroll)) ui->animating = true;
  if (offset_most(scroll) > 0.5f) draw_bar(ui, scroll);
}
