/* Choose a time: the stories as cards over a line of years. Up to three cards stand side by side;
 * more are turned over in pages, the last of which is filled up from the one before. Where the page
 * is narrow all lie below one another and are scrolled. */
#include "ui/screens/picker.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PAGE_CARDS = 3, GUTTER = 24, FOOT = 96, YEARS = 196, YEARS_LOW = 156, LOW_BELOW = 1000 };

static int last_first(const struct library *library) {
  return library->count > PAGE_CARDS ? library->count - PAGE_CARDS : 0;
}

/* The page that was shown stays while the picked card is on it. */
static void turn_to_picked(struct view *view, const struct library *library) {
  int picked = view->picked_level, last = last_first(library);
  bool shown = picked >= view->picker_first && picked < view->picker_first + PAGE_CARDS;
  if (shown && view->picker_first <= last) return;
  int first = picked / PAGE_CARDS * PAGE_CARDS;
  view->picker_first = first < last ? first : last;
}

static void find_page(const struct ui *ui, struct view *view, const struct library *library,
                      struct picker_page *page) {
  *page = (struct picker_page){.count = library->count, .pages = 1};
  page->stacked = ui->layout == LAYOUT_NARROW;
  if (page->stacked) return;
  turn_to_picked(view, library);
  page->first = view->picker_first;
  page->count = library->count < PAGE_CARDS ? library->count : PAGE_CARDS;
  page->pages = (library->count + PAGE_CARDS - 1) / PAGE_CARDS;
  page->page = (page->first + PAGE_CARDS - 1) / PAGE_CARDS;
}

static float margin_of(const struct ui *ui) {
  return ui->width >= 1200 ? fmaxf(60, (ui->width - 2200) / 2) : 36;
}

/* ---- head ------------------------------------------------------------------------------------ */

static void draw_name(struct ui *ui, float x, float y, float right) {
  struct text_look name = {STYLE_TITLE, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look hangul = {STYLE_H2, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  float used = ui_line(ui, x, y, name, "Workteam");
  if (x + used + 20 + ui_text_width(ui, STYLE_H2, "작업반") < right)
    ui_line(ui, x + used + 20, y - 1, hangul, "작업반");
}

static bool head_link(struct ui *ui, const char *name, const char *icon, const char *words,
                      float *right, float y) {
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  float width = 40 + ui_text_width(ui, STYLE_BODY, words);
  struct rect rect = {*right - width - 12, y - 34, width + 24, 52};
  bool pressed = press_area(ui, ui_make_id(name, 0), ROLE_LINK, rect, words, false);
  ui_icon(ui, icon, rect.x + 12, y - 21, 26, TOKEN_INK);
  ui_line(ui, rect.x + 12 + 40, y, look, words);
  *right -= width + 56;
  return pressed;
}

/* From the right edge inwards; returns where they begin. */
static float draw_head_links(struct ui *ui, struct view *view, float right, float y,
                             struct intent *intent) {
  bool korean = strcmp(view->settings.language, "ko") == 0;
  if (head_link(ui, "picker.quit", "icons/close", ui_tr(ui, "Quit"), &right, y))
    *intent = intent_of(INTENT_QUIT);
  if (screen_available(SCREEN_CODEX) &&
      head_link(ui, "picker.codex", "icons/codex", ui_tr(ui, "Codex"), &right, y))
    *intent = intent_go(SCREEN_CODEX);
  if (head_link(ui, "picker.settings", "icons/settings", ui_tr(ui, "Settings"), &right, y) ||
      head_link(ui, "picker.language", "icons/globe", korean ? "한국어" : "English", &right, y))
    *intent = intent_go(SCREEN_SETTINGS);
  return right;
}

/* Returns where the cards may begin. */
static float draw_head(struct ui *ui, struct view *view, float margin, struct intent *intent) {
  struct text_look title = {STYLE_DISPLAY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look line = {STYLE_BODY_L, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 2};
  float tight = ui->is_short ? 0.6F : 1;
  float y = 68 * tight;
  ui_region(ui, "head");
  int32_t first = ui->focus_count;
  float links = draw_head_links(ui, view, ui->width - margin, fmaxf(y - 1, 44), intent);
  ui_order_by_rows(ui, first);
  draw_name(ui, margin, fmaxf(y, 44), links);
  bool low = ui->height < LOW_BELOW;
  y = ui->is_short ? 62 : low ? 88 : 98;
  ui_rule(ui, margin, y, ui->width - 2 * margin);
  if (ui->is_short) return y + 16;
  float below = low ? 86 : 104;
  ui_line(ui, margin, y + below - 22, title, ui_tr(ui, "Choose a time"));
  float used = ui_text(
      ui, (struct rect){margin, y + below, ui->width - 2 * margin, 0}, line,
      ui_tr(ui, "One factory, and the two books kept about it. Every story saves as you go."));
  return y + below + 20 + used;
}

/* ---- foot ------------------------------------------------------------------------------------ */

static float key_hint(struct ui *ui, float x, float y, const char *key, const char *words) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  ui_key_cap(ui, x, y - 27, key);
  float cap = fmaxf(40, ui_text_width(ui, STYLE_LABEL_BOLD, key) + 24);
  return x + cap + 12 + ui_line(ui, x + cap + 12, y, look, ui_tr(ui, words)) + 36;
}

static void draw_foot(struct ui *ui, const struct library *library, float margin,
                      struct intent *intent) {
  float top = ui->height - FOOT, y = top + 53;
  bool saved = library_has_saved_story(library);
  ui_region(ui, "foot");
  ui_rule(ui, margin, top, ui->width - 2 * margin);
  if (ui->width >= 1200 && !ui->is_short) {
    float x = key_hint(ui, margin, y, "← →", "choose a time");
    x = key_hint(ui, x, y, "Enter", "begin");
    key_hint(ui, x, y, "C", "content note");
  }
  struct rect button = {ui->width - margin - 290, top + 18, 290, 54};
  if (ui_button(ui, ui_make_id("picker.continue", 0), button, BUTTON_SECONDARY, NULL,
                ui_tr(ui, saved ? "Continue a story" : "No story saved yet"), saved ? NULL : ""))
    *intent = (struct intent){.kind = INTENT_CONTINUE, .level = -1};
}

/* ---- cards ----------------------------------------------------------------------------------- */

/* What the words of all of them need, so that their pictures end at one height; a broken one that
 * stands has none, and takes what it needs. */
static float words_height(struct ui *ui, const struct library *library,
                          const struct picker_page *page, float width, bool lies) {
  float most = 0;
  for (int i = 0; i < page->count; i++) {
    const struct level_entry *level = &library->level[page->first + i];
    if (level->scenario || lies) most = fmaxf(most, picker_card_words(ui, level, width, lies));
  }
  return most;
}

/* Returns the height of the words in each. */
static float lay_side_by_side(struct ui *ui, const struct library *library,
                              struct picker_page *page, struct rect area) {
  float count = (float)(page->count > 1 ? page->count : 1);
  float w = (area.w - GUTTER * (count - 1)) / count, h = area.h;
  bool lies = picker_card_lies(w, h) && page->count < 2;
  float words = words_height(ui, library, page, w, lies);
  if (!lies) h = fminf(h, words + w * 0.9F);
  for (int i = 0; i < page->count; i++)
    page->card[i] = (struct rect){area.x + (w + GUTTER) * (float)i, area.y, w, h};
  return words;
}

/* As high as the page allows, at least as high as their words. */
static float lay_stacked(struct ui *ui, const struct library *library, struct picker_page *page,
                         struct rect area) {
  float count = (float)page->count;
  float room = (area.h - 8 - GUTTER * (count - 1)) / fmaxf(count, 1);
  float words = words_height(ui, library, page, area.w, true);
  float h = fmaxf(words, fminf(room, area.w * 0.6F));
  for (int i = 0; i < page->count; i++)
    page->card[i] = (struct rect){area.x, area.y + (h + GUTTER) * (float)i, area.w, h};
  return words;
}

static void draw_cards(struct ui *ui, struct view *view, const struct library *library,
                       const struct picker_page *page, float words, struct intent *intent) {
  for (int i = 0; i < page->count; i++)
    picker_card(ui, view, library, page->first + i, page->card[i], words, intent);
}

static void draw_stacked(struct ui *ui, struct view *view, const struct library *library,
                         struct picker_page *page, struct rect area, struct intent *intent) {
  ui_id scroll = ui_make_id("picker.scroll", 0);
  float above = 12; /* the ring around the first */
  struct rect shown = {0, area.y - above, ui->width, area.h + above};
  area.y = ui_scroll_begin(ui, scroll, shown) + above;
  float words = lay_stacked(ui, library, page, area);
  draw_cards(ui, view, library, page, words, intent);
  float height = page->count > 0 ? page->card[page->count - 1].y + page->card[0].h - area.y : 0;
  ui_scroll_end(ui, scroll, height + above + 8);
}

/* Beside the title; where there is none, in the foot. */
static void draw_page_turner(struct ui *ui, struct view *view, const struct library *library,
                             const struct picker_page *page, float margin) {
  char words[32];
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_RIGHT, 1};
  if (page->pages < 2) return;
  float right = ui->is_short ? margin + 240 : ui->width - margin;
  float y = ui->is_short ? ui->height - FOOT + 21 : ui->height < LOW_BELOW ? 110 : 136;
  snprintf(words, sizeof words, ui_tr(ui, "%d of %d"), page->page + 1, page->pages);
  ui_line(ui, right - 130, y + 32, look, words);
  struct rect earlier = {right - 112, y, 52, 48}, later = {right - 52, y, 52, 48};
  if (ui_icon_button(ui, ui_make_id("picker.earlier", 0), earlier, BUTTON_SECONDARY,
                     "icons/chevron-left", ui_tr(ui, "Earlier times")) &&
      page->first > 0)
    view->picked_level = page->first - 1;
  if (ui_icon_button(ui, ui_make_id("picker.later", 0), later, BUTTON_SECONDARY,
                     "icons/chevron-right", ui_tr(ui, "Later times")))
    view->picked_level = page->first + page->count;
  if (view->picked_level >= library->count) view->picked_level = library->count - 1;
}

static void draw_empty(struct ui *ui, float margin, float y) {
  struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  ui_text(
      ui, (struct rect){margin, y, ui->width - 2 * margin, 0}, look,
      ui_tr(ui,
            "No stories were found. Put a folder with scenario.lua into levels and start again."));
}

/* Left and right walk along all cards, over the pages as well. */
static void choose_by_arrows(struct ui *ui, struct view *view, const struct library *library) {
  bool on_card = ui->focus == ui_make_id("picker.card", view->picked_level) ||
                 ui->focus == ui_make_id("picker.begin", view->picked_level);
  if (!on_card) return;
  int to = view->picked_level;
  if (to > 0 && ui_key(ui, KEY_LEFT)) to--;
  if (to < library->count - 1 && ui_key(ui, KEY_RIGHT)) to++;
  if (to == view->picked_level) return;
  view->picked_level = to;
  ui_set_focus(ui, ui_make_id("picker.card", to));
}

static float years_height(const struct ui *ui) {
  if (ui->is_short) return 24;
  return ui->height < LOW_BELOW ? YEARS_LOW : YEARS;
}

static void draw_page(struct ui *ui, struct view *view, const struct library *library,
                      struct rect area, struct intent *intent) {
  struct picker_page page;
  find_page(ui, view, library, &page);
  draw_page_turner(ui, view, library, &page, area.x);
  float words = page.stacked ? 0 : lay_side_by_side(ui, library, &page, area);
  if (!ui->is_short && page.count > 0)
    picker_timeline(ui, view, library, &page,
                    ui->height - FOOT - (ui->height < LOW_BELOW ? 82 : 102));
  if (page.stacked)
    draw_stacked(ui, view, library, &page, area, intent);
  else
    draw_cards(ui, view, library, &page, words, intent);
  ui_rest_focus(ui, ui_make_id("picker.card", view->picked_level));
}

struct intent picker_screen(struct ui *ui, struct view *view, const struct library *library) {
  struct intent intent = intent_none();
  float margin = margin_of(ui);
  if (view->picked_level >= library->count || view->picked_level < 0) view->picked_level = 0;
  float top = draw_head(ui, view, margin, &intent);
  ui_region(ui, "content");
  if (library->count == 0) draw_empty(ui, margin, top);
  choose_by_arrows(ui, view, library);
  struct rect area = {margin, top, ui->width - 2 * margin,
                      ui->height - FOOT - years_height(ui) - top};
  if (library->count > 0) draw_page(ui, view, library, area, &intent);
  draw_foot(ui, library, margin, &intent);
  picker_note(ui, view, library);
  if (intent.kind == INTENT_NONE && (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE)))
    intent = intent_go(SCREEN_TITLE);
  return intent;
}
