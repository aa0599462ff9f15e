/* From one value to another, a bar a cause, on one scale that starts at zero. With a `first` label
 * it runs from the record (brick, steps hatched) to the ledger (blue); without, it shows what made
 * a value of the ledger: gains filled, losses in outline. */
#include <math.h>

#include "ui/components/causes.h"

enum { ROW_PITCH = 46, BAR_HEIGHT = 28, VALUE_ROOM = 72, NAME_GAP = 16 };
enum { NAME_SPARE = 3 }; /* words set one by one come out a little wider than the line measured */

struct fall {
  struct ui *ui;
  struct rect box;
  float bars_x, bars_w;
  int32_t low, high;
  bool from_record;
  int row;
};

static float fall_x(const struct fall *fall, int32_t value) {
  float range = (float)((int64_t)fall->high - fall->low);
  return fall->bars_x + fall->bars_w * (float)((int64_t)value - fall->low) / fmaxf(1, range);
}

static struct rect fall_bar(const struct fall *fall, int32_t from, int32_t to) {
  float a = fall_x(fall, from < to ? from : to), b = fall_x(fall, from < to ? to : from);
  float y = fall->box.y + (float)(fall->row * ROW_PITCH) + (ROW_PITCH - BAR_HEIGHT) / 2.0f;
  return (struct rect){a, y, fmaxf(2, b - a), BAR_HEIGHT};
}

/* Do all names end before their bars begin? */
static bool names_fit(const struct fall *fall, const struct causes *causes) {
  int32_t at = causes->opening;
  for (int i = 0; i < causes->count; i++) {
    const struct cause_line *line = &causes->line[i];
    char figure[FIGURE_MAX];
    float right = fminf(fall_x(fall, at), fall_x(fall, at + line->value));
    figure_signed(figure, line->value);
    if (line->value <= 0) right -= 10 + ui_text_width(fall->ui, STYLE_BODY_S_BOLD, figure) + 6;
    float room = fminf(right, fall->bars_x) - NAME_GAP - fall->box.x;
    if (ui_text_width(fall->ui, STYLE_BODY_S, line->name) + NAME_SPARE > room) return false;
    at += line->value;
  }
  return true;
}

static bool ends_fit(const struct fall *fall, const char *first, const char *last) {
  float room = fall->bars_x - NAME_GAP - fall->box.x;
  return (!first || ui_text_width(fall->ui, STYLE_BODY_S_BOLD, first) <= room) &&
         ui_text_width(fall->ui, STYLE_BODY_S_BOLD, last) <= room;
}

/* Long names take room from the bars, up to a point. */
static void place_bars(struct fall *fall, const struct causes *causes, const char *first,
                       const char *last) {
  for (float share = 0.44f; share <= 0.7f; share += 0.03f) {
    fall->bars_x = fall->box.x + fall->box.w * share;
    fall->bars_w = fall->box.x + fall->box.w - fall->bars_x - VALUE_ROOM;
    if (names_fit(fall, causes) && ends_fit(fall, first, last)) return;
  }
}

/* Up to `right`, where the bars or a value begin. */
static void draw_name(struct fall *fall, const char *name, float right, bool bold) {
  struct text_look look = {.style = bold ? STYLE_BODY_S_BOLD : STYLE_BODY_S,
                           .color = TOKEN_INK,
                           .ground = TOKEN_CARD,
                           .max_lines = 1};
  float top = fall->box.y + (float)(fall->row * ROW_PITCH) + (ROW_PITCH - 28) / 2.0f;
  float room = fminf(right, fall->bars_x) - NAME_GAP - fall->box.x;
  ui_text(fall->ui, (struct rect){fall->box.x, top, room, 28}, look, name);
}

static void draw_value(struct fall *fall, float x, enum align align, int book, enum style style,
                       const char *figure) {
  float top = fall->box.y + (float)(fall->row * ROW_PITCH);
  enum token ink = theme_book_token(book, TOKEN_CARD);
  struct text_look look = {.style = style, .color = ink, .ground = TOKEN_CARD, .align = align};
  ui_line(fall->ui, x, ui_baseline(style, top, ROW_PITCH), look, figure);
}

static void draw_end(struct fall *fall, const char *name, int32_t value, int book) {
  char figure[FIGURE_MAX];
  struct rect bar = fall_bar(fall, 0, value);
  draw_name(fall, name, bar.x, true);
  draw_rect(&fall->ui->draw, bar, ui_color(fall->ui, theme_book_token(book, TOKEN_CARD)), 0);
  draw_value(fall, bar.x + bar.w + 10, ALIGN_LEFT, book,
             book == BOOK_RECORD ? STYLE_SERIF_BODY_BOLD : STYLE_BODY_BOLD,
             figure_plain(figure, value));
  fall->row++;
}

static void draw_step_bar(struct fall *fall, struct rect bar, int32_t delta) {
  struct ui *ui = fall->ui;
  if (fall->from_record) {
    plate_draw(ui, bar, TOKEN_RECORD_TINT, TOKEN_RECORD, 2, 0);
    hatch_draw(ui, bar, TOKEN_RECORD, 8);
  } else if (delta > 0) {
    draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_LEDGER), 0);
  } else {
    plate_draw(ui, bar, TOKEN_LEDGER_TINT, TOKEN_LEDGER, 2, 0);
  }
}

/* From this row's bar to the next one's: where the next begins. */
static void draw_joint(struct fall *fall, int32_t at) {
  float x = fall_x(fall, at);
  float from = fall->box.y + (float)(fall->row * ROW_PITCH) - (ROW_PITCH - BAR_HEIGHT) / 2.0f;
  draw_line(&fall->ui->draw, (struct point){x, from},
            (struct point){x, from + ROW_PITCH - BAR_HEIGHT}, ui_color(fall->ui, TOKEN_INK2), 1.5f,
            3);
}

static void draw_step(struct fall *fall, const struct cause_line *line, int32_t from) {
  char figure[FIGURE_MAX];
  struct rect bar = fall_bar(fall, from, from + line->value);
  int book = fall->from_record ? BOOK_RECORD : BOOK_LEDGER;
  if (fall->row) draw_joint(fall, from);
  figure_signed(figure, line->value);
  bool right = line->value > 0;
  float value_width = right ? 0 : 10 + ui_text_width(fall->ui, STYLE_BODY_BOLD, figure);
  draw_name(fall, line->name, bar.x - value_width, false);
  draw_step_bar(fall, bar, line->value);
  float x = right ? bar.x + bar.w + 10 : bar.x - 10;
  draw_value(fall, x, right ? ALIGN_LEFT : ALIGN_RIGHT, book, STYLE_BODY_BOLD, figure);
  fall->row++;
}

static void find_range(struct fall *fall, const struct causes *causes) {
  int32_t at = causes->opening;
  fall->low = at < 0 ? at : 0;
  fall->high = at > 0 ? at : 0;
  for (int i = 0; i < causes->count; i++) {
    at += causes->line[i].value;
    fall->low = at < fall->low ? at : fall->low;
    fall->high = at > fall->high ? at : fall->high;
  }
}

float ui_waterfall(struct ui *ui, ui_id id, struct rect box, const struct explanation *explanation,
                   const struct sim *sim, const char *first, const char *last) {
  struct causes causes;
  causes_from(&causes, explanation, sim, ui);
  struct fall fall = {.ui = ui, .box = box, .from_record = first != NULL};
  find_range(&fall, &causes);
  place_bars(&fall, &causes, first, last);
  if (first) draw_end(&fall, first, causes.opening, BOOK_RECORD);
  int32_t at = causes.opening;
  for (int i = 0; i < causes.count; i++) {
    draw_step(&fall, &causes.line[i], at);
    at += causes.line[i].value;
  }
  if (fall.row) draw_joint(&fall, at);
  draw_end(&fall, last, causes.total, BOOK_LEDGER);
  struct rect used = {box.x, box.y, box.w, (float)(fall.row * ROW_PITCH)};
  ui_emit(ui, id, ROLE_PANEL, used, last);
  return used.h;
}
