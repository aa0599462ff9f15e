/* The ledger's sheet: a row a claim, in the order of the page, with what the record says and what
 * the ledger holds; below, why the one became the other, and what was not printed. */
#include <stdio.h>
#include <string.h>

#include "ui/screens/books.h"

enum {
  ROW = 54,
  HEADS = 34,
  FOOT = 44,
  FACT = 38,
  SHEET_HEAD = 90,
  FALL_ROW = 46,
  SHORT_REVIEW = 260,
  SHEET_SIDES = 106 /* of a ledger sheet, left and right of its rows */
};
enum {
  RECORD_RIGHT = 238,
  LEDGER_RIGHT = 78,
  WHY_SIZE = 46,
  FIGURE_ROOM = 110
}; /* from the right edge of a row */

ui_id books_row_id(int row) {
  return ui_make_id("books.row", row);
}

/* ---- what explains a row -------------------------------------------------------------------- */

/* The page's figure and the ledger's rest on the chain of the report and the waterfall of the
 * month, or on a sentence where a claim has no variable of its own. */
static struct why why_of(const struct books *books, int row, enum book book) {
  static const struct why said = {
      .kind = WHY_TEXT,
      .text =
          "The page says so. The wording follows from how the month was reported; nobody counted "
          "it for the page."};
  static const struct why counted = {
      .kind = WHY_TEXT, .text = "Counted in the ledger for the same days, day by day."};
  static const struct why posted = {
      .kind = WHY_TEXT,
      .text = "In a short review the board's figure is printed: all that was made, with what was "
              "rejected, against the plan."};
  uint8_t measure = books->edition->claim[row].measure;
  bool whole_plan = measure == MEASURE_FULFILMENT, pieces = measure == MEASURE_GOODS;
  if (books->edition->month < 0) return book == BOOK_RECORD ? posted : counted;
  if (!whole_plan && !pieces) return book == BOOK_RECORD ? said : counted;
  return (struct why){.kind = WHY_MONTH,
                      .month = books->edition->month,
                      .worker = -1,
                      .variable = book == BOOK_RECORD ? VARIABLE_REPORTED : VARIABLE_OUTPUT,
                      .scale = pieces ? books->sim->scenario->products_per_norm_day : 100,
                      .per = pieces ? Q_ONE : 0};
}

/* Why the two differ. */
static struct why why_differ(const struct books *books, int row) {
  if (books->edition->month < 0 || books->edition->claim[row].measure != MEASURE_FULFILMENT)
    return why_of(books, row, BOOK_LEDGER);
  return (struct why){.kind = WHY_GAP, .month = books->edition->month, .worker = -1, .scale = 100};
}

static void open_why(struct books *books, int row, struct rect anchor) {
  struct ui *ui = books->ui;
  const struct ledger_claim *claim = &books->edition->claim[row];
  struct why why = why_differ(books, row);
  ui_explain_open(ui, &why, anchor, books_row_id(row));
  if (why.kind == WHY_GAP) return;
  claim_words(ui, claim, ui->explain.name, sizeof ui->explain.name);
  utf8_copy(ui->explain.figure, sizeof ui->explain.figure, claim->ledger);
}

/* ---- rows ----------------------------------------------------------------------------------- */

/* Pressing a row brings its thread forward; once more, or the glyph, opens why the books differ. */
static void press_row(struct books *books, int row, struct rect rect) {
  struct ui *ui = books->ui;
  char what[120];
  claim_words(ui, &books->edition->claim[row], what, sizeof what);
  struct rect name = {rect.x - 8, rect.y + 4, rect.w - RECORD_RIGHT - FIGURE_ROOM + 12, rect.h - 8};
  struct rect glyph = {rect.x + rect.w - WHY_SIZE, rect.y + 4, WHY_SIZE, rect.h - 8};
  bool chosen = books->view->book_row == row;
  bool pressed = ui_target(ui, books_row_id(row), ROLE_BUTTON, name, what, false);
  bool asked = ui_target(ui, ui_make_id("books.why", row), ROLE_BUTTON, glyph,
                         ui_tr(ui, "Why they differ"), false);
  if (pressed || asked) books->view->book_row = row;
  if (asked || (pressed && chosen)) open_why(books, row, glyph);
}

static void draw_row_ground(const struct books *books, struct rect row, bool chosen) {
  struct draw_list *list = &books->ui->draw;
  struct rect plate = {row.x - 10, row.y + 2, row.w + 20, row.h - 4};
  struct rect rule = {row.x, row.y + row.h - 1, row.w, 2};
  if (!chosen) draw_rect(list, rule, ui_color(books->ui, TOKEN_LEDGER_PAPER_EDGE), 0);
  if (chosen) draw_rect(list, plate, ui_color(books->ui, TOKEN_LEDGER_TINT), 4);
  if (chosen && theme_is_contrast(books->ui->theme))
    draw_frame(list, plate, ui_color(books->ui, TOKEN_LEDGER), 3, 4, 0);
}

/* On one line where it has room, else on two small ones. */
static void draw_claim(struct ui *ui, struct rect row, struct text_look look, const char *what) {
  float room = row.w - RECORD_RIGHT - FIGURE_ROOM;
  if (ui_text_width(ui, look.style, what) <= room) {
    ui_line(ui, row.x, ui_baseline(look.style, row.y, row.h), look, what);
    return;
  }
  look.style = look.style == STYLE_BODY ? STYLE_LABEL : STYLE_LABEL_BOLD;
  look.max_lines = 2;
  float height = ui_text_height(ui, look.style, room, what);
  ui_text(ui, (struct rect){row.x, row.y + (row.h - height) / 2, room, 0}, look, what);
}

static void draw_row(struct books *books, int i, struct rect row) {
  struct ui *ui = books->ui;
  const struct ledger_claim *claim = &books->edition->claim[i];
  press_row(books, i, row);
  bool chosen = books->view->book_row == i;
  enum token ground = chosen ? TOKEN_LEDGER_TINT : TOKEN_LEDGER_PAPER;
  draw_row_ground(books, row, chosen);
  struct text_look look = {chosen ? STYLE_BODY_BOLD : STYLE_BODY, TOKEN_INK, ground, ALIGN_LEFT, 1};
  char what[120];
  claim_words(ui, claim, what, sizeof what);
  draw_claim(ui, row, look, what);
  float baseline = ui_baseline(STYLE_SERIF_H3, row.y, row.h), right = row.x + row.w;
  struct why record = why_of(books, i, BOOK_RECORD), ledger = why_of(books, i, BOOK_LEDGER);
  ui_number(ui, ui_make_id("books.record", i), right - RECORD_RIGHT, baseline, STYLE_SERIF_H3,
            BOOK_RECORD, ALIGN_RIGHT, claim_record(ui, claim), what, &record, ground);
  ui_number(ui, ui_make_id("books.ledger", i), right - LEDGER_RIGHT, baseline, STYLE_H3,
            BOOK_LEDGER, ALIGN_RIGHT, claim->ledger, what, &ledger, ground);
  ui_icon(ui, "icons/why", right - 34, row.y + (row.h - 24) / 2, 24, TOKEN_LEDGER);
}

static float draw_rows(struct books *books, struct rect in, float *row_y) {
  struct ui *ui = books->ui;
  struct text_look head = {STYLE_SERIF_LABEL, TOKEN_RECORD, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  ui_line(ui, in.x + in.w - RECORD_RIGHT, in.y + 24, head, ui_tr(ui, "Record says"));
  head.style = STYLE_LABEL_BOLD;
  head.color = TOKEN_LEDGER;
  ui_line(ui, in.x + in.w - LEDGER_RIGHT, in.y + 24, head, ui_tr(ui, "Ledger holds"));
  float y = in.y + HEADS;
  for (int i = 0; i < books->edition->claim_count; i++, y += ROW) {
    draw_row(books, i, (struct rect){in.x, y, in.w, ROW});
    row_y[i] = y + ROW / 2;
  }
  return y - in.y;
}

/* ---- below the rows ------------------------------------------------------------------------- */

static float draw_heading(const struct books *books, struct rect in, const char *title,
                          const char *quiet) {
  struct ui *ui = books->ui;
  struct text_look head = {STYLE_H3, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  float used = ui_line(ui, in.x, in.y + 38, head, title);
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  if (used + ui_text_width(ui, STYLE_LABEL, quiet) + 24 < in.w)
    ui_line(ui, in.x + in.w, in.y + 38, look, quiet);
  draw_rect(&ui->draw, (struct rect){in.x, in.y + 50, in.w, 2}, ui_color(ui, TOKEN_LEDGER), 0);
  return 60;
}

/* Before a month is closed there is no gap to take apart: what is known of it in words. */
static float draw_short_review(const struct books *books, struct rect in) {
  struct ui *ui = books->ui;
  float y = in.y + draw_heading(books, in, ui_tr(ui, "Why they differ"), "") + 8;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 0};
  y += ui_text(ui, (struct rect){in.x, y, in.w, 0}, look,
               ui_tr(ui, "The board counts all that was made. The ledger leaves out what was "
                         "rejected."));
  y += 16 + ui_text(ui, (struct rect){in.x, y + 16, in.w, 0}, look,
                    ui_tr(ui, "When a month is closed, the two books are compared in full: pieces, "
                              "people, rejects and paper."));
  return y + 12 - in.y;
}

static float draw_gap(const struct books *books, struct rect in) {
  struct ui *ui = books->ui;
  if (books->edition->month < 0) return draw_short_review(books, in);
  struct explanation gap;
  char title[96];
  query_explain_gap(books->sim, books->edition->month, &gap);
  if (gap.opening_shown == gap.value_shown)
    snprintf(title, sizeof title, ui_tr(ui, "%d in both books"), gap.value_shown);
  else
    snprintf(title, sizeof title, ui_tr(ui, "Why %d became %d"), gap.opening_shown,
             gap.value_shown);
  float y = in.y + draw_heading(books, in, title, ui_tr(ui, "per cent of the month's plan"));
  y += ui_waterfall(ui, ui_make_id("books.gap", 0), (struct rect){in.x, y, in.w, 0}, &gap,
                    books->sim, ui_tr(ui, "Printed in the record"), ui_tr(ui, "In the ledger"));
  return y - in.y;
}

/* Icons by enum note_kind; the facts are of people, machines, stores and methods. */
static const char *fact_icon(uint8_t kind) {
  static const char *const icons[] = {[NOTE_WORLD] = "icons/globe",
                                      [NOTE_PEOPLE] = "icons/people",
                                      [NOTE_MACHINE] = "icons/workshop",
                                      [NOTE_STORES] = "icons/coke",
                                      [NOTE_METHOD] = "icons/skill"};
  return kind <= NOTE_METHOD ? icons[kind] : "icons/note";
}

/* Two facts stand side by side where all of them are short enough. */
static int fact_columns(const struct books *books, float width) {
  for (int i = 0; i < books->edition->not_printed_count; i++) {
    char words[120];
    fact_words(books->ui, &books->edition->not_printed[i], words, sizeof words);
    if (ui_rich_height(books->ui, STYLE_BODY_S, width / 2 - 44, words, NULL) > FACT) return 1;
  }
  return 2;
}

static int fact_rows(const struct books *books, float width) {
  int columns = fact_columns(books, width);
  return (books->edition->not_printed_count + columns - 1) / columns;
}

static float draw_not_printed(const struct books *books, struct rect in) {
  struct ui *ui = books->ui;
  int columns = fact_columns(books, in.w);
  const struct edition *edition = books->edition;
  if (edition->not_printed_count == 0) return 0;
  float y = in.y + draw_heading(books, in, ui_tr(ui, "Not printed"), ""),
        column = in.w / (float)columns;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  for (int i = 0; i < edition->not_printed_count; i++) {
    const struct not_printed *fact = &edition->not_printed[i];
    float x = in.x + (float)(i % columns) * column, top = y + 4 + (float)(i / columns) * FACT;
    ui_icon(ui, fact_icon(fact->kind), x, top + 4, 22, TOKEN_INK2);
    char words[120];
    fact_words(ui, fact, words, sizeof words);
    ui_rich(ui, ui_make_id("books.fact", i), (struct rect){x + 34, top, column - 44, 28}, look,
            words, NULL);
  }
  return y - in.y + 4 + (float)(fact_rows(books, in.w) * FACT);
}

static float causes_height(const struct books *books, float width) {
  float height = 8;
  int facts = books->edition->not_printed_count;
  if (books->edition->month >= 0) {
    struct explanation gap;
    int rows = 2;
    query_explain_gap(books->sim, books->edition->month, &gap);
    for (int i = 0; i < gap.count; i++) rows += gap.row[i].shown != 0;
    height += 60 + (float)(rows * FALL_ROW);
  } else {
    height += SHORT_REVIEW;
  }
  return height + (facts > 0 ? 64 + (float)(fact_rows(books, width) * FACT) : 0);
}

static void draw_foot(const struct books *books, struct rect in) {
  struct ui *ui = books->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  draw_rect(&ui->draw, (struct rect){in.x, in.y, in.w, 2}, ui_color(ui, TOKEN_LEDGER_PAPER_EDGE),
            0);
  ui_icon(ui, "icons/why", in.x, in.y + 12, 20, TOKEN_INK2);
  float used = 30 + ui_line(ui, in.x + 30, in.y + 29, look,
                            ui_tr(ui, "Press any underlined number to open its causes."));
  const char *keys = ui_tr(ui, "Arrows: rows, reviews. T threads, P wording");
  look.align = ALIGN_RIGHT;
  if (books->view->settings.single_keys && used + 24 + ui_text_width(ui, STYLE_LABEL, keys) < in.w)
    ui_line(ui, in.x + in.w, in.y + 29, look, keys);
}

/* ---- the sheet ------------------------------------------------------------------------------ */

float books_ledger_height(const struct books *books, float width) {
  return SHEET_HEAD + HEADS + (float)(books->edition->claim_count * ROW) + 4 +
         causes_height(books, width - SHEET_SIDES) + 8 + FOOT + 8;
}

static const char *count_keeper(const struct books *books) {
  const struct scenario *scenario = books->sim->scenario;
  for (int i = 0; i < scenario->person_count; i++)
    if (strcmp(scenario->person[i].trade_id, "stores") == 0)
      return ui_words(books->ui, &scenario->person[i].name);
  return "";
}

static void write_subtitle(const struct books *books, char *out, size_t size) {
  char month[64];
  const char *keeper = count_keeper(books);
  edition_title(books->ui, books->session, books->edition, month, sizeof month);
  if (keeper[0])
    snprintf(out, size, ui_tr(books->ui, "%s, as counted by %s"), month, keeper);
  else
    snprintf(out, size, "%s", month);
}

/* What stands below the rows scrolls where the sheet is low, so that the rows stay at the ends of
 * their threads. */
void books_ledger(struct books *books, struct rect page, float *row_y) {
  struct ui *ui = books->ui;
  char subtitle[160];
  write_subtitle(books, subtitle, sizeof subtitle);
  struct rect in = ledger_sheet(ui, page, ui_tr(ui, "Ledger"), subtitle);
  float bottom = page.y + page.h - FOOT - 8, used = draw_rows(books, in, row_y) + 4;
  struct rect below = {in.x - 12, in.y + used, in.w + 40, bottom - in.y - used};
  bool fits = causes_height(books, in.w) <= below.h + 1;
  ui_id scroll = ui_make_id("books.causes", 0);
  float start = fits ? below.y : ui_scroll_begin(ui, scroll, below), y = start;
  y += draw_gap(books, (struct rect){in.x, y, in.w, 0});
  y += draw_not_printed(books, (struct rect){in.x, y, in.w, 0});
  if (!fits) ui_scroll_end(ui, scroll, y - start);
  draw_foot(books, (struct rect){in.x, bottom, in.w, FOOT});
}
