/* The two books: the page that was printed beside what the ledger holds for the same days. Threads
 * join each claim to its row; rows stand in the order of the page, so threads never cross. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/book_pages.h"

enum { ROW = 54, GUTTER = 40, TABS_SHOWN = 14, PAGE_MARGIN = 60 };

struct books {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct edition_list *list;
  const struct edition *edition; /* NULL: nothing written yet */
  int shown;                     /* its index */
  struct intent *intent;
};

/* ---- the bar ------------------------------------------------------------------------------------ */


static void show(struct books *books, int index) {
  if (index < 0 || index >= books->list->count) return;
  books->view->book_month = index;
  books->view->book_row = 0;
}

/* One tab a printed page; pages to come are dashed as long as there is room. */
static void draw_tabs(struct books *books, float x, float right) {
  struct ui *ui = books->ui;
  int stops = books->sim->scenario->stop_close_count;
  float pitch = 60;
  int room = (int)((right - x) / pitch);
  int total = stops < room ? stops : room;
  int first = books->shown >= total ? books->shown - total + 1 : 0;
  for (int i = first; i < first + total; i++) {
    struct rect tab = {x + (float)(i - first) * pitch, 22, 52, 52};
    char label[16];
    snprintf(label, sizeof label, "%d", i + 1);
    bool written = i < books->list->count, chosen = i == books->shown && written;
    enum token ground = chosen ? TOKEN_NIGHT_INK : TOKEN_NIGHT;
    enum token ink = chosen ? TOKEN_NIGHT : written ? TOKEN_NIGHT_INK : TOKEN_NIGHT_INK2;
    bool pressed = ui_target(ui, ui_make_id("books.tab", i), ROLE_TAB, tab, label, !written);
    ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY_BOLD, ink, ground);
    if (chosen) draw_rect(&ui->draw, tab, ui_color(ui, TOKEN_NIGHT_INK), 6);
    draw_frame(&ui->draw, tab, ui_color(ui, TOKEN_NIGHT_EDGE), 2, 6, written ? 0 : 6);
    struct type type = theme_type(STYLE_BODY_BOLD);
    float width = ui_text_width(ui, STYLE_BODY_BOLD, label);
    draw_text(&ui->draw, tab.x + (tab.w - width) / 2, ui_baseline(STYLE_BODY_BOLD, tab.y, tab.h),
              (enum face)type.face, type.size, ui_color(ui, ink), label, -1);
    if (pressed) show(books, i);
  }
}

static void draw_bar(struct books *books) {
  struct ui *ui = books->ui;
  bool roomy = ui->layout == LAYOUT_WIDE;
  float x = night_bar(ui, ui_tr(ui, "Two books"), roomy ? ui_tr(ui, "a page a review") : "");
  float width = 150, right = ui->width - 40 - width;
  if (ui_button(ui, ui_make_id("books.close", 0), (struct rect){right, 21, width, 54}, BUTTON_NIGHT,
                "icons/close", ui_tr(ui, "Close"), NULL))
    *books->intent = books->session->ended ? intent_go(SCREEN_END) : intent_of(INTENT_BACK);
  if (roomy) {
    float wide = 190;
    right -= wide + 12;
    const char *label = ui_tr(ui, books->view->plain_wording ? "Period wording" : "Plain wording");
    if (ui_button(ui, ui_make_id("books.wording", 0), (struct rect){right, 21, wide, 54}, BUTTON_NIGHT, NULL, label, NULL))
      books->view->plain_wording = !books->view->plain_wording;
  }
  draw_tabs(books, x, right - 16);
}

/* ---- the ledger's page -------------------------------------------------------------------------- */

static struct why why_of_row(const struct books *books, int row) {
  if (books->edition->month < 0 || row > 0)
    return (struct why){.kind = WHY_TEXT, .worker = -1,
                        .text = row == 0 ? "Posted on the board, and what the ledger holds of it: what was made, less rejects."
                                         : "The page's claim, and what the ledger holds for the same days."};
  return (struct why){.kind = WHY_GAP, .month = books->edition->month, .worker = -1, .scale = 100};
}

static void draw_row(struct books *books, int i, struct rect row) {
  struct ui *ui = books->ui;
  const struct ledger_claim *claim = &books->edition->claim[i];
  bool chosen = books->view->book_row == i;
  enum token ground = chosen ? TOKEN_LEDGER_TINT : TOKEN_LEDGER_PAPER;
  struct rect plate = {row.x - 10, row.y + 2, row.w + 20, row.h - 4};
  if (chosen) draw_rect(&ui->draw, plate, ui_color(ui, TOKEN_LEDGER_TINT), 4);
  struct text_look look = {chosen ? STYLE_BODY_BOLD : STYLE_BODY, TOKEN_INK, ground, ALIGN_LEFT, 1};
  ui_line(ui, row.x, ui_baseline(STYLE_BODY, row.y, row.h), look, ui_tr(ui, claim->what));
  struct why why = why_of_row(books, i);
  float baseline = ui_baseline(STYLE_SERIF_H3, row.y, row.h), why_x = row.x + row.w - 24;
  ui_number(ui, ui_make_id("books.record", i), why_x - 214, baseline, STYLE_SERIF_H3, BOOK_RECORD, ALIGN_RIGHT, claim->record, claim->what, &why, ground);
  ui_number(ui, ui_make_id("books.ledger", i), why_x - 54, baseline, STYLE_H3, BOOK_LEDGER, ALIGN_RIGHT, claim->ledger, claim->what, &why, ground);
  struct rect pick = {row.x + row.w - 46, row.y + 4, 46, 46};
  if (ui_target(ui, ui_make_id("books.pick", i), ROLE_BUTTON, pick, ui_tr(ui, "Show the thread"), false))
    books->view->book_row = i;
  ui_icon(ui, "icons/why", row.x + row.w - 34, row.y + 15, 24, TOKEN_LEDGER);
  if (!chosen) draw_rect(&ui->draw, (struct rect){row.x, row.y + row.h - 1, row.w, 2}, ui_color(ui, TOKEN_LINE), 0);
}

static float draw_rows(struct books *books, struct rect in, float *row_y) {
  struct ui *ui = books->ui;
  struct text_look head = {STYLE_SERIF_LABEL, TOKEN_RECORD, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  ui_line(ui, in.x + in.w - 24 - 214, in.y + 24, head, ui_tr(ui, "Record says"));
  head.style = STYLE_LABEL_BOLD;
  head.color = TOKEN_LEDGER;
  ui_line(ui, in.x + in.w - 24 - 54, in.y + 24, head, ui_tr(ui, "Ledger holds"));
  float y = in.y + 34;
  for (int i = 0; i < books->edition->claim_count; i++) {
    draw_row(books, i, (struct rect){in.x, y, in.w, ROW});
    row_y[i] = y + ROW / 2;
    y += ROW;
  }
  return y - in.y;
}

static float draw_gap(struct books *books, struct rect in) {
  struct ui *ui = books->ui;
  if (books->edition->month < 0) return 0;
  struct explanation explanation;
  query_explain_gap(books->sim, books->edition->month, &explanation);
  char title[96];
  snprintf(title, sizeof title, ui_tr(ui, "Why %d became %d"), explanation.opening_shown, explanation.value_shown);
  struct text_look head = {STYLE_H3, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  float used = ui_line(ui, in.x, in.y + 38, head, title);
  struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  const char *unit = ui_tr(ui, "per cent of the month's plan");
  if (used + ui_text_width(ui, STYLE_LABEL, unit) + 24 < in.w) ui_line(ui, in.x + in.w, in.y + 38, quiet, unit);
  draw_rect(&ui->draw, (struct rect){in.x, in.y + 52, in.w, 2}, ui_color(ui, TOKEN_LEDGER), 0);
  return 64 + ui_waterfall(ui, ui_make_id("books.gap", 0), (struct rect){in.x, in.y + 62, in.w, 0}, &explanation, books->sim,
                           ui_tr(ui, "Printed in the record"), ui_tr(ui, "In the ledger"));
}

static float draw_not_printed(struct books *books, struct rect in) {
  struct ui *ui = books->ui;
  const struct edition *edition = books->edition;
  static const char *const icons[] = {"icons/globe", "icons/fatigue", "icons/workshop", "icons/coke", "icons/method"};
  if (edition->not_printed_count == 0) return 0;
  struct text_look head = {STYLE_H3, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  ui_line(ui, in.x, in.y + 38, head, ui_tr(ui, "Not printed"));
  draw_rect(&ui->draw, (struct rect){in.x, in.y + 52, in.w, 2}, ui_color(ui, TOKEN_LEDGER), 0);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  float column = in.w / 2;
  for (int i = 0; i < edition->not_printed_count; i++) {
    float x = in.x + (float)(i % 2) * column, y = in.y + 66 + (float)(i / 2) * 38;
    ui_icon(ui, icons[edition->not_printed[i].kind % 5], x, y + 4, 22, TOKEN_INK2);
    ui_rich(ui, ui_make_id("books.fact", i), (struct rect){x + 34, y, column - 44, 28}, look, ui_tr(ui, edition->not_printed[i].text), NULL);
  }
  return 66 + (float)((edition->not_printed_count + 1) / 2) * 38 + 8;
}

static const char *count_keeper(const struct books *books) {
  const struct scenario *scenario = books->sim->scenario;
  for (int i = 0; i < scenario->person_count; i++)
    if (scenario->person[i].trade_id && strcmp(scenario->person[i].trade_id, "stores") == 0)
      return ui_words(books->ui, &scenario->person[i].name);
  return "";
}

static void draw_ledger(struct books *books, struct rect page, float *row_y) {
  struct ui *ui = books->ui;
  char month[64], subtitle[160];
  edition_title(ui, books->session, books->edition, month, sizeof month);
  snprintf(subtitle, sizeof subtitle, ui_tr(ui, "%s, as counted by %s"), month, count_keeper(books));
  struct rect in = ledger_sheet(ui, page, ui_tr(ui, "Ledger"), subtitle);
  in.y += draw_rows(books, in, row_y);
  in.y += draw_gap(books, in);
  draw_not_printed(books, in);
}

/* ---- threads ------------------------------------------------------------------------------------ */

static struct point on_curve(struct point a, struct point b, float t) {
  float s = t * t * (3 - 2 * t);
  return (struct point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * s};
}

static void draw_thread(const struct books *books, struct point from, struct point to, int number) {
  struct ui *ui = books->ui;
  bool chosen = books->view->book_row == number;
  struct point left[13], right[13];
  for (int i = 0; i <= 12; i++) {
    left[i] = on_curve(from, to, (float)i / 24);
    right[i] = on_curve(from, to, 0.5f + (float)i / 24);
  }
  float stroke = chosen ? 6 : 3;
  draw_polyline(&ui->draw, left, 13, ui_color(ui, chosen ? TOKEN_RECORD : TOKEN_NIGHT_RECORD), stroke, 0);
  draw_polyline(&ui->draw, right, 13, ui_color(ui, chosen ? TOKEN_LEDGER : TOKEN_NIGHT_LEDGER), stroke, 0);
  char label[16];
  snprintf(label, sizeof label, "%d", number + 1);
  draw_disc(&ui->draw, from, 17, ui_color(ui, TOKEN_RECORD));
  draw_disc(&ui->draw, to, 17, ui_color(ui, TOKEN_LEDGER));
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_NEWSPRINT, TOKEN_RECORD, ALIGN_CENTRE, 1};
  ui_line(ui, from.x, from.y + 7, look, label);
  look.ground = TOKEN_LEDGER;
  ui_line(ui, to.x, to.y + 7, look, label);
}

static void draw_threads(const struct books *books, struct rect page, struct rect sheet,
                         const struct page_marks *marks, const float *row_y) {
  if (!books->view->threads) return;
  float last = 0;
  for (int i = 0; i < books->edition->claim_count; i++) {
    float y = marks->y[books->edition->claim[i].slot];
    if (y <= 0) y = marks->y[NEWS_HEADLINE];
    if (y < last + 40) y = last + 40; /* two claims of one part stand one below the other */
    last = y;
    draw_thread(books, (struct point){page.x + page.w - 36, y}, (struct point){sheet.x + 36, row_y[i]}, i);
  }
}

/* ---- the screen --------------------------------------------------------------------------------- */

static void draw_spread(struct books *books, struct rect content) {
  struct ui *ui = books->ui;
  float margin = ui->layout == LAYOUT_WIDE ? PAGE_MARGIN : 32;
  float width = (content.w - 2 * margin - GUTTER) / 2;
  struct rect page = {margin, content.y + 28, width, content.h - 56};
  struct rect sheet = {margin + width + GUTTER, page.y, width, page.h};
  float row_y[CLAIMS_MAX];
  struct page_marks marks = newspaper_page(ui, books->session, books->edition, page, books->view->plain_wording);
  draw_ledger(books, sheet, row_y);
  draw_threads(books, page, sheet, &marks, row_y);
}

/* Record above, ledger below. */
static void draw_stack(struct books *books, struct rect content) {
  struct ui *ui = books->ui;
  ui_id scroll = ui_make_id("books.stack", 0);
  float top = ui_scroll_begin(ui, scroll, content), width = content.w - 48;
  float row_y[CLAIMS_MAX];
  newspaper_page(ui, books->session, books->edition, (struct rect){24, top + 24, width, 900}, books->view->plain_wording);
  draw_ledger(books, (struct rect){24, top + 960, width, 880}, row_y);
  ui_scroll_end(ui, scroll, 1880);
}

static void draw_empty(struct books *books, struct rect content) {
  struct ui *ui = books->ui;
  int day = books->sim->model.day, stop = books->sim->scenario->stop_close_count > 0 ? books->sim->scenario->stop_close[0] : 0;
  char text[160];
  snprintf(text, sizeof text, ui_tr(ui, "Not yet written. The first page is printed in %d days."), stop - day + 1);
  struct text_look look = {STYLE_BODY_L, TOKEN_NIGHT_INK, TOKEN_NIGHT_CARD, ALIGN_CENTRE, 0};
  ui_text(ui, (struct rect){content.x + 60, content.y + content.h / 2 - 40, content.w - 120, 80}, look, text);
}

static void take_keys(struct books *books) {
  struct ui *ui = books->ui;
  struct view *view = books->view;
  if (letter_key(ui, view, 't')) view->threads = !view->threads;
  if (letter_key(ui, view, 'p')) view->plain_wording = !view->plain_wording;
  if (ui_key(ui, KEY_PAGE_DOWN)) show(books, books->shown + 1);
  if (ui_key(ui, KEY_PAGE_UP)) show(books, books->shown - 1);
  if (letter_key(ui, view, 'x') || ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE))
    *books->intent = books->session->ended ? intent_go(SCREEN_END) : intent_of(INTENT_BACK);
}

struct intent books_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct books books = {.ui = ui, .view = view, .session = session, .sim = &session->sim, .list = session->editions, .intent = &intent};
  int count = books.list ? books.list->count : 0;
  books.shown = view->book_month >= 0 && view->book_month < count ? view->book_month : count - 1;
  books.edition = count > 0 ? &books.list->edition[books.shown] : NULL;
  ui->draw.clear = ui_color(ui, TOKEN_NIGHT_CARD);
  ui_region(ui, "books");
  draw_bar(&books);
  struct rect content = {0, NIGHT_BAR, ui->width, ui->height - NIGHT_BAR};
  if (!books.edition) draw_empty(&books, content);
  else if (ui->layout == LAYOUT_NARROW || ui->is_short) draw_stack(&books, content);
  else draw_spread(&books, content);
  take_keys(&books);
  return intent;
}
