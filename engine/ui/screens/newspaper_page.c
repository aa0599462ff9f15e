/* The newspaper's page: masthead, headline, a picture in two inks, and the pattern success,
 * obstacle, overcoming with its brackets. It is printed well on purpose. The foot says that the
 * game composed it. What the texts leave is the picture's: it shrinks before a word is cut. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/book_pages.h"
#include "ui/screens/site_picture.h"

enum {
  BRACKET_LABEL = 150,
  BRACKET_ALONE = 24,
  PICTURE_LEAST = 92,
  PICTURE_GAP = 12,
  CAPTION = 36,
  FOOT = 48
};

/* How closely the page is set: as the texts need it, so that a strip of the picture stays. */
enum setting { SET_WIDE, SET_SMALL, SET_CLOSE, SET_CLOSEST, SETTINGS };

struct page {
  struct ui *ui;
  const struct session *session;
  const struct edition *edition;
  struct text words[NEWS_SLOT_COUNT];
  struct rect in; /* inside the margins */
  bool small;
  enum setting setting;
  struct page_marks marks;
};

static const char *words_of(const struct page *page, int slot) {
  return page->words[slot].bytes;
}

/* ---- paper and masthead --------------------------------------------------------------------- */

static void draw_paper(const struct page *page, struct rect sheet) {
  struct draw_list *list = &page->ui->draw;
  draw_rect(list, (struct rect){sheet.x - 10, sheet.y + 12, sheet.w, sheet.h},
            ui_color(page->ui, TOKEN_SHADOW), 0);
  draw_rect(list, sheet, ui_color(page->ui, TOKEN_NEWSPRINT), 0);
  struct rect edge = {sheet.x + sheet.w - 26, sheet.y, 26, sheet.h};
  struct color shade = ui_color(page->ui, TOKEN_NEWSPRINT_EDGE);
  if (theme_is_contrast(page->ui->theme))
    draw_frame(list, sheet, shade, 3, 0, 0);
  else
    draw_rect(list, edge, shade, 0);
}

static float draw_masthead(const struct page *page, float y) {
  struct ui *ui = page->ui;
  const struct scenario *scenario = &page->session->scenario;
  enum style style = page->small ? STYLE_H2 : STYLE_H1;
  struct text_look name = {style, TOKEN_INK, TOKEN_NEWSPRINT, ALIGN_LEFT, 1};
  float base = y + (page->small ? 34 : 42);
  float x =
      page->in.x + ui_line(ui, page->in.x, base, name, ui_words(ui, &scenario->newspaper)) + 18;
  struct text_look hangul = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_NEWSPRINT, ALIGN_LEFT, 1};
  char date[48];
  date_words(ui, scenario, page->edition->day, date, sizeof date);
  struct text_look day = {STYLE_SERIF_LABEL, TOKEN_INK, TOKEN_NEWSPRINT, ALIGN_RIGHT, 1};
  float room = page->in.x + page->in.w - x - ui_text_width(ui, STYLE_SERIF_LABEL, date);
  const char *korean = ui_words(ui, &scenario->newspaper_hangul);
  bool twice = strcmp(korean, ui_words(ui, &scenario->newspaper)) == 0;
  if (!twice && room > ui_text_width(ui, STYLE_SERIF_H3, korean) + 16)
    ui_line(ui, x, base - 2, hangul, korean);
  if (room > 0) ui_line(ui, page->in.x + page->in.w, base - 2, day, date);
  y = base + 14;
  draw_rect(&ui->draw, (struct rect){page->in.x, y, page->in.w, 3}, ui_color(ui, TOKEN_INK), 0);
  draw_rect(&ui->draw, (struct rect){page->in.x, y + 6, page->in.w, 2}, ui_color(ui, TOKEN_INK), 0);
  return y + 14;
}

/* ---- parts ---------------------------------------------------------------------------------- */

static struct text_look look_of(const struct page *page, int slot) {
  bool head = slot == NEWS_HEADLINE;
  enum style style = head ? (page->small ? STYLE_TITLE : STYLE_HEADLINE) : STYLE_SERIF_BODY;
  if (page->setting >= SET_SMALL) style = head ? STYLE_H2 : STYLE_SERIF_LABEL;
  if (page->setting >= SET_CLOSE && head) style = STYLE_SERIF_H3;
  return (struct text_look){style, TOKEN_INK, TOKEN_NEWSPRINT, ALIGN_LEFT, 0};
}

static bool has_bracket(int slot) {
  return slot == NEWS_SUCCESS || slot == NEWS_OBSTACLE || slot == NEWS_OVERCOMING;
}

/* Brackets without their names take little room; the order of the parts stays. */
static float indent_of(const struct page *page, int slot) {
  if (slot == NEWS_HEADLINE || slot == NEWS_SUBHEAD || page->in.w < 560) return 0;
  return page->setting == SET_CLOSEST ? BRACKET_ALONE : BRACKET_LABEL + 12;
}

static float gap_below(const struct page *page) {
  return page->setting >= SET_CLOSE ? 4 : 10;
}

static float part_height(const struct page *page, int slot) {
  const char *words = words_of(page, slot);
  if (!words[0]) return 0;
  float width = page->in.w - indent_of(page, slot);
  return ui_rich_height(page->ui, look_of(page, slot).style, width, words, NULL) + gap_below(page);
}

static void draw_bracket(const struct page *page, int slot, float y, float height) {
  static const char *const names[NEWS_SLOT_COUNT] = {
      [NEWS_SUCCESS] = "Success", [NEWS_OBSTACLE] = "Obstacle", [NEWS_OVERCOMING] = "Overcoming"};
  struct ui *ui = page->ui;
  float x = page->in.x + indent_of(page, slot) - 20;
  struct color brick = ui_color(ui, TOKEN_RECORD);
  draw_rect(&ui->draw, (struct rect){x, y + 2, 3, height - 4}, brick, 0);
  draw_rect(&ui->draw, (struct rect){x, y + 2, 10, 3}, brick, 0);
  draw_rect(&ui->draw, (struct rect){x, y + height - 5, 10, 3}, brick, 0);
  if (page->setting == SET_CLOSEST) return;
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_RECORD, TOKEN_NEWSPRINT, ALIGN_RIGHT, 1};
  ui_line(ui, x - 10, y + height / 2 + 7, look, ui_tr(ui, names[slot]));
}

static float draw_part(struct page *page, int slot, float y) {
  const char *words = words_of(page, slot);
  if (!words[0]) return y;
  float indent = indent_of(page, slot), height = part_height(page, slot) - gap_below(page);
  struct rect box = {page->in.x + indent, y, page->in.w - indent, height};
  struct text_look look = look_of(page, slot);
  page->marks.y[slot] = y + theme_type(look.style).line / 2;
  ui_rich(page->ui, ui_make_id("page.part", slot), box, look, words, NULL);
  if (indent > 0 && has_bracket(slot)) draw_bracket(page, slot, y, height);
  return y + height + gap_below(page);
}

/* ---- the picture ---------------------------------------------------------------------------- */

/* The furnace hall and the shop, down to the ground before them: what is cut off is sky. */
static struct site_camera page_camera(struct rect frame) {
  const float left = 174, width = 1178, bottom = 792;
  float zoom = frame.w / width;
  return (struct site_camera){frame, left, bottom - frame.h / zoom, zoom};
}

static float draw_picture(const struct page *page, float y, float height) {
  if (height < PICTURE_LEAST) return y;
  struct rect frame = {page->in.x, y, page->in.w, height};
  struct site_camera camera = page_camera(frame);
  struct site_state state;
  site_state_claimed(page->session, page->edition, &state);
  site_picture_draw(page->ui, &state, &camera, false, NULL);
  draw_frame(&page->ui->draw, frame, ui_color(page->ui, TOKEN_INK), 2, 0, 0);
  return y + height + PICTURE_GAP;
}

/* What the picture claims: the machines as the page counts them. */
static bool write_caption(const struct page *page, char *out, size_t size) {
  for (int i = 0; i < page->edition->claim_count; i++) {
    const struct ledger_claim *claim = &page->edition->claim[i];
    if (claim->measure != MEASURE_EQUIPMENT) continue;
    snprintf(out, size, ui_tr(page->ui, "%s of %d machines at work in the shop."), claim->record,
             page->session->scenario.machine_count);
    return true;
  }
  return false;
}

static float draw_caption(const struct page *page, float y) {
  char text[120];
  struct text_look look = {STYLE_SERIF_BODY, TOKEN_INK, TOKEN_NEWSPRINT, ALIGN_LEFT, 1};
  if (!write_caption(page, text, sizeof text)) return y;
  ui_line(page->ui, page->in.x, y + 18, look, text);
  return y + CAPTION;
}

/* ---- the page ------------------------------------------------------------------------------- */

static const int order_above[] = {NEWS_HEADLINE, NEWS_SUBHEAD};
static const int order_below[] = {NEWS_SUCCESS, NEWS_OBSTACLE, NEWS_OVERCOMING, NEWS_WORLD,
                                  NEWS_CLOSING};
enum {
  ABOVE = sizeof order_above / sizeof order_above[0],
  BELOW = sizeof order_below / sizeof order_below[0]
};

static float texts_height(const struct page *page) {
  float sum = 0;
  for (int i = 0; i < ABOVE; i++) sum += part_height(page, order_above[i]);
  for (int i = 0; i < BELOW; i++) sum += part_height(page, order_below[i]);
  return sum;
}

/* The widest that leaves room for a strip of the picture. */
static void choose_setting(struct page *page, float room) {
  page->setting = SET_WIDE;
  while (page->setting < SETTINGS - 1 && texts_height(page) + PICTURE_LEAST > room) page->setting++;
}

/* Where the sentences are from: none, some or all of the story's patterns name a source. */
static const char *words_of_origin(const struct scenario *scenario) {
  int sourced = 0;
  for (int i = 0; i < scenario->news_count; i++)
    sourced += *scenario->news[i].ground.sources != '\0';
  if (sourced == scenario->news_count)
    return "The game composes this page from patterns found in state media.";
  return sourced > 0 ? "The game composes this page, in part from patterns found in state media."
                     : "The game composes this page from sentences by the story's author.";
}

static void draw_foot(const struct page *page, float y) {
  struct ui *ui = page->ui;
  draw_rect(&ui->draw, (struct rect){page->in.x, y, page->in.w, 2}, ui_color(ui, TOKEN_INK), 0);
  ui_icon(ui, "icons/sources", page->in.x, y + 12, 20, TOKEN_INK);
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_NEWSPRINT, ALIGN_LEFT, 2};
  ui_text(ui, (struct rect){page->in.x + 30, y + 9, page->in.w - 30, 48}, look,
          ui_tr(ui, words_of_origin(&page->session->scenario)));
}

struct page_marks newspaper_page(struct ui *ui, const struct session *session,
                                 const struct edition *edition, struct rect sheet, bool plain) {
  struct page page = {.ui = ui, .session = session, .edition = edition};
  for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++) {
    text_init(&page.words[slot]);
    edition_words(ui, session, edition, slot, plain, &page.words[slot]);
  }
  page.small = sheet.w < 700 || sheet.h < 780;
  float margin = sheet.w < 700 ? 28 : 44;
  page.in = (struct rect){sheet.x + margin, sheet.y + 18, sheet.w - 2 * margin - 26, sheet.h - 36};
  draw_paper(&page, sheet);
  float y = draw_masthead(&page, page.in.y);
  float room = page.in.y + page.in.h - FOOT - y - PICTURE_GAP;
  choose_setting(&page, room);
  if (texts_height(&page) + PICTURE_LEAST > room) text_clear(&page.words[NEWS_WORLD]);
  float spare = room - texts_height(&page);
  for (int i = 0; i < ABOVE; i++) y = draw_part(&page, order_above[i], y);
  float whole = page.in.w * 232 / 762;
  bool captioned = spare >= whole * 0.7f + CAPTION;
  y = draw_picture(&page, y, fminf(captioned ? spare - CAPTION : spare, whole));
  if (captioned) y = draw_caption(&page, y);
  for (int i = 0; i < BELOW; i++) y = draw_part(&page, order_below[i], y);
  draw_foot(&page, page.in.y + page.in.h - FOOT);
  for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++) text_release(&page.words[slot]);
  return page.marks;
}

/* A plan period as long as a month is called by it. */
static bool is_whole_month(const struct scenario *scenario, const struct edition *edition) {
  enum { SHORTEST_MONTH = 28 };
  return edition->month >= 0 && edition_days(scenario, edition) >= SHORTEST_MONTH;
}

const char *edition_title(const struct ui *ui, const struct session *session,
                          const struct edition *edition, char *out, size_t size) {
  const struct scenario *scenario = &session->scenario;
  struct date date = scenario_date(scenario, edition->day);
  int days = edition_days(scenario, edition);
  if (is_whole_month(scenario, edition))
    snprintf(out, size, ui_tr(ui, "%s %d"), month_word(ui, date.month), date.year);
  else if (edition->day + 1 == days)
    snprintf(out, size, ui_tr(ui, "The first %d days"), days);
  else
    snprintf(out, size, ui_tr(ui, "%d days to %d %s"), days, date.day, month_word(ui, date.month));
  return out;
}
