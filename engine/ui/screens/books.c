/* The two books: the page that was printed beside what the ledger holds for the same days. Threads
 * join each claim to its row; rows stand in the order of the page, so threads never cross. */
#include "ui/screens/books.h"

#include <math.h>
#include <stdio.h>

#include "ui/screens/hints.h"

enum {
  GUTTER = 40,
  TAB = 52,
  TAB_PITCH = 60,
  PAGE_MARGIN = 60,
  CLAIM_APART = 40,
  CURVE = 12,
  THREAD_DASH = 8
};

static void show(struct books *books, int index) {
  if (index < 0 || !books->list || index >= books->list->count) return;
  books->view->book_month = index;
  books->view->book_row = 0;
}

static void leave(struct books *books) {
  *books->intent = books->session->ended ? intent_go(SCREEN_END) : intent_of(INTENT_BACK);
}

/* ---- the bar -------------------------------------------------------------------------------- */

/* A page to come is dashed, and says so when asked. */
static bool draw_tab(struct books *books, int index, struct rect tab) {
  struct ui *ui = books->ui;
  char label[16];
  snprintf(label, sizeof label, "%d", index + 1);
  bool written = index < books->list->count, chosen = index == books->shown && written;
  enum token ground = chosen ? TOKEN_NIGHT_INK : TOKEN_NIGHT;
  enum token ink = chosen ? TOKEN_NIGHT : written ? TOKEN_NIGHT_INK : TOKEN_NIGHT_INK2;
  bool pressed = ui_target(ui, ui_make_id("books.tab", index), ROLE_TAB, tab,
                           written ? label : ui_tr(ui, "Not yet written."), !written);
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY_BOLD, ink, ground);
  if (chosen) draw_rect(&ui->draw, tab, ui_color(ui, TOKEN_NIGHT_INK), 6);
  draw_frame(&ui->draw, tab, ui_color(ui, TOKEN_NIGHT_EDGE), 2, 6, written ? 0 : 6);
  struct type type = theme_type(STYLE_BODY_BOLD);
  float width = ui_text_width(ui, STYLE_BODY_BOLD, label);
  draw_text(&ui->draw, tab.x + (tab.w - width) / 2, ui_baseline(STYLE_BODY_BOLD, tab.y, tab.h),
            (enum face)type.face, type.size, ui_color(ui, ink), label, -1);
  return pressed;
}

/* One tab a review, as long as there is room; the shown one is always among them. */
static void draw_tabs(struct books *books, float x, float right) {
  int stops = books->sim->scenario->stop_close_count;
  int room = (int)((right - x) / TAB_PITCH), total = stops < room ? stops : room;
  int first = books->shown >= total ? books->shown - total + 1 : 0;
  for (int i = first; i < first + total; i++) {
    struct rect tab = {x + (float)(i - first) * TAB_PITCH, (NIGHT_BAR - TAB) / 2.0f, TAB, TAB};
    if (draw_tab(books, i, tab)) show(books, i);
  }
}

static float draw_wording(struct books *books, float right) {
  struct ui *ui = books->ui;
  const char *label = ui_tr(ui, books->view->plain_wording ? "Period wording" : "Plain wording");
  float wide = 190;
  if (ui_button(ui, ui_make_id("books.wording", 0), (struct rect){right - wide, 21, wide, 54},
                BUTTON_NIGHT, NULL, label, NULL))
    books->view->plain_wording = !books->view->plain_wording;
  return right - wide - 12;
}

static void draw_bar(struct books *books) {
  struct ui *ui = books->ui;
  float x = night_bar(ui, ui_tr(ui, "Two books"), ""), right = ui->width - 40, close = 150;
  bool words = ui->layout != LAYOUT_NARROW && !ui->is_short;
  if (ui->layout == LAYOUT_WIDE) {
    struct text_look quiet = {STYLE_BODY_S, TOKEN_NIGHT_INK2, TOKEN_NIGHT, ALIGN_LEFT, 1};
    x += ui_line(ui, x, 58, quiet, ui_tr(ui, "review")) + 20;
  }
  if (ui_button(ui, ui_make_id("books.close", 0), (struct rect){right - close, 21, close, 54},
                BUTTON_NIGHT, "icons/close", ui_tr(ui, "Close"), NULL))
    leave(books);
  right -= close + 12;
  if (words && books->edition) right = draw_wording(books, right);
  if (books->list) draw_tabs(books, x, right - 8);
}

/* ---- threads -------------------------------------------------------------------------------- */

static struct point on_curve(struct point a, struct point b, float t) {
  float s = t * t * (3 - 2 * t);
  return (struct point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * s};
}

/* Brick and broken where it leaves the page, blue and whole where it reaches the ledger; the edge
 * holds it apart from the sheets it runs over. */
static void draw_thread(const struct books *books, struct point from, struct point to,
                        bool chosen) {
  struct ui *ui = books->ui;
  struct point left[CURVE + 1], right[CURVE + 1];
  for (int i = 0; i <= CURVE; i++) {
    left[i] = on_curve(from, to, (float)i / (2 * CURVE));
    right[i] = on_curve(from, to, 0.5f + (float)i / (2 * CURVE));
  }
  float stroke = chosen ? 7 : 3;
  enum token brick = chosen ? TOKEN_RECORD : TOKEN_NIGHT_RECORD;
  enum token blue = chosen ? TOKEN_LEDGER : TOKEN_NIGHT_LEDGER;
  enum token brick_edge = chosen ? TOKEN_NIGHT_RECORD : TOKEN_NIGHT_CARD;
  enum token blue_edge = chosen ? TOKEN_NIGHT_LEDGER : TOKEN_NIGHT_CARD;
  draw_polyline(&ui->draw, left, CURVE + 1, ui_color(ui, brick_edge), stroke + 3, THREAD_DASH);
  draw_polyline(&ui->draw, right, CURVE + 1, ui_color(ui, blue_edge), stroke + 3, 0);
  draw_polyline(&ui->draw, left, CURVE + 1, ui_color(ui, brick), stroke, THREAD_DASH);
  draw_polyline(&ui->draw, right, CURVE + 1, ui_color(ui, blue), stroke, 0);
}

static void draw_end(const struct books *books, struct point at, int number, enum token color) {
  struct ui *ui = books->ui;
  char label[16];
  snprintf(label, sizeof label, "%d", number + 1);
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_NEWSPRINT, color, ALIGN_CENTRE, 1};
  draw_disc(&ui->draw, at, 17, ui_color(ui, color));
  ui_line(ui, at.x, at.y + 7, look, label);
}

/* Stacked pages have no room for threads between them: the numbers alone join what belongs
 * together. */
static void draw_threads(const struct books *books, struct rect page, struct rect sheet,
                         const struct page_marks *marks, const float *row_y) {
  bool stacked = sheet.y > page.y + page.h;
  float last = 0;
  if (!books->view->threads) return;
  for (int i = 0; i < books->edition->claim_count; i++) {
    float y = marks->y[books->edition->claim[i].slot];
    if (y <= 0) y = marks->y[NEWS_HEADLINE];
    y = fmaxf(y, last + CLAIM_APART); /* two claims of one part stand one below the other */
    last = y;
    struct point from = {page.x + page.w - 36, y}, to = {sheet.x + 36, row_y[i]};
    if (!stacked) draw_thread(books, from, to, books->view->book_row == i);
    draw_end(books, from, i, TOKEN_RECORD);
    draw_end(books, to, i, TOKEN_LEDGER);
  }
}

/* ---- the screen ----------------------------------------------------------------------------- */

static void draw_spread(struct books *books, struct rect content) {
  struct ui *ui = books->ui;
  float margin = ui->layout == LAYOUT_WIDE ? PAGE_MARGIN : 32;
  margin += content.w > 2200 ? (content.w - 2200) / 2 : 0;
  float width = (content.w - 2 * margin - GUTTER) / 2;
  struct rect page = {margin, content.y + 28, width, content.h - 56};
  struct rect sheet = {margin + width + GUTTER, page.y, width, page.h};
  float row_y[CLAIMS_MAX];
  struct page_marks marks =
      newspaper_page(ui, books->session, books->edition, page, books->view->plain_wording);
  int32_t first = ui->focus_count;
  books_ledger(books, sheet, row_y);
  ui_order_by_rows(ui, first);
  draw_threads(books, page, sheet, &marks, row_y);
}

/* Record above, ledger below. */
static void draw_stack(struct books *books, struct rect content) {
  struct ui *ui = books->ui;
  ui_id scroll = ui_make_id("books.stack", 0);
  float start = ui_scroll_begin(ui, scroll, content), width = content.w - 2 * 24 - 8;
  struct rect page = {24, start + 24, width, fmaxf(width * 0.86f, 780)};
  struct rect sheet = {24, page.y + page.h + 28, width, books_ledger_height(books, width)};
  float row_y[CLAIMS_MAX];
  struct page_marks marks =
      newspaper_page(ui, books->session, books->edition, page, books->view->plain_wording);
  int32_t first = ui->focus_count;
  books_ledger(books, sheet, row_y);
  ui_order_by_rows(ui, first);
  draw_threads(books, page, sheet, &marks, row_y);
  ui_scroll_end(ui, scroll, sheet.y + sheet.h + 32 - start);
}

static void draw_empty(struct books *books, struct rect content) {
  struct ui *ui = books->ui;
  const struct scenario *scenario = books->sim->scenario;
  int first = scenario->stop_close_count > 0 ? scenario->stop_close[0] : 0;
  int days = first - books->sim->model.day + 1;
  char text[160];
  snprintf(text, sizeof text,
           ui_tr(ui, days == 1 ? "Not yet written. The first page is printed in %d day."
                               : "Not yet written. The first page is printed in %d days."),
           days);
  struct text_look look = {STYLE_BODY_L, TOKEN_NIGHT_INK, TOKEN_NIGHT_CARD, ALIGN_CENTRE, 0};
  ui_text(ui, (struct rect){content.x + 60, content.y + content.h / 2 - 40, content.w - 120, 80},
          look, text);
}

/* The arrows turn pages and walk the rows; Enter on a row opens why. */
static void walk_rows(struct books *books, int step) {
  int row = books->view->book_row + step;
  if (!books->edition || row < 0 || row >= books->edition->claim_count) return;
  books->view->book_row = row;
  ui_set_focus(books->ui, books_row_id(row));
}

static void take_keys(struct books *books) {
  struct ui *ui = books->ui;
  struct view *view = books->view;
  if (letter_key(ui, view, 't')) view->threads = !view->threads;
  if (letter_key(ui, view, 'p')) view->plain_wording = !view->plain_wording;
  if (ui_key(ui, KEY_DOWN)) walk_rows(books, +1);
  if (ui_key(ui, KEY_UP)) walk_rows(books, -1);
  if (ui_key(ui, KEY_RIGHT)) show(books, books->shown + 1);
  if (ui_key(ui, KEY_LEFT)) show(books, books->shown - 1);
  if (letter_key(ui, view, 'x') || ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE))
    leave(books);
}

struct intent books_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct books books = {.ui = ui,
                        .view = view,
                        .session = session,
                        .sim = &session->sim,
                        .list = session->editions,
                        .intent = &intent};
  int count = books.list ? books.list->count : 0;
  books.shown = view->book_month >= 0 && view->book_month < count ? view->book_month : count - 1;
  books.edition = count > 0 ? &books.list->edition[books.shown] : NULL;
  ui->draw.clear = ui_color(ui, TOKEN_NIGHT_CARD);
  ui_region(ui, "books");
  int32_t first = ui->focus_count;
  draw_bar(&books);
  ui_order_by_rows(ui, first);
  struct rect content = {0, NIGHT_BAR, ui->width, ui->height - NIGHT_BAR};
  content = hint_strip_draw(ui, view, content);
  if (!books.edition)
    draw_empty(&books, content);
  else if (ui->layout == LAYOUT_NARROW || ui->is_short)
    draw_stack(&books, content);
  else
    draw_spread(&books, content);
  ui_rest_focus(ui, books_row_id(view->book_row));
  take_keys(&books);
  return intent;
}
