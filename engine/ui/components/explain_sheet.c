/* How a sheet of causes looks: a plate in its book's tint that points at the number; a title, rows,
 * a total, a note, and at the foot the page and the rule. Rows that open stand as high as a target
 * must be. What is higher than the canvas scrolls below its title. */
#include <math.h>
#include <string.h>

#include "ui/components/explain.h"

enum {
  TITLE_HEIGHT = 44,
  PATH_HEIGHT = TARGET_MIN,
  ROW_HEIGHT = 32,
  ROW_TALL = 60, /* a name on two lines */
  TOTAL_GAP = 8,
  COLUMN_GAP = 32,
  POINTER = 16,
  PINNED_WIDTH = 340,
  NARROW_WIDTH = 440,
  WIDE_WIDTH = 560,
  ONE_COLUMN_ROWS = 4,
  FIGURE_ROOM = 72, /* beside a name: the gap and its figure */
  CHEVRON = 20,
  ICON_ROOM = 34
};

static enum token tint_of(const struct sheet *sheet) {
  return sheet->record ? TOKEN_RECORD_TINT : TOKEN_LEDGER_TINT;
}
static enum token ink_of(const struct sheet *sheet) {
  return sheet->record ? TOKEN_RECORD : TOKEN_LEDGER;
}

/* ---- size ------------------------------------------------------------------------------------ */

static float inner_width(const struct sheet *sheet) {
  return sheet->rect.w - 2 * SHEET_PADDING;
}

static float chevron_room(const struct sheet *sheet) {
  return sheet->opens ? CHEVRON : 0;
}

static float row_height(const struct sheet *sheet) {
  return sheet->tall ? ROW_TALL : sheet->opens ? TARGET_MIN : ROW_HEIGHT;
}

static float total_height(const struct sheet *sheet) {
  return sheet->tall ? ROW_TALL : ROW_HEIGHT;
}

static int rows_a_column(const struct sheet *sheet) {
  return (sheet->row_count + sheet->columns - 1) / sheet->columns;
}

/* Close stands beside the title, and Pin where there is something to pin. */
static bool may_be_pinned(const struct sheet *sheet) {
  return sheet->explained && sheet->sim && !sheet->pinned && sheet->row_count > 0;
}

static float title_width(const struct sheet *sheet) {
  int buttons = may_be_pinned(sheet) ? 2 : 1;
  return inner_width(sheet) - ICON_ROOM - (float)buttons * (TARGET_MIN + 8) + 12;
}

static float paragraph_height(struct sheet *sheet, enum style style, const struct text *text) {
  if (!text->length || sheet->pinned) return 0;
  return 8 + ui_text_height(sheet->ui, style, inner_width(sheet), text->bytes);
}

static float measure_title(struct sheet *sheet) {
  float words =
      ui_text_height(sheet->ui, STYLE_BODY_S_BOLD, title_width(sheet), sheet->title.bytes);
  return (sheet->path.length ? PATH_HEIGHT : 0) + fmaxf(TITLE_HEIGHT, words + 16);
}

static float measure_body(struct sheet *sheet) {
  float rows = (float)rows_a_column(sheet) * row_height(sheet);
  float total = sheet->explained ? TOTAL_GAP + total_height(sheet) : 0;
  return rows + total + paragraph_height(sheet, STYLE_BODY_S, &sheet->note) +
         paragraph_height(sheet, STYLE_LABEL, &sheet->ground);
}

static float widest_name(const struct sheet *sheet) {
  float widest = 0;
  for (int i = 0; i < sheet->row_count; i++)
    widest = fmaxf(widest, ui_text_width(sheet->ui, STYLE_BODY_S, sheet->row[i].name));
  return widest;
}

static void choose_width(struct sheet *sheet) {
  float row = widest_name(sheet) + FIGURE_ROOM + chevron_room(sheet);
  float half = (WIDE_WIDTH - 2 * SHEET_PADDING - COLUMN_GAP) / 2.0f;
  bool many = sheet->row_count > ONE_COLUMN_ROWS && sheet->ui->width > WIDE_WIDTH + 64;
  sheet->columns = row <= half && many && !sheet->pinned ? 2 : 1;
  float total = ui_text_width(sheet->ui, STYLE_BODY_S_BOLD, sheet->total_name.bytes);
  float one = fmaxf(row, total + FIGURE_ROOM + chevron_room(sheet)) + 2 * SHEET_PADDING;
  sheet->rect.w = sheet->pinned         ? fmaxf(PINNED_WIDTH, fminf(one, NARROW_WIDTH))
                  : sheet->columns == 2 ? WIDE_WIDTH
                                        : fmaxf(NARROW_WIDTH, fminf(one, WIDE_WIDTH));
  sheet->tall = sheet->columns == 1 && one > sheet->rect.w;
}

void sheet_measure(struct sheet *sheet, float room) {
  choose_width(sheet);
  sheet->title_height = measure_title(sheet);
  sheet->body_height = measure_body(sheet);
  float most = room - 2 * SHEET_MARGIN - 2 * SHEET_PADDING - sheet->title_height;
  sheet->body_room = fminf(sheet->body_height, most);
  sheet->rect.h = 2 * SHEET_PADDING + sheet->title_height + sheet->body_room;
}

/* ---- place ----------------------------------------------------------------------------------- */

static void put(struct sheet *sheet, float x, float y) {
  sheet->rect.x = ui_snap(sheet->ui, x);
  sheet->rect.y = ui_snap(sheet->ui, y);
}

/* Below the number where there is room, else above; never over the canvas's edge. */
void sheet_place_beside(struct sheet *sheet, struct rect anchor) {
  const struct ui *ui = sheet->ui;
  float width = sheet->rect.w, height = sheet->rect.h;
  float x = rect_centre(anchor).x - width * 0.35f;
  x = fmaxf(SHEET_MARGIN, fminf(x, ui->width - width - SHEET_MARGIN));
  float below = anchor.y + anchor.h + POINTER + 4, above = anchor.y - POINTER - 4 - height;
  bool fits_below = below + height <= ui->height - SHEET_MARGIN;
  float y = fits_below || above < SHEET_MARGIN ? below : above;
  sheet->anchor = anchor;
  put(sheet, x, fmaxf(SHEET_MARGIN, fminf(y, ui->height - height - SHEET_MARGIN)));
}

void sheet_place_below(struct sheet *sheet, struct rect anchor) {
  sheet->anchor = anchor;
  put(sheet, anchor.x, anchor.y + anchor.h + POINTER + 4);
}

/* ---- the plate ------------------------------------------------------------------------------- */

/* The triangle that points at the number, when the sheet is beside and not over it. */
static void draw_pointer(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect rect = sheet->rect, anchor = sheet->anchor;
  bool under = rect.y > anchor.y + anchor.h, over = rect.y + rect.h < anchor.y;
  if (sheet->pinned || (!under && !over)) return;
  float x = fmaxf(rect.x + 24, fminf(rect_centre(anchor).x, rect.x + rect.w - 24));
  float edge = under ? rect.y : rect.y + rect.h, tip = under ? edge - POINTER : edge + POINTER;
  float inside = under ? edge + 3 : edge - 3;
  struct point line[] = {{x - 14, edge}, {x, tip}, {x + 14, edge}};
  struct point fill[] = {
      {x - 14, edge}, {x, tip}, {x + 14, edge}, {x + 12, inside}, {x - 12, inside}};
  draw_polygon(&ui->draw, fill, 5, ui_color(ui, tint_of(sheet)));
  draw_polyline(&ui->draw, line, 3, ui_color(ui, ink_of(sheet)), 2, 0);
}

static void draw_plate(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect shadow = {sheet->rect.x + 6, sheet->rect.y + 6, sheet->rect.w, sheet->rect.h};
  draw_rect(&ui->draw, shadow, ui_color(ui, TOKEN_SHADOW), 6);
  plate_draw(ui, sheet->rect, tint_of(sheet), ink_of(sheet), 2, 6);
  draw_pointer(sheet);
}

/* ---- the head -------------------------------------------------------------------------------- */

static bool draw_corner(struct sheet *sheet, int from_right, const char *name, const char *icon,
                        const char *label) {
  struct ui *ui = sheet->ui;
  float pitch = TARGET_MIN + 8;
  struct rect rect = {sheet->rect.x + sheet->rect.w - pitch * (float)(from_right + 1),
                      sheet->rect.y + 8, TARGET_MIN, TARGET_MIN};
  ui_id id = ui_make_id(name, sheet->pinned);
  bool pressed = ui_target(ui, id, ROLE_BUTTON, rect, ui_tr(ui, label), false);
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY_S, TOKEN_INK, tint_of(sheet));
  ui->emitted[ui->emitted_count - 1].tight = true;
  ui_icon(ui, icon, rect.x + 10, rect.y + 10, 24, TOKEN_INK);
  return pressed;
}

#define PATH_STEP " \xE2\x80\xBA "

/* The end of the way counts most: its beginning gives way. */
static const char *path_that_fits(struct sheet *sheet, float room) {
  const char *path = sheet->path.bytes, *next;
  while (ui_text_width(sheet->ui, STYLE_LABEL, path) > room && (next = strstr(path, PATH_STEP)))
    path = next + strlen(PATH_STEP);
  return path;
}

/* "< Output yesterday › Effort": a press goes one level back. */
static bool draw_path(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  if (!sheet->path.length) return false;
  struct rect rect = {sheet->rect.x + SHEET_PADDING - 8, sheet->rect.y + 8, TARGET_MIN, TARGET_MIN};
  bool pressed =
      ui_target(ui, ui_make_id("explain-back", 0), ROLE_BUTTON, rect, ui_tr(ui, "Back"), false);
  ui->emitted[ui->emitted_count - 1].tight = true;
  ui_icon(ui, "icons/chevron-left", rect.x + 8, rect.y + 10, 24, ink_of(sheet));
  struct text_look look = {STYLE_LABEL, ink_of(sheet), tint_of(sheet), ALIGN_LEFT, 1};
  float left = rect.x + TARGET_MIN;
  float room = title_width(sheet) - (left - sheet->rect.x - SHEET_PADDING) + ICON_ROOM;
  ui_text(ui, (struct rect){left, rect.y + 10, room, 24}, look, path_that_fits(sheet, room));
  return pressed;
}

static void draw_title(struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  float x = sheet->rect.x + SHEET_PADDING;
  float y = sheet->rect.y + SHEET_PADDING + (sheet->path.length ? PATH_HEIGHT : 0);
  struct text_look look = {
      .style = STYLE_BODY_S_BOLD, .color = TOKEN_INK, .ground = tint_of(sheet)};
  ui_icon(ui, "icons/why", x, y + 2, 24, ink_of(sheet));
  ui_text(ui, (struct rect){x + ICON_ROOM, y, title_width(sheet), 28}, look, sheet->title.bytes);
}

/* ---- the body -------------------------------------------------------------------------------- */

static void draw_figure(struct sheet *sheet, struct rect row, const char *name, const char *figure,
                        bool bold) {
  struct ui *ui = sheet->ui;
  struct text_look look = {.style = bold ? STYLE_BODY_S_BOLD : STYLE_BODY_S,
                           .color = TOKEN_INK,
                           .ground = tint_of(sheet),
                           .max_lines = sheet->tall ? 2 : 1};
  float right = row.w - chevron_room(sheet), top = row.y + (row.h - 28) / 2;
  float name_width = right - ui_text_width(ui, STYLE_BODY_S_BOLD, figure) - 12;
  float words = ui_text_height(ui, (enum style)look.style, name_width, name);
  ui_text(ui, (struct rect){row.x, row.y + (row.h - words) / 2, name_width, 28}, look, name);
  look.style = STYLE_BODY_S_BOLD;
  look.color = ink_of(sheet);
  look.align = ALIGN_RIGHT;
  ui_line(ui, row.x + right, ui_baseline(look.style, top, theme_type(look.style).line), look,
          figure);
}

static struct rect row_rect(const struct sheet *sheet, float top, int i) {
  float room = inner_width(sheet) - (float)((sheet->columns - 1) * COLUMN_GAP);
  float width = room / (float)sheet->columns, height = row_height(sheet);
  int column = i / rows_a_column(sheet), row = i % rows_a_column(sheet);
  return (struct rect){sheet->rect.x + SHEET_PADDING + (float)column * (width + COLUMN_GAP),
                       top + (float)row * height, width, height};
}

/* A row that opens its own causes is a target with a chevron. */
static bool draw_row(struct sheet *sheet, int i, struct rect rect) {
  struct ui *ui = sheet->ui;
  const struct sheet_row *row = &sheet->row[i];
  char figure[FIGURE_MAX];
  bool pressed = false;
  if (row->why.kind != WHY_NONE) {
    pressed = ui_target(ui, ui_make_id("explain-row", i), ROLE_LINK, rect, row->name, false);
    ui->emitted[ui->emitted_count - 1].tight = true;
    ui_icon(ui, "icons/chevron-right", rect.x + rect.w - CHEVRON + 4, rect.y + (rect.h - 18) / 2,
            18, ink_of(sheet));
  }
  if (row->opening)
    figure_plain(figure, row->value);
  else
    figure_signed(figure, row->value);
  draw_figure(sheet, rect, row->name, figure, false);
  return pressed;
}

/* Returns the row that was pressed, -1. */
static int draw_rows(struct sheet *sheet, float top) {
  int pressed = -1;
  for (int i = 0; i < sheet->row_count; i++)
    if (draw_row(sheet, i, row_rect(sheet, top, i))) pressed = i;
  return pressed;
}

static float draw_total(struct sheet *sheet, float top) {
  if (!sheet->explained) return top;
  char figure[FIGURE_MAX];
  float x = sheet->rect.x + SHEET_PADDING, w = inner_width(sheet);
  draw_rect(&sheet->ui->draw, (struct rect){x, top + TOTAL_GAP / 2 - 1, w, 2},
            ui_color(sheet->ui, ink_of(sheet)), 0);
  draw_figure(sheet, (struct rect){x, top + TOTAL_GAP, w, total_height(sheet)},
              sheet->total_name.bytes, figure_plain(figure, sheet->total), true);
  return top + TOTAL_GAP + total_height(sheet);
}

static float draw_paragraph(struct sheet *sheet, float top, enum style style, enum token ink,
                            const struct text *text) {
  if (!text->length || sheet->pinned) return top;
  struct text_look look = {.style = style, .color = ink, .ground = tint_of(sheet)};
  struct rect box = {sheet->rect.x + SHEET_PADDING, top + 8, inner_width(sheet), 28};
  return top + 8 + ui_text(sheet->ui, box, look, text->bytes);
}

static int draw_body(struct sheet *sheet, float top) {
  int row = draw_rows(sheet, top);
  float y = draw_total(sheet, top + (float)rows_a_column(sheet) * row_height(sheet));
  y = draw_paragraph(sheet, y, STYLE_BODY_S, TOKEN_INK, &sheet->note);
  draw_paragraph(sheet, y, STYLE_LABEL, ink_of(sheet), &sheet->ground);
  return row;
}

static int draw_body_in_room(struct sheet *sheet) {
  struct rect view = {sheet->rect.x + 4, sheet->rect.y + SHEET_PADDING + sheet->title_height,
                      sheet->rect.w - 8, sheet->body_room};
  if (sheet->body_room >= sheet->body_height) return draw_body(sheet, view.y);
  ui_id id = ui_make_id("explain-scroll", sheet->pinned);
  int row = draw_body(sheet, ui_scroll_begin(sheet->ui, id, view));
  ui_scroll_end(sheet->ui, id, sheet->body_height);
  return row;
}

enum sheet_answer sheet_draw(struct sheet *sheet, int *row) {
  struct ui *ui = sheet->ui;
  draw_plate(sheet);
  ui_emit(ui, ui_make_id("explain", sheet->pinned), ROLE_PANEL, sheet->rect, sheet->title.bytes);
  bool back = draw_path(sheet);
  draw_title(sheet);
  *row = draw_body_in_room(sheet);
  bool pin = may_be_pinned(sheet) && draw_corner(sheet, 1, "explain-pin", "icons/pin", "Pin");
  bool close =
      draw_corner(sheet, 0, "explain-close", "icons/close", sheet->pinned ? "Unpin" : "Close");
  if (*row >= 0) return SHEET_ROW;
  return back ? SHEET_BACK : pin ? SHEET_PIN : close ? SHEET_CLOSE : SHEET_STAYS;
}
