/* Bar 2: contrast, of what the record says and of what the draw list paints. A ground that is named
 * wrongly, or a label over the picture, shows only in the second. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "screens/checks.h"
#include "screens/painted.h"

static const double edge_contrast_min = 3.0;

static double text_contrast_min(const struct ui *ui) {
  return theme_is_contrast(ui->theme) ? 7.0 : 4.5;
}

int text_has_contrast(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_text(item) || label_of(ui, item)[0] == '\0') continue;
    if (color_contrast(item->fg, item->bg) < text_contrast_min(ui))
      found += fault(faults, ui, item, "too little contrast");
  }
  return found;
}

static struct rect *clips_of(const struct draw_list *list) {
  struct rect *clips = malloc((size_t)list->count * sizeof *clips + 1);
  if (!clips) abort();
  painted_clips(list, clips);
  return clips;
}

static void name_colours(struct text *faults, struct color over, struct color under) {
  text_printf(faults, "#%02X%02X%02X on #%02X%02X%02X is %.2f\n", over.r, over.g, over.b, under.r,
              under.g, under.b, color_contrast(over, under));
}

/* ---- text -------------------------------------------------------------------------------------
 */

/* What lies under the middle of a line's first letter. Texts under a veil are nobody's to read. */
static bool is_faint(const struct draw_list *list, const struct rect *clips, int index,
                     double least, struct color *ground) {
  const struct draw *item = &list->items[index];
  struct point at = {item->rect.x + item->size * 0.25f, item->rect.y - item->size * 0.35f};
  if (item->kind != DRAW_TEXT || !point_in(clips[index], at)) return false;
  struct painted under = painted_under(list, clips, index, at);
  *ground = under.color;
  return !under.known || color_contrast(item->color, under.color) < least;
}

int text_stands_out_as_painted(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  const struct draw_list *list = &ui->draw;
  struct rect *clips = clips_of(list);
  int found = 0;
  for (int i = 0; i < list->count; i++) {
    struct color ground;
    if (!is_faint(list, clips, i, text_contrast_min(ui), &ground)) continue;
    const struct draw *item = &list->items[i];
    text_printf(faults, "  \"%.*s\" at %.0f,%.0f: ", item->text_length, list->text + item->text,
                (double)item->rect.x, (double)item->rect.y);
    name_colours(faults, item->color, ground);
    found++;
  }
  free(clips);
  return found;
}

/* ---- controls ---------------------------------------------------------------------------------
 */

static bool same_rect(struct rect a, struct rect b) {
  return fabsf(a.x - b.x) < 6 && fabsf(a.y - b.y) < 6 && fabsf(a.w - b.w) < 12 &&
         fabsf(a.h - b.h) < 12;
}

static bool is_boxed_role(const struct ui_emitted *item) {
  return item->role == ROLE_BUTTON || item->role == ROLE_PRIMARY || item->role == ROLE_OPTION ||
         item->role == ROLE_CARD || item->role == ROLE_TAB;
}

/* The contrast of the strongest body or frame drawn in a control's place; 0: there is none. */
static double edge_contrast(const struct draw_list *list, const struct rect *clips,
                            struct rect rect) {
  double most = 0;
  for (int i = 0; i < list->count; i++) {
    const struct draw *item = &list->items[i];
    if (item->kind != DRAW_RECT && item->kind != DRAW_FRAME) continue;
    if (!same_rect(item->rect, rect)) continue;
    for (int right = 0; right < 2; right++) {
      struct point outside = {right ? rect.x + rect.w + 1.5f : rect.x - 1.5f, rect.y + rect.h / 2};
      struct painted ground = painted_under(list, clips, i, outside);
      double contrast = ground.known ? color_contrast(item->color, ground.color) : 21;
      if (contrast > most) most = contrast;
    }
  }
  return most;
}

/* A control without a box is its words alone, which have bars of their own. */
int edges_stand_out(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  struct rect *clips = clips_of(&ui->draw);
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    bool whole = item->shown.w >= item->rect.w - 0.5f && item->shown.h >= item->rect.h - 0.5f;
    if (!item->target || !whole || !is_boxed_role(item) || !is_in_play(ui, item)) continue;
    double contrast = edge_contrast(&ui->draw, clips, item->rect);
    if (contrast == 0 || contrast >= edge_contrast_min) continue;
    found += fault(faults, ui, item, "its edge can't be seen");
    text_printf(faults, "  ... contrast %.2f\n", contrast);
  }
  free(clips);
  return found;
}

/* ---- marks ------------------------------------------------------------------------------------
 */

static bool same_color(struct color a, struct color b) {
  return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

/* Colour means which book: what wears one of these is a mark to be read. */
static bool is_mark(const struct ui *ui, const struct draw *item) {
  static const enum token tokens[] = {TOKEN_RECORD, TOKEN_LEDGER, TOKEN_NIGHT_RECORD,
                                      TOKEN_NIGHT_LEDGER};
  bool shape = item->kind == DRAW_RECT || item->kind == DRAW_LINE || item->kind == DRAW_POLYGON ||
               item->kind == DRAW_DISC || item->kind == DRAW_FRAME;
  for (size_t i = 0; shape && i < sizeof tokens / sizeof tokens[0]; i++)
    if (same_color(item->color, ui_color(ui, tokens[i]))) return true;
  return false;
}

/* Too thin to be painted: the bar of nothing. */
static bool is_nothing(const struct draw *item) {
  return item->kind != DRAW_LINE && (item->rect.w < 1 || item->rect.h < 1);
}

/* A line that was just drawn along the same points, and broader: what the mark stands out from. */
static const struct draw *casing_of(const struct draw_list *list, int index) {
  const struct draw *line = &list->items[index];
  if (line->kind != DRAW_LINE) return NULL;
  for (int i = index - 1; i >= 0 && i >= index - 4; i--) {
    const struct draw *wider = &list->items[i];
    if (wider->kind == DRAW_LINE && wider->stroke > line->stroke &&
        memcmp(&wider->rect, &line->rect, sizeof line->rect) == 0)
      return wider;
  }
  return NULL;
}

static bool is_casing(const struct draw_list *list, int index) {
  for (int i = index + 1; i < list->count && i <= index + 4; i++)
    if (casing_of(list, i) == &list->items[index]) return true;
  return false;
}

static struct point place_of(const struct draw_list *list, const struct draw *item) {
  struct rect r = item->rect;
  if (item->kind == DRAW_LINE) {
    const struct point *p = list->points + item->first_point;
    return (struct point){(p[0].x + p[1].x) / 2, (p[0].y + p[1].y) / 2};
  }
  if (item->kind == DRAW_FRAME) return (struct point){r.x + item->stroke / 2, r.y + r.h / 2};
  return (struct point){r.x + r.w / 2, r.y + r.h / 2};
}

/* Told from what lies under it, or, as a disc on a line, from what lies beside it. */
static bool mark_stands_out(const struct draw_list *list, const struct rect *clips, int index,
                            struct color *ground) {
  const struct draw *item = &list->items[index], *casing = casing_of(list, index);
  struct painted under = painted_under(list, clips, index, place_of(list, item));
  *ground = casing ? casing->color : under.color;
  bool same = same_color(*ground, item->color); /* part of one shape */
  if (!under.known || same || color_contrast(item->color, *ground) >= edge_contrast_min)
    return true;
  if (item->kind != DRAW_DISC && item->kind != DRAW_POLYGON) return false;
  struct point beside = {item->rect.x - 2, item->rect.y - 2};
  under = painted_under(list, clips, index, beside);
  return !under.known || color_contrast(item->color, under.color) >= edge_contrast_min;
}

int marks_stand_out(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  const struct draw_list *list = &ui->draw;
  struct rect *clips = clips_of(list);
  int found = 0;
  for (int i = 0; i < list->count; i++) {
    const struct draw *item = &list->items[i];
    struct color ground;
    if (!is_mark(ui, item) || is_casing(list, i) || is_nothing(item) ||
        !point_in(clips[i], place_of(list, item)) || mark_stands_out(list, clips, i, &ground))
      continue;
    text_printf(faults, "  a mark at %.0f,%.0f %.0fx%.0f: ", (double)item->rect.x,
                (double)item->rect.y, (double)item->rect.w, (double)item->rect.h);
    name_colours(faults, item->color, ground);
    found++;
  }
  free(clips);
  return found;
}
