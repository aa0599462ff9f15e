/* A page of samples. Each section draws itself in a column of a given width and says how high it
 * is; sections go to the shortest column. */
#include "ui/gallery.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/ui_internal.h"

enum { MARGIN = 60, GUTTER = 40, SECTION_GAP = 36, COLUMNS_MAX = 3 };

static const struct text_look body = {.style = STYLE_BODY, .color = TOKEN_INK, .ground = TOKEN_BG};
static const struct why sample_why = {.kind = WHY_TEXT,
                                      .text = "A sample figure: it has a sentence and no causes."};

/* ---- type and words -------------------------------------------------------------------------- */

static float draw_styles(struct ui *ui, float x, float y, float w) {
  static const struct {
    enum style style;
    const char *words;
  } samples[] = {
      {STYLE_DISPLAY, "Display 작업반"},      {STYLE_DECISION, "Decision"},
      {STYLE_HEADLINE, "Headline"},           {STYLE_H1, "Heading one"},
      {STYLE_H2, "Heading two 한글"},         {STYLE_H3, "Heading three"},
      {STYLE_BODY_L, "Body large"},           {STYLE_BODY, "Body, 본문, 0123456789"},
      {STYLE_BODY_BOLD, "Body bold"},         {STYLE_BODY_S, "Body small"},
      {STYLE_BODY_S_BOLD, "Body small bold"}, {STYLE_LABEL, "Label"},
      {STYLE_SERIF_BODY, "Serif body 신문"},  {STYLE_SERIF_BODY_BOLD, "Serif body bold"}};
  float from = y;
  for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
    struct text_look look = {
        .style = samples[i].style, .color = TOKEN_INK, .ground = TOKEN_BG, .max_lines = 1};
    y += ui_text(ui, (struct rect){x, y, w, 0}, look, samples[i].words);
  }
  return y - from;
}

static float draw_words(struct ui *ui, float x, float y, float w) {
  float from = y;
  y += ui_text(ui, (struct rect){x, y, w, 0}, body,
               "No ration has been issued for 19 days. Neighbours say that two of them went to "
               "the hills to look for food.");
  y += 8;
  y += ui_text(ui, (struct rect){x, y, w, 0}, body,
               "십구일째 배급이 나오지 않았다. 두 사람이 산으로 먹을 것을 찾으러 갔다고 한다.");
  y += 8;
  y += ui_rich(ui, ui_make_id("gallery-rich", 0), (struct rect){x, y, w, 0}, body,
               "The page says {r:118%}, we made {l:94%}. **Why?** Read about {k:emulation} or ask "
               "what {r:every worker} did, and how {l:14 kg} of maize was shared.",
               NULL);
  return y - from;
}

static float draw_numbers(struct ui *ui, float x, float y, float w) {
  ui_number(ui, ui_make_id("n", 1), x, y + 40, STYLE_NUMBER_L, BOOK_RECORD, ALIGN_LEFT, "118%",
            "Plan carried out", &sample_why, TOKEN_BG);
  ui_number(ui, ui_make_id("n", 2), x + 150, y + 40, STYLE_NUMBER_L, BOOK_LEDGER, ALIGN_LEFT, "94%",
            "Plan carried out", &sample_why, TOKEN_BG);
  ui_number(ui, ui_make_id("n", 3), x, y + 96, STYLE_BODY_BOLD, BOOK_RECORD, ALIGN_LEFT, "24 of 24",
            "Present", &sample_why, TOKEN_BG);
  ui_number(ui, ui_make_id("n", 4), x + 150, y + 96, STYLE_BODY_BOLD, BOOK_LEDGER, ALIGN_LEFT,
            "21 at work", "Present", &sample_why, TOKEN_BG);
  struct rect night = {x, y + 130, w, 56};
  draw_rect(&ui->draw, night, ui_color(ui, TOKEN_NIGHT), 6);
  ui_number(ui, ui_make_id("n", 5), x + 20, y + 164, STYLE_BODY_BOLD, BOOK_RECORD, ALIGN_LEFT,
            "118 per cent", "Plan", &sample_why, TOKEN_NIGHT);
  ui_number(ui, ui_make_id("n", 6), x + w - 20, y + 164, STYLE_BODY_BOLD, BOOK_LEDGER, ALIGN_RIGHT,
            "94% of plan", "Plan", &sample_why, TOKEN_NIGHT);
  return 186;
}

/* ---- controls -------------------------------------------------------------------------------- */

static float draw_buttons(struct ui *ui, float x, float y, float w) {
  float half = (w - 16) / 2;
  ui_button(ui, ui_make_id("b", 1), (struct rect){x, y, half, 54}, BUTTON_PRIMARY, NULL,
            "Print the page", NULL);
  ui_button(ui, ui_make_id("b", 2), (struct rect){x + half + 16, y, half, 54}, BUTTON_SECONDARY,
            NULL, "Rest day", NULL);
  ui_button(ui, ui_make_id("b", 3), (struct rect){x, y + 70, half, 54}, BUTTON_SECONDARY,
            "icons/assign", "Assign", "Needs 2 people");
  ui_button(ui, ui_make_id("b", 4), (struct rect){x + half + 16, y + 70, half, 54},
            BUTTON_ATTENTION, NULL, "Decide", NULL);
  ui_button(ui, ui_make_id("b", 5), (struct rect){x, y + 164, half, 44}, BUTTON_QUIET,
            "icons/sources", "Sources 3 and 9", NULL);
  ui_icon_button(ui, ui_make_id("b", 6), (struct rect){x + half + 16, y + 164, 48, 48},
                 BUTTON_SECONDARY, "icons/close", "Close");
  struct rect night = {x, y + 230, w, 140};
  draw_rect(&ui->draw, night, ui_color(ui, TOKEN_NIGHT), 6);
  ui_region(ui, "gallery-night");
  ui_button(ui, ui_make_id("b", 7), (struct rect){x + 16, y + 246, half - 24, 76},
            BUTTON_NIGHT_PRIMARY, "icons/arrow-right", "End the day", NULL);
  ui_button(ui, ui_make_id("b", 8), (struct rect){x + half + 16, y + 246, half - 16, 54},
            BUTTON_NIGHT, "icons/export", "Export report", "After the first review");
  ui_region(ui, "gallery");
  return 370;
}

static float draw_controls(struct ui *ui, float x, float y, float w) {
  static const char *const stances[] = {"True 94", "Round 95", "Under 90", "Pad 118"};
  ui_slider(ui, ui_make_id("slider", 0), (struct rect){x, y, w, 48}, 1, 4, stances, "The report");
  ui_stepper(ui, ui_make_id("stepper", 0), (struct rect){x, y + 96, 220, 48}, "12", "Lathes", true,
             true);
  ui_stepper(ui, ui_make_id("stepper", 9), (struct rect){x + 250, y + 96, 180, 48}, "0", "Study",
             false, true);
  ui_toggle(ui, ui_make_id("toggle", 0), (struct rect){x, y + 164, w, 44}, "Reduced motion", true);
  ui_toggle(ui, ui_make_id("toggle", 1), (struct rect){x, y + 216, w, 44}, "Captions", false);
  ui_key_cap(ui, x, y + 276, "1");
  ui_key_cap(ui, x + 56, y + 276, "Enter");
  ui_key_cap(ui, x + 144, y + 276, "← →");
  return 320;
}

static float draw_tabs(struct ui *ui, float x, float y, float w) {
  draw_rect(&ui->draw, (struct rect){x, y, w, 80}, ui_color(ui, TOKEN_NIGHT), 0);
  static const char *const names[] = {"Timeline", "Causes", "Sources"};
  float each = (w - 24) / 3;
  for (int i = 0; i < 3; i++) {
    char key[2] = {(char)('1' + i), '\0'};
    struct rect rect = {x + 12 + each * (float)i, y + 16, each - 8, 64};
    ui_tab(ui, ui_make_id("tab", i), rect, key, names[i], i == 0);
  }
  return 80;
}

/* ---- pictures of values ---------------------------------------------------------------------- */

static float draw_bars(struct ui *ui, float x, float y, float w) {
  static const struct {
    const char *icon, *name, *word;
    int value;
    enum token fill;
  } rows[] = {{"icons/zeal", "Zeal", "willing", 78, TOKEN_LEDGER},
              {"icons/joy", "Joy", "low", 46, TOKEN_LEDGER},
              {"icons/hunger", "Hunger", "enough", 38, TOKEN_INK},
              {"icons/fatigue", "Fatigue", "very tired", 81, TOKEN_ATTENTION}};
  static const int32_t past[] = {50, 52, 55, 61, 60, 72, 81};
  for (int i = 0; i < 4; i++) {
    float top = y + 12 + 50 * (float)i;
    if (rows[i].fill == TOKEN_ATTENTION)
      draw_rect(&ui->draw, (struct rect){x, top - 8, w, 48}, ui_color(ui, TOKEN_ATTENTION_TINT), 4);
    ui_icon(ui, rows[i].icon, x + 10, top + 3, 26, TOKEN_INK);
    struct text_look look = {
        .style = STYLE_BODY_S, .color = TOKEN_INK, .ground = TOKEN_BG, .max_lines = 1};
    ui_text(ui, (struct rect){x + 46, top + 2, 90, 28}, look, rows[i].name);
    ui_bar(ui, ui_make_id("bar", i), (struct rect){x + 140, top + 8, 150, 16}, rows[i].value,
           rows[i].fill, rows[i].name);
    look.style = STYLE_BODY_S_BOLD;
    ui_text(ui, (struct rect){x + 306, top + 2, 110, 28}, look, rows[i].word);
    struct series series = {.value = past, .count = 7, .book = BOOK_LEDGER};
    ui_sparkline(ui, (struct rect){x + w - 90, top + 4, 76, 24}, &series, 0, 100, TOKEN_LEDGER);
  }
  return 212;
}

static float draw_chart(struct ui *ui, float x, float y, float w) {
  static const int32_t record[] = {98, 103, 110, 108, 114, 118, 121, 124, 131};
  static const int32_t ledger[] = {96, 94, 101, 97, 96, 94, 90, 86, 83};
  struct series series[] = {
      {.value = record, .count = 9, .book = BOOK_RECORD, .name = "Record", .why = &sample_why},
      {.value = ledger, .count = 9, .book = BOOK_LEDGER, .name = "Ledger", .why = &sample_why}};
  ui_line_chart(ui, (struct rect){x, y, w, 300}, series, 2, 75, 135, 100, true);
  return 300;
}

/* An explanation as the model gives it, with invented figures. */
static struct explanation sample_explanation(bool stock) {
  static const int16_t causes[] = {CAUSE_LOAD,   CAUSE_LONG_HOURS, CAUSE_SESSION,
                                   CAUSE_HUNGER, CAUSE_REST,       CAUSE_HABIT};
  static const int32_t stock_rows[] = {22, 34, 12, 9, -8, 4};
  static const int32_t fall_rows[] = {-12, -9, -8, 0, 0, 0};
  struct explanation e = {.kind = stock ? EXPLAIN_STOCK : EXPLAIN_FLOW,
                          .variable = VARIABLE_FATIGUE,
                          .count = stock ? 6 : 3,
                          .scale = 1,
                          .opening_shown = stock ? 8 : 142};
  e.value_shown = e.opening_shown;
  for (int i = 0; i < e.count; i++) {
    e.row[i].cause = causes[i];
    e.row[i].shown = stock ? stock_rows[i] : fall_rows[i];
    e.value_shown += e.row[i].shown;
  }
  return e;
}

static float draw_fall(struct ui *ui, float x, float y, float w) {
  struct explanation e = sample_explanation(false);
  return ui_waterfall(ui, ui_make_id("fall", 0), (struct rect){x, y, w, 0}, &e, NULL,
                      "Printed in the record", "In the ledger");
}

static float draw_gains(struct ui *ui, float x, float y, float w) {
  struct explanation e = sample_explanation(true);
  return ui_waterfall(ui, ui_make_id("fall", 1), (struct rect){x, y, w, 0}, &e, NULL, NULL,
                      "Together");
}

static float draw_explained(struct ui *ui, float x, float y, float w) {
  struct explanation e = sample_explanation(true);
  struct why why = {.kind = WHY_VARIABLE, .variable = VARIABLE_FATIGUE};
  (void)w;
  return explain_draw_given(ui, (struct rect){x, y, 240, 0}, &why, &e) + 6;
}

static float draw_cards(struct ui *ui, float x, float y, float w) {
  float each = (w - 48) / 3;
  struct rect plain = {x, y, each, 170}, chosen = {x + each + 24, y, each, 170};
  ui_card(ui, plain, false);
  draw_sprite(&ui->draw, "portraits/p03", (struct rect){x + 10, y + 10, 84, 84},
              ui_color(ui, TOKEN_WHITE), false);
  ui_card(ui, chosen, true);
  draw_sprite(&ui->draw, "portraits/p04", (struct rect){chosen.x + 10, y + 10, 84, 84},
              ui_color(ui, TOKEN_WHITE), true);
  draw_sprite(&ui->draw, "sprites/none", (struct rect){x + 2 * (each + 24), y, each, 170},
              ui_color(ui, TOKEN_WHITE), false);
  struct text_look look = {.style = STYLE_BODY_S_BOLD, .color = TOKEN_INK, .ground = TOKEN_CARD};
  ui_text(ui, (struct rect){x + 12, y + 102, each - 20, 28}, look, "Ri Myong Ok");
  ui_text(ui, (struct rect){chosen.x + 12, y + 102, each - 20, 28}, look, "Choe Tae Sik");
  return 180;
}

static float draw_icons(struct ui *ui, float x, float y, float w) {
  static const char *const names[] = {
      "people",     "assign",      "board",   "workshop",  "stores", "books", "record",
      "ledger",     "codex",       "why",     "attention", "clock",  "zeal",  "joy",
      "solidarity", "hunger",      "fatigue", "goods",     "skill",  "bonds", "gap",
      "step-away",  "export",      "globe",   "close",     "menu",   "help",  "settings",
      "arrow-left", "arrow-right", "search",  "check"};
  int per_row = (int)(w / 44);
  int count = (int)(sizeof names / sizeof names[0]);
  for (int i = 0; i < count; i++) {
    char path[64];
    snprintf(path, sizeof path, "icons/%s", names[i]);
    ui_icon(ui, path, x + 44 * (float)(i % per_row), y + 40 * (float)(i / per_row), 26, TOKEN_INK);
  }
  return 40 * (float)((count + per_row - 1) / per_row);
}

static float draw_tokens(struct ui *ui, float x, float y, float w) {
  int per_row = (int)(w / 52);
  for (int i = 0; i < TOKEN_COUNT; i++) {
    struct rect rect = {x + 52 * (float)(i % per_row), y + 52 * (float)(i / per_row), 44, 44};
    draw_rect(&ui->draw, rect, ui_color(ui, (enum token)i), 4);
    draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_EDGE), 1, 4, 0);
  }
  return 52 * (float)((TOKEN_COUNT + per_row - 1) / per_row);
}

/* ---- the page -------------------------------------------------------------------------------- */

static const struct section {
  const char *title;
  float (*draw)(struct ui *ui, float x, float y, float w);
} sections[] = {{"Why", draw_explained},
                {"Type", draw_styles},
                {"Words and marks", draw_words},
                {"Numbers", draw_numbers},
                {"Buttons", draw_buttons},
                {"Controls", draw_controls},
                {"Tabs", draw_tabs},
                {"Bars, sparklines", draw_bars},
                {"Line chart", draw_chart},
                {"From record to ledger", draw_fall},
                {"What moved the ledger", draw_gains},
                {"Cards, pictures", draw_cards},
                {"Icons", draw_icons},
                {"Colours", draw_tokens}};

static int shortest(const float *bottom, int columns) {
  int best = 0;
  for (int i = 1; i < columns; i++)
    if (bottom[i] < bottom[best] - 1) best = i;
  return best;
}

static float draw_section(struct ui *ui, const struct section *section, float x, float y, float w) {
  struct text_look look = {.style = STYLE_H2, .color = TOKEN_INK, .ground = TOKEN_BG};
  float from = y;
  y += ui_text(ui, (struct rect){x, y, w, 0}, look, section->title) + 4;
  y = ui_rule(ui, x, y, w) + 14;
  y += section->draw(ui, x, y, w);
  return y - from + SECTION_GAP;
}

void gallery_draw(struct ui *ui) {
  int columns = ui->layout == LAYOUT_WIDE ? 3 : ui->layout == LAYOUT_COMPACT ? 2 : 1;
  float room = ui->width - 2 * MARGIN - (float)(columns - 1) * GUTTER;
  float w = room / (float)columns, bottom[COLUMNS_MAX], deepest = 0;
  struct rect view = {0, 0, ui->width, ui->height};
  ui_region(ui, "gallery");
  ui_id scroll = ui_make_id("gallery", 0);
  int32_t first = ui->focus_count;
  float top = ui_scroll_begin(ui, scroll, view);
  for (int c = 0; c < columns; c++) bottom[c] = top + 40;
  for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++) {
    int c = shortest(bottom, columns);
    float x = MARGIN + (float)c * (w + GUTTER);
    bottom[c] += draw_section(ui, &sections[i], x, bottom[c], w);
    deepest = fmaxf(deepest, bottom[c]);
  }
  ui_scroll_end(ui, scroll, deepest - top);
  ui_order_by_rows(ui, first);
  ui_explain_draw(ui, NULL);
}
