/* The options of a decision: one style and one height for all, so that the layout recommends none.
 * Each may say what will be written and what will be counted today. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sim/evidence.h"
#include "ui/screens/decision.h"
#include "ui/ui_internal.h"

enum {
  OPTION_HEIGHT = 84,
  OPTION_DENSE = 70,
  TEXT_LEFT = 86,
  PREVIEW_WIDTH = 172,
  PREVIEWS_WIDTH = 340,
  PREVIEW_INSET = 20,
  PREVIEW_TEXT = PREVIEW_WIDTH - PREVIEW_INSET - 4, /* of a line that is broken */
  PREVIEW_PITCH = 27,
  PREVIEW_BASELINE = 19
};

float decision_inner_width(const struct decision_sheet *sheet) {
  return sheet->card.w - 2 * CARD_PADDING;
}

static float label_room(const struct decision_sheet *sheet) {
  return decision_inner_width(sheet) - TEXT_LEFT - 16 - (sheet->previews ? PREVIEWS_WIDTH : 0);
}

/* What stands below the label: what follows, or why it can't be had. */
static const char *second_line(const struct decision_sheet *sheet, int option, bool allowed) {
  const struct option *row = &sheet->decision->options[option];
  if (allowed) return ui_words(sheet->ui, &row->consequence);
  if (!evidence_has_option(&sheet->session->scenario, row))
    return ui_tr(sheet->ui, "Rests on an assumption alone: left out in this mode.");
  const char *reason = ui_words(sheet->ui, &row->need_reason);
  return *reason ? reason : ui_tr(sheet->ui, "This choice is broken in the scenario.");
}

static float option_text_height(const struct decision_sheet *sheet, int option) {
  struct ui *ui = sheet->ui;
  float room = label_room(sheet);
  bool allowed = session_option_allowed(sheet->session, sheet->index, option);
  return ui_text_height(ui, STYLE_BODY_BOLD, room,
                        ui_words(ui, &sheet->decision->options[option].label)) +
         ui_text_height(ui, STYLE_BODY_S, room, second_line(sheet, option, allowed));
}

static enum style long_preview_style(enum book book) {
  return book == BOOK_RECORD ? STYLE_SERIF_LABEL : STYLE_LABEL_BOLD;
}

static float long_preview_height(struct ui *ui, enum book book, const char *text) {
  struct wrap wrap = wrap_start(ui, theme_type(long_preview_style(book)), PREVIEW_TEXT, text);
  int lines = 0;
  for (struct wrapped_line line; wrap_next(&wrap, &line);) lines++;
  return (float)(lines * PREVIEW_PITCH);
}

static float option_height(const struct decision_sheet *sheet, int option) {
  struct ui *ui = sheet->ui;
  const struct option *row = &sheet->decision->options[option];
  float record = long_preview_height(ui, BOOK_RECORD, ui_words(ui, &row->record));
  float ledger = long_preview_height(ui, BOOK_LEDGER, ui_words(ui, &row->ledger));
  return fmaxf(option_text_height(sheet, option) + (sheet->dense ? 10 : 24),
               fmaxf(record, ledger) + 8);
}

void decision_measure_options(struct decision_sheet *sheet) {
  sheet->option_height = sheet->dense ? OPTION_DENSE : OPTION_HEIGHT;
  for (int i = 0; i < sheet->decision->option_count; i++) {
    const struct option *option = &sheet->decision->options[i];
    sheet->previews |= option->record.source[0] || option->ledger.source[0];
  }
  for (int i = 0; i < sheet->decision->option_count; i++) {
    sheet->option_height = fmaxf(sheet->option_height, option_height(sheet, i));
  }
}

static void draw_preview_heads(const struct decision_sheet *sheet, float y) {
  struct ui *ui = sheet->ui;
  struct text_look record = {STYLE_SERIF_LABEL, TOKEN_RECORD, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look ledger = {STYLE_BODY_S_BOLD, TOKEN_LEDGER, TOKEN_CARD, ALIGN_LEFT, 1};
  float right = sheet->card.x + sheet->card.w - CARD_PADDING;
  float first = right - PREVIEWS_WIDTH + PREVIEW_INSET,
        second = right - PREVIEW_WIDTH + PREVIEW_INSET;
  ui_icon(ui, "icons/record", first, y, 22, TOKEN_RECORD);
  ui_line(ui, first + 28, y + 18, record, ui_tr(ui, "Record"));
  ui_icon(ui, "icons/ledger", second, y, 22, TOKEN_LEDGER);
  ui_line(ui, second + 28, y + 18, ledger, ui_tr(ui, "Ledger"));
}

float decision_draw_question(const struct decision_sheet *sheet, float y) {
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 2};
  char words[192];
  int chosen = sheet->view->chosen_option;
  if (chosen >= 0)
    snprintf(words, sizeof words, ui_tr(ui, "Press the row again to choose it, or %d, or Enter."),
             chosen + 1);
  else
    snprintf(words, sizeof words, "%s",
             ui_tr(ui, sheet->previews ? "What will you write, and what will you do?"
                                       : "What will you do?"));
  float room = decision_inner_width(sheet) - (sheet->previews ? PREVIEWS_WIDTH : 0);
  float used = ui_text(ui, (struct rect){sheet->card.x + CARD_PADDING, y, room, 0}, look, words);
  if (sheet->previews) draw_preview_heads(sheet, y + used - 28);
  return y + used + 10;
}

static struct why why_of_preview(enum book book) {
  static const char *const says[] = {
      [BOOK_RECORD] = "What will be written today if this is chosen.",
      [BOOK_LEDGER] = "What the ledger will hold today if this is chosen."};
  return (struct why){.kind = WHY_TEXT, .worker = -1, .text = says[book]};
}

/* Too long for its column: some lines, each with the book's line under it, and one area to press.
 */
static void draw_long_preview(const struct decision_sheet *sheet, ui_id id, struct rect cell,
                              enum book book, const char *text, enum token ground) {
  struct ui *ui = sheet->ui;
  struct told told = {book, text, "", text, why_of_preview(book)};
  enum token ink = book == BOOK_RECORD ? TOKEN_RECORD : TOKEN_LEDGER;
  struct text_look look = {long_preview_style(book), ink, ground, ALIGN_LEFT, 1};
  float size = theme_type(look.style).size, height = long_preview_height(ui, book, text);
  float baseline = cell.y + (cell.h - height) / 2 + PREVIEW_BASELINE;
  struct wrap wrap = wrap_start(ui, theme_type(look.style), PREVIEW_TEXT, text);
  why_area(ui, id, (struct rect){cell.x, cell.y + 8, cell.w, cell.h - 16}, &told);
  for (struct wrapped_line line; wrap_next(&wrap, &line); baseline += PREVIEW_PITCH) {
    char words[160];
    snprintf(words, sizeof words, "%.*s", line.length, line.start);
    float width = ui_line(ui, cell.x, baseline, look, words);
    book_underline(ui, cell.x, baseline, width, size, book, ink);
  }
}

/* A preview is a number in its book's dress. */
static void draw_preview(const struct decision_sheet *sheet, int index, struct rect cell,
                         enum book book, const char *text, enum token ground) {
  struct ui *ui = sheet->ui;
  struct why why = why_of_preview(book);
  ui_id id = ui_make_id("decision.preview", index);
  enum style style = book == BOOK_RECORD ? STYLE_SERIF_BODY_BOLD : STYLE_BODY_S_BOLD;
  if (!*text) return;
  if (ui_text_width(ui, style, text) > cell.w) {
    draw_long_preview(sheet, id, cell, book, text, ground);
    return;
  }
  ui_number(ui, id, cell.x, cell.y + cell.h / 2 + 8, style, book, ALIGN_LEFT, text, "", &why,
            ground);
}

static void draw_divider(const struct decision_sheet *sheet, float x, struct rect rect) {
  draw_line(&sheet->ui->draw, (struct point){x, rect.y + 14},
            (struct point){x, rect.y + rect.h - 14}, ui_color(sheet->ui, TOKEN_LINE), 2, 0);
}

static void draw_previews(const struct decision_sheet *sheet, int option, struct rect rect,
                          enum token ground) {
  const struct option *row = &sheet->decision->options[option];
  float right = rect.x + rect.w;
  if (!sheet->previews) return;
  draw_divider(sheet, right - PREVIEWS_WIDTH, rect);
  draw_divider(sheet, right - PREVIEW_WIDTH, rect);
  struct rect record = {right - PREVIEWS_WIDTH + PREVIEW_INSET, rect.y,
                        PREVIEWS_WIDTH - PREVIEW_WIDTH - PREVIEW_INSET - 8, rect.h};
  struct rect ledger = {right - PREVIEW_WIDTH + PREVIEW_INSET, rect.y,
                        PREVIEW_WIDTH - PREVIEW_INSET - 8, rect.h};
  draw_preview(sheet, option * 2, record, BOOK_RECORD, ui_words(sheet->ui, &row->record), ground);
  draw_preview(sheet, option * 2 + 1, ledger, BOOK_LEDGER, ui_words(sheet->ui, &row->ledger),
               ground);
}

static void draw_key(struct ui *ui, struct rect rect, int number, enum token ink) {
  char key[4];
  struct text_look look = {STYLE_LABEL_BOLD, ink, TOKEN_CARD, ALIGN_CENTRE, 1};
  struct rect cap = {rect.x + 20, rect.y + (rect.h - 42) / 2, 42, 42};
  snprintf(key, sizeof key, "%d", number);
  draw_rect(&ui->draw, cap, ui_color(ui, TOKEN_CARD), 5);
  draw_frame(&ui->draw, cap, ui_color(ui, TOKEN_EDGE), 2, 5, 0);
  ui_line(ui, cap.x + 21, ui_baseline(STYLE_LABEL_BOLD, cap.y, cap.h), look, key);
}

static void draw_option_words(const struct decision_sheet *sheet, int option, bool allowed,
                              struct rect rect, enum token ground) {
  struct ui *ui = sheet->ui;
  enum token ink = allowed ? TOKEN_INK : TOKEN_INK2;
  struct text_look label = {STYLE_BODY_BOLD, ink, ground, ALIGN_LEFT, 0};
  struct text_look second = {STYLE_BODY_S, TOKEN_INK2, ground, ALIGN_LEFT, 0};
  float room = label_room(sheet), y = rect.y + (rect.h - option_text_height(sheet, option)) / 2;
  const struct words *words = &sheet->decision->options[option].label;
  y += ui_text(ui, (struct rect){rect.x + TEXT_LEFT, y, room, 0}, label, ui_words(ui, words));
  ui_text(ui, (struct rect){rect.x + TEXT_LEFT, y, room, 0}, second,
          second_line(sheet, option, allowed));
}

static void press_option(const struct decision_sheet *sheet, int option) {
  if (sheet->view->chosen_option != option) {
    sheet->view->chosen_option = option;
    return;
  }
  *sheet->intent =
      (struct intent){.kind = INTENT_ANSWER, .decision = sheet->index, .option = option};
}

static void draw_option(const struct decision_sheet *sheet, int option, struct rect rect) {
  struct ui *ui = sheet->ui;
  ui_id id = ui_make_id("decision.option", option);
  bool allowed = session_option_allowed(sheet->session, sheet->index, option);
  bool chosen = sheet->view->chosen_option == option;
  enum token ground = chosen ? TOKEN_CARD : TOKEN_BG;
  const char *label = ui_words(ui, &sheet->decision->options[option].label);
  bool pressed = press_area(ui, id, ROLE_OPTION, rect, label, !allowed);
  if (ui_character(ui, (uint32_t)('1' + option))) {
    ui_set_focus(ui, id);
    pressed |= allowed;
  }
  draw_rect(&ui->draw, rect, ui_color(ui, ground), 6);
  draw_frame(&ui->draw, rect, ui_color(ui, allowed ? TOKEN_INK : TOKEN_EDGE), chosen ? 4 : 2, 6,
             allowed ? 0 : 6);
  draw_key(ui, rect, option + 1, allowed ? TOKEN_INK : TOKEN_INK2);
  draw_option_words(sheet, option, allowed, rect, ground);
  draw_previews(sheet, option, rect, ground);
  if (pressed) press_option(sheet, option);
}

float decision_draw_options(const struct decision_sheet *sheet, float y) {
  struct rect rect = {sheet->card.x + CARD_PADDING, y, decision_inner_width(sheet),
                      sheet->option_height};
  for (int i = 0; i < sheet->decision->option_count; i++) {
    draw_option(sheet, i, rect);
    rect.y += rect.h + OPTION_GAP;
  }
  return rect.y - OPTION_GAP;
}

float decision_options_height(const struct decision_sheet *sheet) {
  return (float)sheet->decision->option_count * (sheet->option_height + OPTION_GAP) - OPTION_GAP;
}
