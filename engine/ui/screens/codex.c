/* The codex lies as a drawer over any screen and keeps its place: words of the time, people and
 * places, how the model works, and sources. Letters typed after '/' search the open tab. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/codex.h"

enum {
  DRAWER = 1120,
  PADDING = 28,
  HEAD = 72,
  TABS_HEIGHT = 48,
  FIND_HEIGHT = 48,
  LIST_WIDE = 400,
  LIST_SMALL = 330,
  ROW_LEAST = 44,
  ROW_GAP = 8
};

static const struct codex_shelf *const shelves[CODEX_TABS] = {
    [CODEX_TERMS] = &codex_terms,
    [CODEX_PEOPLE] = &codex_people,
    [CODEX_MODEL] = &codex_model,
    [CODEX_SOURCES] = &codex_sources,
};

/* ---- opening --------------------------------------------------------------------------------- */

void codex_open(struct view *view) {
  view->codex.open = true;
  view->codex.finding = false;
  view->codex.find[0] = '\0';
  view->passing = false;
}

void codex_open_model(struct view *view) {
  codex_open(view);
  view->codex.tab = CODEX_MODEL;
}

void codex_show(struct view *view, enum codex_tab tab, int entry) {
  view->codex.tab = (uint8_t)tab;
  view->codex.entry[tab] = (int16_t)entry;
  view->codex.find[0] = '\0';
}

/* Texts name a term by its id or, as they read, by its name. */
static bool is_called(const struct term *term, const char *word) {
  return strcmp(term->id, word) == 0 || strcmp(term->name.source, word) == 0;
}

void codex_follow_terms(struct ui *ui, struct view *view, const struct scenario *scenario) {
  if (!ui->codex.asked) return;
  ui->codex.asked = false;
  codex_open(view);
  for (int i = 0; scenario && i < scenario->term_count; i++)
    if (is_called(&scenario->terms[i], ui->codex.term)) codex_show(view, CODEX_TERMS, i);
}

/* ---- searching ------------------------------------------------------------------------------- */

static char lower(char c) {
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool codex_found(const struct codex *codex, const char *text) {
  return !codex->view->codex.find[0] || (text && text_holds(text, codex->view->codex.find));
}

static int encode(uint32_t c, char out[4]) {
  if (c < 0x80) return out[0] = (char)c, 1;
  int length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  static const uint8_t lead[5] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (int i = length - 1; i > 0; i--, c >>= 6) out[i] = (char)(0x80 | (c & 0x3F));
  out[0] = (char)(lead[length] | c);
  return length;
}

static void append(struct view *view, uint32_t character) {
  char bytes[4];
  int length = encode(lower((char)character) == (char)character || character >= 0x80
                          ? character
                          : (uint32_t)lower((char)character),
                      bytes);
  size_t used = strlen(view->codex.find);
  if (used + (size_t)length >= sizeof view->codex.find) return;
  memcpy(view->codex.find + used, bytes, (size_t)length);
  view->codex.find[used + (size_t)length] = '\0';
}

static void take_back(struct view *view) {
  size_t used = strlen(view->codex.find);
  while (used > 0 && ((uint8_t)view->codex.find[used - 1] & 0xC0) == 0x80) used--;
  view->codex.find[used > 0 ? used - 1 : 0] = '\0';
}

/* What is typed is the search's own; no other key of letters hears it. */
static void take_letters(struct ui *ui, struct view *view) {
  for (int i = 0; i < ui->input->count; i++) {
    const struct ui_event *event = &ui->input->event[i];
    bool letter = event->key == KEY_CHARACTER || event->key == KEY_SPACE;
    if (event->type != INPUT_KEY || !letter || ui->key_used[i]) continue;
    ui->key_used[i] = true;
    append(view, event->key == KEY_SPACE ? ' ' : event->character);
  }
}

static void find_keys(struct ui *ui, struct view *view) {
  if (!view->codex.finding) {
    view->codex.finding = ui_character(ui, '/');
    return;
  }
  take_letters(ui, view);
  if (ui_key(ui, KEY_BACKSPACE)) take_back(view);
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_ENTER)) view->codex.finding = false;
}

static void draw_field(const struct codex *codex, struct rect field) {
  struct ui *ui = codex->ui;
  struct view *view = codex->view;
  const char *typed = view->codex.find;
  struct text_look look = {STYLE_BODY_S, typed[0] ? TOKEN_INK : TOKEN_INK2, TOKEN_BG, ALIGN_LEFT,
                           1};
  char words[80];
  if (press_area(ui, ui_make_id("codex.find", 0), ROLE_BUTTON, field, ui_tr(ui, "Search"), false))
    view->codex.finding = true;
  draw_rect(&ui->draw, field, ui_color(ui, TOKEN_BG), 4);
  draw_frame(&ui->draw, field, ui_color(ui, TOKEN_INK), view->codex.finding ? 3 : 2, 4, 0);
  ui_icon(ui, "icons/search", field.x + 12, field.y + 12, 24, TOKEN_INK2);
  snprintf(words, sizeof words, "%s%s", typed[0] ? typed : ui_tr(ui, "Search"),
           view->codex.finding ? "_" : "");
  ui_line(ui, field.x + 48, ui_baseline(STYLE_BODY_S, field.y, field.h), look, words);
}

/* ---- the list -------------------------------------------------------------------------------- */

static float draw_row(const struct codex *codex, int index, bool chosen, float x, float y,
                      float width) {
  struct ui *ui = codex->ui;
  int tab = codex->view->codex.tab;
  char title[CODEX_TITLE_MAX];
  shelves[tab]->title(codex, index, title, sizeof title);
  enum token ground = chosen ? TOKEN_INK : TOKEN_CARD;
  struct text_look look = {chosen ? STYLE_BODY_S_BOLD : STYLE_BODY_S,
                           chosen ? TOKEN_CARD : TOKEN_INK, ground, ALIGN_LEFT, 0};
  float words = ui_text_height(ui, look.style, width - 28, title);
  struct rect row = {x, y, width, fmaxf(ROW_LEAST, words + 14)};
  if (press_area(ui, ui_make_id("codex.row", tab * 4096 + index), ROLE_CARD, row, title, false))
    codex->view->codex.entry[tab] = (int16_t)index;
  if (chosen) draw_rect(&ui->draw, row, ui_color(ui, ground), 4);
  ui_text(ui, (struct rect){x + 14, y + (row.h - words) / 2, width - 28, 0}, look, title);
  if (!chosen) ui_rule(ui, x, y + row.h + ROW_GAP / 2 - 1, width);
  return row.h + ROW_GAP;
}

/* The chosen entry, or the first that fits what is searched for; -1: none does. */
static int shown_entry(const struct codex *codex) {
  const struct codex_shelf *shelf = shelves[codex->view->codex.tab];
  int chosen = codex->view->codex.entry[codex->view->codex.tab], count = shelf->count(codex);
  if (chosen >= 0 && chosen < count && shelf->fits(codex, chosen)) return chosen;
  for (int i = 0; i < count; i++)
    if (shelf->fits(codex, i)) return i;
  return -1;
}

static void draw_list(const struct codex *codex, struct rect box, int shown) {
  const struct codex_shelf *shelf = shelves[codex->view->codex.tab];
  ui_id scroll = ui_make_id("codex.list", codex->view->codex.tab);
  float start = ui_scroll_begin(codex->ui, scroll, box), y = start + 4;
  for (int i = 0; i < shelf->count(codex); i++)
    if (shelf->fits(codex, i)) y += draw_row(codex, i, i == shown, box.x, y, box.w - 20);
  ui_scroll_end(codex->ui, scroll, y - start);
}

/* ---- the page -------------------------------------------------------------------------------- */

static void draw_page(const struct codex *codex, struct rect box, int shown) {
  int tab = codex->view->codex.tab;
  ui_id scroll = ui_make_id("codex.page", tab * 4096 + shown);
  float start = ui_scroll_begin(codex->ui, scroll, box);
  struct rect in = {box.x + 4, start + 4, box.w - 28, 0};
  float used = shelves[tab]->draw(codex, shown, in);
  ui_scroll_end(codex->ui, scroll, used + 32);
}

static void draw_nothing(const struct codex *codex, struct rect box) {
  char words[160];
  snprintf(words, sizeof words,
           ui_tr(codex->ui, "No entry for \"%s\". Try the Korean word, or another tab."),
           codex->view->codex.find);
  codex_text(codex, box, STYLE_BODY, TOKEN_INK, words);
}

/* ---- the drawer ------------------------------------------------------------------------------ */

static void draw_head(const struct codex *codex, struct rect drawer) {
  struct ui *ui = codex->ui;
  struct text_look look = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct rect close = {drawer.x + drawer.w - 68, drawer.y + 12, 48, 48};
  ui_icon(ui, "icons/codex", drawer.x + PADDING, drawer.y + 20, 32, TOKEN_INK);
  ui_line(ui, drawer.x + PADDING + 44, drawer.y + 47, look, ui_tr(ui, "Codex"));
  if (press_area(ui, ui_make_id("codex.close", 0), ROLE_BUTTON, close, ui_tr(ui, "Close"), false))
    codex->view->codex.open = false;
  ui_icon(ui, "icons/close", close.x + 10, close.y + 10, 28, TOKEN_INK);
}

static void draw_tabs(const struct codex *codex, struct rect row) {
  struct ui *ui = codex->ui;
  const char *names[CODEX_TABS];
  for (int i = 0; i < CODEX_TABS; i++) names[i] = ui_tr(ui, shelves[i]->name);
  int now = codex->view->codex.tab;
  int chosen = segments_draw(ui, ui_make_id("codex.tab", 0), row, names, CODEX_TABS, now, false);
  for (int i = 0; i < CODEX_TABS; i++)
    if (ui_character(ui, (uint32_t)('1' + i))) chosen = i;
  codex->view->codex.tab = (uint8_t)chosen;
}

static void draw_body(const struct codex *codex, struct rect body) {
  float list = body.w > 900 ? LIST_WIDE : LIST_SMALL;
  struct rect left = {body.x, body.y, list, body.h};
  struct rect right = {body.x + list + 20, body.y, body.w - list - 20, body.h};
  draw_field(codex, (struct rect){left.x, left.y, left.w - 20, FIND_HEIGHT});
  left.y += FIND_HEIGHT + 12;
  left.h -= FIND_HEIGHT + 12;
  int shown = shown_entry(codex);
  draw_list(codex, left, shown);
  draw_rect(&codex->ui->draw, (struct rect){right.x - 12, right.y, 2, right.h},
            ui_color(codex->ui, TOKEN_LINE), 0);
  right.x += 12;
  right.w -= 12;
  if (shown < 0)
    draw_nothing(codex, right);
  else
    draw_page(codex, right, shown);
}

void codex_draw(struct ui *ui, struct view *view, const struct scenario *scenario,
                const struct session *session) {
  struct codex codex = {ui, view, scenario, session};
  if (!view->codex.open || !scenario) return;
  if (view->codex.tab >= CODEX_TABS) view->codex.tab = CODEX_TERMS;
  draw_rect(&ui->draw, (struct rect){0, 0, ui->width, ui->height}, ui_color(ui, TOKEN_VEIL), 0);
  ui_modal_begin(ui, ui_make_id("codex", 0));
  ui_region(ui, "codex");
  float width = fminf(DRAWER, ui->width - 40);
  struct rect drawer = {ui->width - width, 0, width, ui->height};
  draw_rect(&ui->draw, drawer, ui_color(ui, TOKEN_CARD), 0);
  draw_rect(&ui->draw, (struct rect){drawer.x, 0, 3, drawer.h}, ui_color(ui, TOKEN_INK), 0);
  find_keys(ui, view);
  draw_head(&codex, drawer);
  float x = drawer.x + PADDING, inner = width - 2 * PADDING;
  draw_tabs(&codex, (struct rect){x, HEAD, inner, TABS_HEIGHT});
  float top = HEAD + TABS_HEIGHT + 16;
  draw_body(&codex, (struct rect){x, top, inner, drawer.h - top - 8});
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE) || letter_key(ui, view, 'g') ||
      ui->outside_pressed)
    view->codex.open = false;
  ui_modal_end(ui);
}
