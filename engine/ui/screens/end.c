/* The end of a story, on five sheets: how it ended by five ledgers that are never added, what was
 * decided when and what followed, what moved each number, what another choice
 * would have brought, and what all of it rests on. It asks more
 * than it answers. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/end.h"

static const char *const tab_names[END_TABS] = {"How it ended", "Timeline", "Causes", "What if",
                                                "Sources"};

bool end_is_wide(const struct ending_page *page) {
  return page->ui->layout != LAYOUT_NARROW && !page->ui->is_short;
}

float end_heading(const struct ending_page *page, const char *title, const char *quiet, float x,
                  float y, float w) {
  struct ui *ui = page->ui;
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  float used = ui_text(ui, (struct rect){x, y, w, 0}, head, ui_tr(ui, title)) + 2;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  if (quiet[0]) used += ui_text(ui, (struct rect){x, y + used, w, 0}, look, quiet);
  return used + 14;
}

/* ---- what leads away ------------------------------------------------------------------------ */

static void draw_ways(const struct ending_page *page, struct rect books, struct rect again) {
  struct ui *ui = page->ui;
  if (ui_button(ui, ui_make_id("end.books", 0), books, BUTTON_NIGHT, "icons/books",
                ui_tr(ui, "Two books"), NULL))
    *page->intent = intent_go(SCREEN_BOOKS);
  if (ui_button(ui, ui_make_id("end.again", 0), again, BUTTON_NIGHT_PRIMARY, NULL,
                ui_tr(ui, "Another time"), NULL))
    *page->intent = intent_of(INTENT_LEAVE);
}

static void draw_dock(const struct ending_page *page) {
  struct rect dock = night_dock(page->ui);
  float height = page->ui->is_short ? 54 : 72, y = dock.y + (dock.h - height) / 2;
  struct rect books = {32, y, 280, height}, again = {dock.w - 32 - 320, y, 320, height};
  ui_region(page->ui, "dock");
  draw_ways(page, books, again);
}

/* A copy to carry away stands on the sheet of sources, and everywhere under its key. */
float end_export(const struct ending_page *page, float x, float y, float w) {
  struct ui *ui = page->ui;
  struct rect button = {x, y, fminf(w, 420), 54};
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  if (ui_button(ui, ui_make_id("end.export", 0), button, BUTTON_SECONDARY, "icons/export",
                ui_tr(ui, "X  Save a copy"), NULL))
    *page->intent = intent_of(INTENT_EXPORT);
  return 54 + 8 +
         ui_text(ui, (struct rect){x, y + 62, w, 0}, look,
                 ui_tr(ui, "A page to read and a table to count with. Nobody is named "
                           "as the player.")) +
         20;
}

/* ---- the bar -------------------------------------------------------------------------------- */

enum { TAB_GAP = 8, TAB_KEY = 40, TAB_WORDS = 18 /* around them, without a key */ };

static float tab_words(const struct ending_page *page, int tab, bool keyed) {
  return ui_text_width(page->ui, STYLE_BODY_BOLD, ui_tr(page->ui, tab_names[tab])) +
         (keyed ? TAB_KEY : TAB_WORDS);
}

/* Large letters leave no room for the keys beside the words; they work all the same. */
static bool keys_fit(const struct ending_page *page, float room) {
  float width = TAB_GAP * (END_TABS - 1);
  for (int i = 0; i < END_TABS; i++) width += tab_words(page, i, true);
  return width <= room;
}

/* Equally wide where there is room, else as wide as their words. */
static float equal_width(const struct ending_page *page, float room) {
  float width = fminf(196, room / END_TABS - TAB_GAP);
  for (int i = 0; i < END_TABS; i++) width = fmaxf(width, tab_words(page, i, true));
  return width * END_TABS + TAB_GAP * (END_TABS - 1) <= room ? width : 0;
}

static void draw_tabs(const struct ending_page *page, float x, float room) {
  struct ui *ui = page->ui;
  const float equal = equal_width(page, room);
  const bool keyed = keys_fit(page, room);
  for (int i = 0; i < END_TABS; i++) {
    char key[4];
    snprintf(key, sizeof key, "%d", i + 1);
    struct rect tab = {x, NIGHT_BAR - 72, equal > 0 ? equal : tab_words(page, i, keyed), 72};
    if (ui_tab(ui, ui_make_id("end.tab", i), tab, keyed ? key : NULL, ui_tr(ui, tab_names[i]),
               page->view->debrief_tab == i) ||
        ui_character(ui, (uint32_t)('1' + i)))
      page->view->debrief_tab = (uint8_t)i;
    x += tab.w + TAB_GAP;
  }
}

static void draw_bar(const struct ending_page *page) {
  struct ui *ui = page->ui;
  bool roomy = ui->layout == LAYOUT_WIDE && !ui->is_short;
  const char *title = ui_words(ui, &page->session->scenario.title);
  float x = night_bar(ui, ui_tr(ui, "Debrief"), roomy ? title : "");
  float right = ui->width - 40, wide = roomy ? 222 : 190;
  float ways = end_is_wide(page) ? 2 * wide + 16 + 24 : -24;
  draw_tabs(page, x, right - ways - x);
  if (!end_is_wide(page)) return;
  draw_ways(page, (struct rect){right - 2 * wide - 16, 21, wide, 54},
            (struct rect){right - wide, 21, wide, 54});
}

/* ---- the screen ----------------------------------------------------------------------------- */

static void draw_missing(const struct ending_page *page, float y) {
  struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  ui_text(page->ui, (struct rect){page->x, y, page->w, 0}, look,
          ui_tr(page->ui, "The story has not ended yet. Go on to its last day."));
}

static void draw_sheet(struct ending_page *page, struct rect area) {
  static float (*const sheets[END_TABS])(const struct ending_page *, float) = {
      end_ledgers, end_timeline, end_causes, end_what_if, end_sources};
  int tab = page->view->debrief_tab < END_TABS ? page->view->debrief_tab : 0;
  ui_id scroll = ui_make_id("end.scroll", tab);
  float start = ui_scroll_begin(page->ui, scroll, area);
  page->top = start + 28;
  page->room = area.h - 28 - 24;
  float end = page->top;
  if (page->debrief || tab == END_SOURCES)
    end = sheets[tab](page, page->top);
  else
    draw_missing(page, page->top);
  ui_scroll_end(page->ui, scroll, end - start + 8);
}

struct intent end_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct ending_page page = {.ui = ui,
                             .view = view,
                             .session = session,
                             .sim = &session->sim,
                             .debrief = view->debrief,
                             .intent = &intent};
  ui->draw.clear = ui_color(ui, TOKEN_BG);
  ui_region(ui, "end");
  draw_bar(&page);
  float margin = ui->layout == LAYOUT_WIDE ? 60 : ui->layout == LAYOUT_COMPACT ? 40 : 28;
  float spare = ui->width > 2200 ? (ui->width - 2200) / 2 : 0;
  page.x = margin + spare;
  page.w = ui->width - 2 * page.x;
  float bottom = end_is_wide(&page) ? ui->height : ui->height - (ui->is_short ? 84 : NIGHT_DOCK);
  draw_sheet(&page, (struct rect){0, NIGHT_BAR, ui->width, bottom - NIGHT_BAR});
  if (!end_is_wide(&page)) draw_dock(&page);
  if (page.debrief && letter_key(ui, view, 'x')) intent = intent_of(INTENT_EXPORT);
  return intent;
}
