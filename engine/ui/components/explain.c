/* "Why is fatigue 81?": a small sheet of the ledger that points at the number, lists its causes and
 * adds them up. It is a modal: Esc, Close and a press outside shut it and the focus goes back to
 * the number. What it shows is a query; nothing is computed here but places. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/components/causes.h"

enum {
  PADDING = 20,
  TITLE_HEIGHT = 44,
  ROW_HEIGHT = 32,
  TOTAL_GAP = 8,
  COLUMN_GAP = 32,
  POINTER = 16,
  SCREEN_MARGIN = 16,
  NARROW_WIDTH = 440,
  WIDE_WIDTH = 560,
  ONE_COLUMN_ROWS = 4,
  FIGURE_ROOM = 72 /* beside a name: the gap and its figure */
};

void ui_explain_open(struct ui *ui, const struct why *why, struct rect anchor, ui_id from) {
  if (!why || why->kind == WHY_NONE) return;
  ui->explain.open = true;
  ui->explain.why = *why;
  ui->explain.anchor = anchor;
  ui->explain.from = from;
  ui->explain.figure[0] = '\0';
  ui->explain.name[0] = '\0';
  ui->animating = true;
}

/* ---- what it says ---------------------------------------------------------------------------- */

struct sheet {
  struct ui *ui;
  const struct sim *sim;
  struct why why;
  struct explanation explanation;
  struct causes causes;
  struct text title, total, note;
  bool record;
  bool has_opening;
  int rows, columns;
  struct rect rect, anchor;
  const char *figure,
      *name; /* as printed where it was asked, in the player's words; may be empty */
};

/* The gap itself: what the record has beyond the good output, step by step. */
static void turn_into_gap(struct explanation *e) {
  e->value = e->opening - e->value;
  e->opening = 0;
  for (int i = 0; i < e->count; i++) e->row[i].delta = -e->row[i].delta;
  explanation_round(e, 100, e->plan);
}

/* Output asked for in points (scale 100) is told against the plan of its month. */
static void ask_month(struct sheet *sheet) {
  const struct why *why = &sheet->why;
  struct explanation *e = &sheet->explanation;
  query_explain_month(sheet->sim, why->month, (enum variable)why->variable, why->scale, e);
  if (why->variable != VARIABLE_OUTPUT || why->scale != 100) return;
  e->kind = EXPLAIN_RATIO;
  e->plan = sheet->sim->history->month[why->month].team[0].plan;
  explanation_round(e, 100, e->plan);
}

/* Days of stock are whole days that it lasts, everywhere: the one begun does not count. */
static void count_whole(struct explanation *e, int64_t scale, int64_t divisor) {
  if (e->value_shown <= fdiv(e->value * scale, divisor)) return;
  e->value_shown--;
  e->opening_shown--;
}

/* A day's output likewise, against the plan of the day. */
static void ask_variable(struct sheet *sheet) {
  const struct why *why = &sheet->why;
  struct explanation *e = &sheet->explanation;
  query_explain(sheet->sim, (enum variable)why->variable, why->team, why->worker,
                (enum span)why->span, why->scale, e);
  if (why->per > 1) explanation_round(e, why->scale, (int64_t)Q_ONE * why->per);
  if (why->per > 1 && (why->variable == VARIABLE_STOCK || why->variable == VARIABLE_FUND))
    count_whole(e, why->scale, (int64_t)Q_ONE * why->per);
  if (why->variable != VARIABLE_OUTPUT || why->scale != 100 || why->span != SPAN_DAY) return;
  const struct team *team = &sheet->sim->model.team[why->team];
  e->kind = EXPLAIN_RATIO;
  e->plan = (int64_t)team->norm * team->worker_count;
  explanation_round(e, 100, e->plan);
}

static bool month_is_closed(const struct sheet *sheet) {
  const struct history *history = sheet->sim->history;
  return history && sheet->why.month >= 0 && sheet->why.month < history->month_count;
}

static bool ask(struct sheet *sheet) {
  const struct why *why = &sheet->why;
  bool monthly = why->kind == WHY_GAP || why->kind == WHY_MONTH;
  if (!sheet->sim || why->kind == WHY_TEXT || (monthly && !month_is_closed(sheet))) return false;
  if (why->kind == WHY_MONTH) ask_month(sheet);
  if (why->kind == WHY_VARIABLE) ask_variable(sheet);
  if (why->kind == WHY_GAP) {
    query_explain_gap(sheet->sim, why->month, &sheet->explanation);
    turn_into_gap(&sheet->explanation);
  }
  return true;
}

static const char *subject(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  if (*sheet->name) return sheet->name;
  if (sheet->why.kind == WHY_GAP) return ui_tr(ui, "Gap");
  if (sheet->why.kind == WHY_TEXT) return "";
  return ui_tr(ui, variable_rows[sheet->why.variable].label);
}

/* Labels begin with a capital; inside a sentence they don't. */
static void append_lower(struct text *out, const char *words) {
  bool capital = words[0] >= 'A' && words[0] <= 'Z';
  bool shouted = capital && words[1] >= 'A' && words[1] <= 'Z';
  text_append(out, words);
  if (capital && !shouted && words[1]) out->bytes[out->length - strlen(words)] += 'a' - 'A';
}

static void write_title(struct sheet *sheet, const char *figure) {
  const char *name = subject(sheet);
  if (sheet->why.kind == WHY_TEXT) {
    const char *pattern = *name ? "%s: %s" : "%s%s";
    text_printf(&sheet->title, pattern, name, figure);
    return;
  }
  struct text lower;
  text_init(&lower);
  append_lower(&lower, name);
  text_printf(&sheet->title, ui_tr(sheet->ui, "Why is %s %s?"), lower.bytes, figure);
  text_release(&lower);
}

static void write_notes(struct sheet *sheet) {
  const struct explanation *e = &sheet->explanation;
  char figure[FIGURE_MAX];
  text_append(&sheet->total, subject(sheet));
  if (e->kind == EXPLAIN_RATIO && e->plan) {
    figure_plain(figure, (int32_t)((e->plan + Q_HALF) / Q_ONE));
    text_printf(&sheet->note, ui_tr(sheet->ui, "Of a plan of %s norm-days."), figure);
  }
}

static void write_sheet(struct sheet *sheet, bool explained) {
  char figure[FIGURE_MAX];
  const char *printed = sheet->figure;
  if (explained) {
    causes_from(&sheet->causes, &sheet->explanation, sheet->sim, sheet->ui);
    if (!*printed) printed = figure_plain(figure, sheet->causes.total);
    sheet->has_opening = sheet->causes.opening != 0;
    sheet->rows = sheet->causes.count + sheet->has_opening;
    write_notes(sheet);
  } else if (sheet->why.text) {
    text_append(&sheet->note, ui_tr(sheet->ui, sheet->why.text));
  }
  write_title(sheet, printed);
}

/* ---- where it stands ------------------------------------------------------------------------- */

static float note_height(struct sheet *sheet, float width) {
  if (!sheet->note.length) return 0;
  return 8 + ui_text_height(sheet->ui, STYLE_BODY_S, width - 2 * PADDING, sheet->note.bytes);
}

static int rows_a_column(const struct sheet *sheet) {
  return (sheet->rows + sheet->columns - 1) / sheet->columns;
}

static float sheet_height(struct sheet *sheet, float width, float title_height) {
  float causes = sheet->rows ? (float)(rows_a_column(sheet) * ROW_HEIGHT) : 0;
  float total = sheet->explanation.count || sheet->rows ? TOTAL_GAP + ROW_HEIGHT : 0;
  return PADDING + title_height + causes + total + note_height(sheet, width) + PADDING;
}

static float title_width(const struct sheet *sheet, float width) {
  (void)sheet;
  return width - 2 * PADDING - 34 - TARGET_MIN;
}

/* Below the number where there is room, else above; never over the canvas's edge. */
static struct point place_beside(const struct ui *ui, struct rect anchor, float width,
                                 float height) {
  float x = rect_centre(anchor).x - width * 0.35f;
  x = fmaxf(SCREEN_MARGIN, fminf(x, ui->width - width - SCREEN_MARGIN));
  float below = anchor.y + anchor.h + POINTER + 4, above = anchor.y - POINTER - 4 - height;
  bool fits_below = below + height <= ui->height - SCREEN_MARGIN;
  float y = fits_below || above < SCREEN_MARGIN ? below : above;
  y = fmaxf(SCREEN_MARGIN, fminf(y, ui->height - height - SCREEN_MARGIN));
  return (struct point){ui_snap(ui, x), ui_snap(ui, y)};
}

static struct point place_below(const struct ui *ui, struct rect anchor) {
  return (struct point){anchor.x, ui_snap(ui, anchor.y + anchor.h + POINTER + 4)};
}

static float widest_name(const struct sheet *sheet) {
  float widest = 0;
  for (int i = 0; i < sheet->causes.count; i++)
    widest = fmaxf(widest, ui_text_width(sheet->ui, STYLE_BODY_S, sheet->causes.line[i].name));
  return widest;
}

static void place(struct sheet *sheet, bool in_page) {
  struct ui *ui = sheet->ui;
  float name = widest_name(sheet) + FIGURE_ROOM;
  bool halves = name <= (WIDE_WIDTH - 2 * PADDING - COLUMN_GAP) / 2.0f;
  sheet->columns = halves && sheet->rows > ONE_COLUMN_ROWS && ui->width > WIDE_WIDTH + 64 ? 2 : 1;
  float width =
      sheet->columns == 2 ? WIDE_WIDTH : fmaxf(NARROW_WIDTH, fminf(name + 2 * PADDING, WIDE_WIDTH));
  float title = fmaxf(
      TITLE_HEIGHT,
      ui_text_height(ui, STYLE_BODY_S_BOLD, title_width(sheet, width), sheet->title.bytes) + 16);
  float height = sheet_height(sheet, width, title);
  struct point at =
      in_page ? place_below(ui, sheet->anchor) : place_beside(ui, sheet->anchor, width, height);
  sheet->rect = (struct rect){at.x, at.y, width, height};
}

/* ---- drawing --------------------------------------------------------------------------------- */

static enum token tint_of(const struct sheet *sheet) {
  return sheet->record ? TOKEN_RECORD_TINT : TOKEN_LEDGER_TINT;
}
static enum token ink_of(const struct sheet *sheet) {
  return sheet->record ? TOKEN_RECORD : TOKEN_LEDGER;
}

/* The triangle that points at the number, when the sheet is beside and not over it. */
static void draw_pointer(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect rect = sheet->rect, anchor = sheet->anchor;
  bool under = rect.y > anchor.y + anchor.h, over = rect.y + rect.h < anchor.y;
  if (!under && !over) return;
  float x = fmaxf(rect.x + 24, fminf(rect_centre(anchor).x, rect.x + rect.w - 24));
  float edge = under ? rect.y : rect.y + rect.h, tip = under ? edge - POINTER : edge + POINTER;
  float inside = under ? edge + 3 : edge - 3;
  struct point line[] = {{x - 14, edge}, {x, tip}, {x + 14, edge}};
  struct point fill[] = {
      {x - 14, edge}, {x, tip}, {x + 14, edge}, {x + 12, inside}, {x - 12, inside}};
  draw_polygon(&ui->draw, fill, 5, ui_color(ui, tint_of(sheet)));
  draw_polyline(&ui->draw, line, 3, ui_color(ui, ink_of(sheet)), 2, 0);
}

static void draw_sheet(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect shadow = {sheet->rect.x + 6, sheet->rect.y + 6, sheet->rect.w, sheet->rect.h};
  draw_rect(&ui->draw, shadow, ui_color(ui, TOKEN_SHADOW), 6);
  plate_draw(ui, sheet->rect, tint_of(sheet), ink_of(sheet), 2, 6);
  draw_pointer(sheet);
}

/* "Ledger, page 64": the day's page, where there is room for it beside the title. */
static void draw_page(struct sheet *sheet, float top) {
  if (!sheet->sim || sheet->why.kind == WHY_TEXT) return;
  struct ui *ui = sheet->ui;
  struct text words;
  text_init(&words);
  text_printf(&words, "%s, %s %d", ui_tr(ui, sheet->record ? "Record" : "Ledger"),
              ui_tr(ui, "page"), (int)sheet->sim->model.day + 1);
  float room = title_width(sheet, sheet->rect.w) -
               ui_text_width(ui, STYLE_BODY_S_BOLD, sheet->title.bytes) - 24;
  struct text_look look = {
      .style = STYLE_LABEL, .color = ink_of(sheet), .ground = tint_of(sheet), .align = ALIGN_RIGHT};
  if (ui_text_width(ui, STYLE_LABEL, words.bytes) <= room)
    ui_line(ui, sheet->rect.x + sheet->rect.w - TARGET_MIN - 16, ui_baseline(STYLE_LABEL, top, 28),
            look, words.bytes);
  text_release(&words);
}

static float draw_title(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect rect = sheet->rect;
  struct text_look look = {
      .style = STYLE_BODY_S_BOLD, .color = TOKEN_INK, .ground = tint_of(sheet)};
  float width = title_width(sheet, rect.w), top = rect.y + PADDING;
  ui_icon(ui, "icons/why", rect.x + PADDING, top + 2, 24, ink_of(sheet));
  float used =
      ui_text(ui, (struct rect){rect.x + PADDING + 34, top, width, 28}, look, sheet->title.bytes);
  draw_page(sheet, top);
  return top + fmaxf(TITLE_HEIGHT, used + 16);
}

static void draw_row(struct sheet *sheet, struct rect row, const char *name, const char *figure,
                     bool bold) {
  struct text_look look = {.style = bold ? STYLE_BODY_S_BOLD : STYLE_BODY_S,
                           .color = TOKEN_INK,
                           .ground = tint_of(sheet),
                           .max_lines = 1};
  float figure_width = ui_text_width(sheet->ui, STYLE_BODY_S_BOLD, figure) + 12;
  ui_text(sheet->ui, (struct rect){row.x, row.y + 2, row.w - figure_width, 28}, look, name);
  look.style = STYLE_BODY_S_BOLD;
  look.color = ink_of(sheet);
  look.align = ALIGN_RIGHT;
  float baseline = ui_baseline(look.style, row.y + 2, theme_type(look.style).line);
  ui_line(sheet->ui, row.x + row.w, baseline, look, figure);
}

static struct rect row_rect(const struct sheet *sheet, float top, int i) {
  float room = sheet->rect.w - 2 * PADDING - (float)((sheet->columns - 1) * COLUMN_GAP);
  float width = room / (float)sheet->columns;
  int column = i / rows_a_column(sheet), row = i % rows_a_column(sheet);
  return (struct rect){sheet->rect.x + PADDING + (float)column * (width + COLUMN_GAP),
                       top + (float)(row * ROW_HEIGHT), width, ROW_HEIGHT};
}

static float draw_causes(struct sheet *sheet, float top) {
  if (!sheet->rows) return top;
  char figure[FIGURE_MAX];
  int at = 0;
  if (sheet->has_opening)
    draw_row(sheet, row_rect(sheet, top, at++), ui_tr(sheet->ui, "At the last close"),
             figure_plain(figure, sheet->causes.opening), false);
  for (int i = 0; i < sheet->causes.count; i++)
    draw_row(sheet, row_rect(sheet, top, at++), sheet->causes.line[i].name,
             figure_signed(figure, sheet->causes.line[i].value), false);
  return top + (float)(rows_a_column(sheet) * ROW_HEIGHT);
}

static float draw_total(struct sheet *sheet, float top) {
  if (!sheet->rows && !sheet->explanation.count) return top;
  char figure[FIGURE_MAX];
  float x = sheet->rect.x + PADDING, w = sheet->rect.w - 2 * PADDING;
  draw_rect(&sheet->ui->draw, (struct rect){x, top + TOTAL_GAP / 2 - 1, w, 2},
            ui_color(sheet->ui, ink_of(sheet)), 0);
  struct rect row = {x, top + TOTAL_GAP, w, ROW_HEIGHT};
  draw_row(sheet, row, sheet->total.bytes, figure_plain(figure, sheet->causes.total), true);
  return row.y + row.h;
}

static void draw_note(struct sheet *sheet, float top) {
  if (!sheet->note.length) return;
  struct text_look look = {.style = STYLE_BODY_S, .color = TOKEN_INK, .ground = tint_of(sheet)};
  ui_text(sheet->ui,
          (struct rect){sheet->rect.x + PADDING, top + 8, sheet->rect.w - 2 * PADDING, 28}, look,
          sheet->note.bytes);
}

static bool draw_close(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect rect = {sheet->rect.x + sheet->rect.w - TARGET_MIN - 8, sheet->rect.y + 8, TARGET_MIN,
                      TARGET_MIN};
  ui_id id = ui_make_id("explain-close", 0);
  bool pressed = ui_target(ui, id, ROLE_BUTTON, rect, ui_tr(ui, "Close"), false);
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY_S, TOKEN_INK, tint_of(sheet));
  ui_icon(ui, "icons/close", rect.x + 10, rect.y + 10, 24, TOKEN_INK);
  return pressed;
}

/* Everything but the layer around it; true: Close was pressed. */
static bool draw_contents(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  draw_sheet(sheet);
  ui_emit(ui, ui_make_id("explain", 0), ROLE_PANEL, sheet->rect, sheet->title.bytes);
  float y = draw_title(sheet);
  y = draw_causes(sheet, y);
  y = draw_total(sheet, y);
  draw_note(sheet, y);
  return draw_close(sheet);
}

/* ---- calls ----------------------------------------------------------------------------------- */

static void sheet_init(struct sheet *sheet, struct ui *ui, const struct sim *sim,
                       const struct why *why, struct rect anchor) {
  *sheet =
      (struct sheet){.ui = ui, .sim = sim, .why = *why, .anchor = anchor, .figure = "", .name = ""};
  sheet->record = why->kind == WHY_MONTH && why->variable == VARIABLE_REPORTED;
  text_init(&sheet->title);
  text_init(&sheet->total);
  text_init(&sheet->note);
}

static void sheet_release(struct sheet *sheet) {
  text_release(&sheet->title);
  text_release(&sheet->total);
  text_release(&sheet->note);
}

float explain_draw_given(struct ui *ui, struct rect anchor, const struct why *why,
                         const struct explanation *explanation) {
  struct sheet sheet;
  sheet_init(&sheet, ui, NULL, why, anchor);
  sheet.explanation = *explanation;
  write_sheet(&sheet, true);
  place(&sheet, true);
  draw_contents(&sheet);
  sheet_release(&sheet);
  return sheet.rect.y + sheet.rect.h - anchor.y;
}

static bool asked_to_close(struct ui *ui, struct rect rect) {
  bool outside = ui->outside_pressed && !rect_contains(rect, ui->pointer);
  return ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE) || outside;
}

void ui_explain_draw(struct ui *ui, const struct sim *sim) {
  if (!ui->explain.open) return;
  struct sheet sheet;
  sheet_init(&sheet, ui, sim, &ui->explain.why, ui->explain.anchor);
  sheet.figure = ui->explain.figure;
  sheet.name = ui->explain.name;
  write_sheet(&sheet, ask(&sheet));
  place(&sheet, false);
  ui_modal_begin(ui, ui_make_id("explain", 0));
  bool close = draw_contents(&sheet);
  if (asked_to_close(ui, sheet.rect) || close) ui->explain.open = false;
  ui_modal_end(ui);
  sheet_release(&sheet);
}
