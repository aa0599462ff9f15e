/* Choose a time: the stories as cards over a line of years. Up to three cards stand side by side;
 * more are turned over in pages, the last of which is filled up from the one before. Where the page
 * is narrow all lie below one another and are scrolled. */
#include "ui/screens/picker.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { WORDS_BYTES = 700 };

enum { PAGE_CARDS = 3, GUTTER = 24, FOOT = 96, YEARS = 196, YEARS_LOW = 156, LOW_BELOW = 1000 };

struct picker_list picker_list(const struct view *view, const struct library *library) {
  if (view->picker_instructors) return (struct picker_list){library->era_count, library->count};
  return (struct picker_list){0, library->era_count};
}

static int length_of(struct picker_list list) {
  return list.end - list.first;
}

static int last_first(struct picker_list list) {
  return length_of(list) > PAGE_CARDS ? list.end - PAGE_CARDS : list.first;
}

/* The page that was shown stays while the picked card is on it. */
static void turn_to_picked(struct view *view, struct picker_list list) {
  int picked = view->picked_level, last = last_first(list);
  bool shown = picked >= view->picker_first && picked < view->picker_first + PAGE_CARDS;
  if (shown && view->picker_first >= list.first && view->picker_first <= last) return;
  int first = list.first + (picked - list.first) / PAGE_CARDS * PAGE_CARDS;
  view->picker_first = first < last ? first : last;
}

static void find_page(const struct ui *ui, struct view *view, struct picker_list list,
                      struct picker_page *page) {
  int length = length_of(list);
  *page = (struct picker_page){.list = list, .first = list.first, .count = length, .pages = 1};
  page->stacked = ui->layout == LAYOUT_NARROW;
  if (page->stacked) return;
  turn_to_picked(view, list);
  page->first = view->picker_first;
  page->count = length < PAGE_CARDS ? length : PAGE_CARDS;
  page->pages = (length + PAGE_CARDS - 1) / PAGE_CARDS;
  page->page = (page->first - list.first + PAGE_CARDS - 1) / PAGE_CARDS;
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

/* What the list is, and how others come into it. */
static const char *head_words(struct ui *ui, const struct view *view, const struct library *library,
                              char out[WORDS_BYTES]) {
  if (!view->picker_instructors)
    return ui_tr(ui, "One factory, and the two books kept about it. Every story saves as you go.");
  if (!library->scenarios[0])
    return ui_tr(ui,
                 "Written by others than the makers of this program, and examples to learn from.");
  snprintf(out, WORDS_BYTES,
           ui_tr(ui, "Examples, and what others wrote. For more, put a folder or a zip in %s."),
           library->scenarios);
  return out;
}

/* Returns where the cards may begin. */
static float draw_head(struct ui *ui, struct view *view, const struct library *library,
                       float margin, struct intent *intent) {
  char words[WORDS_BYTES];
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
  ui_line(ui, margin, y + below - 22, title,
          ui_tr(ui, view->picker_instructors ? "Instructor scenarios" : "Choose a time"));
  float used = ui_text(ui, (struct rect){margin, y + below, ui->width - 2 * margin, 0}, line,
                       head_words(ui, view, library, words));
  return y + below + 20 + used;
}

/* ---- foot ------------------------------------------------------------------------------------ */

/* Only whole, left of `right`. */
static float key_hint(struct ui *ui, float x, float y, float right, const char *key,
                      const char *words) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  float cap = fmaxf(40, ui_text_width(ui, STYLE_LABEL_BOLD, key) + 24);
  float end = x + cap + 12 + ui_text_width(ui, STYLE_BODY_S, ui_tr(ui, words));
  if (end > right) return right;
  ui_key_cap(ui, x, y - 27, key);
  ui_line(ui, x + cap + 12, y, look, ui_tr(ui, words));
  return end + 36;
}

static void draw_key_hints(struct ui *ui, bool has_cards, float x, float right) {
  static const char *const hints[][2] = {
      {"← →", "choose a time"}, {"Enter", "begin"}, {"C", "content note"}, {"I", "the other list"}};
  float y = ui->height - FOOT + 53;
  if (ui->width < 1200 || ui->is_short) return;
  for (size_t i = has_cards ? 0 : 3; i < sizeof hints / sizeof hints[0]; i++)
    x = key_hint(ui, x, y, right, hints[i][0], hints[i][1]);
}

/* Its width, from the right edge inwards; *right moves on. */
static bool foot_button(struct ui *ui, const char *name, const char *words, bool enabled,
                        float *right) {
  const char *label = ui_tr(ui, words);
  float widest = ui->width < 1200 ? 250 : 290;
  float width = fminf(widest, fmaxf(150, ui_text_width(ui, STYLE_BODY_S_BOLD, label) + 64));
  struct rect rect = {*right - width, ui->height - FOOT + 18, width, 54};
  *right -= width + 16;
  return ui_button(ui, ui_make_id(name, 0), rect, BUTTON_SECONDARY, NULL, label,
                   enabled ? NULL : "");
}

static void show_other_list(struct view *view) {
  view->picker_instructors = !view->picker_instructors;
  view->picked_level = view->picker_first = -1; /* its first one */
}

/* From the right edge inwards; returns where they begin. */
static float draw_foot_buttons(struct ui *ui, struct view *view, const struct library *library,
                               float right, struct intent *intent) {
  bool saved = library_has_saved_story(library), own = view->picker_instructors;
  int32_t first = ui->focus_count;
  if (foot_button(ui, "picker.continue", saved ? "Continue a story" : "No story saved yet", saved,
                  &right))
    *intent = (struct intent){.kind = INTENT_CONTINUE, .level = -1};
  if (own && foot_button(ui, "picker.reload", "Reload", true, &right))
    *intent = intent_of(INTENT_REREAD);
  if (foot_button(ui, "picker.list", own ? "The eras" : "Instructor scenarios", true, &right))
    show_other_list(view);
  ui_order_by_rows(ui, first);
  return right;
}

static void draw_foot(struct ui *ui, struct view *view, const struct library *library, float margin,
                      struct intent *intent) {
  ui_region(ui, "foot");
  ui_rule(ui, margin, ui->height - FOOT, ui->width - 2 * margin);
  float buttons = draw_foot_buttons(ui, view, library, ui->width - margin, intent);
  draw_key_hints(ui, length_of(picker_list(view, library)) > 0, margin, buttons);
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
static void draw_page_turner(struct ui *ui, struct view *view, const struct picker_page *page,
                             float margin) {
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
      page->first > page->list.first)
    view->picked_level = page->first - 1;
  if (ui_icon_button(ui, ui_make_id("picker.later", 0), later, BUTTON_SECONDARY,
                     "icons/chevron-right", ui_tr(ui, "Later times")))
    view->picked_level = page->first + page->count;
  if (view->picked_level >= page->list.end) view->picked_level = page->list.end - 1;
}

static void empty_words(struct ui *ui, const struct view *view, const struct library *library,
                        char *out, size_t size) {
  if (!view->picker_instructors)
    snprintf(out, size, "%s",
             ui_tr(ui,
                   "No stories were found. Put a folder with scenario.lua into levels and start "
                   "again."));
  else if (library->scenarios[0])
    snprintf(out, size,
             ui_tr(ui, "No instructor scenarios. Put a folder or a zip with scenario.lua in %s and "
                       "press Reload."),
             library->scenarios);
  else
    snprintf(out, size, "%s",
             ui_tr(ui, "No instructor scenarios. There is no folder here that they could be put "
                       "into: it can't be made."));
}

static void draw_empty(struct ui *ui, const struct view *view, const struct library *library,
                       struct rect area) {
  enum { WIDEST = 900, PAD = 32, ICON = 40 };
  struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  char words[900];
  empty_words(ui, view, library, words, sizeof words);
  struct rect card = {area.x, area.y + 8, fminf(area.w, WIDEST), 0};
  float x = card.x + PAD + ICON + 20, inner = card.x + card.w - PAD - x;
  card.h = ui_text_height(ui, look.style, inner, words) + 2 * PAD;
  ui_card(ui, card, false);
  ui_icon(ui, "icons/attention", card.x + PAD, card.y + PAD - 4, ICON, TOKEN_INK2);
  ui_text(ui, (struct rect){x, card.y + PAD, inner, 0}, look, words);
}

/* Left and right walk along all cards, over the pages as well. */
static void choose_by_arrows(struct ui *ui, struct view *view, struct picker_list list) {
  bool on_card = ui->focus == ui_make_id("picker.card", view->picked_level) ||
                 ui->focus == ui_make_id("picker.begin", view->picked_level);
  if (!on_card) return;
  int to = view->picked_level;
  if (to > list.first && ui_key(ui, KEY_LEFT)) to--;
  if (to < list.end - 1 && ui_key(ui, KEY_RIGHT)) to++;
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
  find_page(ui, view, picker_list(view, library), &page);
  draw_page_turner(ui, view, &page, area.x);
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
  if (!view->reading_note && letter_key(ui, view, 'i')) show_other_list(view);
  struct picker_list list = picker_list(view, library);
  if (view->picked_level >= list.end || view->picked_level < list.first)
    view->picked_level = list.first;
  float top = draw_head(ui, view, library, margin, &intent);
  ui_region(ui, "content");
  choose_by_arrows(ui, view, list);
  struct rect area = {margin, top, ui->width - 2 * margin,
                      ui->height - FOOT - years_height(ui) - top};
  if (length_of(list) == 0) draw_empty(ui, view, library, area);
  if (length_of(list) > 0) draw_page(ui, view, library, area, &intent);
  draw_foot(ui, view, library, margin, &intent);
  picker_note(ui, view, library);
  if (intent.kind == INTENT_NONE && (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE))) {
    if (view->picker_instructors)
      show_other_list(view);
    else
      intent = intent_go(SCREEN_TITLE);
  }
  return intent;
}
