/* A decision: a card over the site, whose picture shows the matter. What is asked, what is known and
 * what is not, and the options, all in one style. Nothing is chosen beforehand: a press (or a number
 * key, or Enter) takes an option up, a second one on the same option chooses it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/screens_internal.h"
#include "ui/screens/site_picture.h"
#include "ui/ui_internal.h"

enum {
  CARD_WIDTH = 1036, CARD_PADDING = 44, OPTION_HEIGHT = 84, OPTION_DENSE = 70, OPTION_GAP = 10, TEXT_LEFT = 86,
  PREVIEW_WIDTH = 172, PREVIEWS_WIDTH = 340, PREVIEW_INSET = 20, PORTRAIT = 96, PORTRAIT_ROOM = 150, CARD_ENDS = 60, MATTER_ZOOM = 145
};

struct sheet {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct decision *decision;
  int index;
  bool previews;       /* some option says what will be written and counted */
  bool dense;          /* a low canvas: less air, so that all options are seen at once */
  bool above;          /* the picture is above the card, not beside it */
  float option_height; /* of all of them */
  struct rect card;
  struct intent *intent;
};

static float air(const struct sheet *sheet) {
  return sheet->dense ? 12 : 22;
}

static enum style text_style(const struct sheet *sheet) {
  return sheet->dense ? STYLE_BODY : STYLE_BODY_L;
}

static enum style title_style(const struct sheet *sheet) {
  return sheet->dense ? STYLE_H1 : STYLE_DECISION;
}

static float inner_width(const struct sheet *sheet) {
  return sheet->card.w - 2 * CARD_PADDING;
}

/* ---- the matter -------------------------------------------------------------------------------------- */

static const struct matter {
  const char *name;
  struct point at; /* in the scene */
} matters[] = {{"yard", {520, 860}},   {"pegs", {190, 830}},    {"lathe", {980, 690}},
               {"furnace", {330, 690}}, {"stores", {1530, 690}}, {"board", {1220, 850}},
               {"canteen", {1790, 690}}};

static const struct matter *matter_of(const struct decision *decision) {
  for (size_t i = 0; i < sizeof matters / sizeof matters[0]; i++) {
    if (decision->place_in_picture && strcmp(matters[i].name, decision->place_in_picture) == 0)
      return &matters[i];
  }
  return &matters[0];
}

/* Where the picture is free of the card: beside it, or above it on a narrow canvas. */
static struct rect free_area(const struct sheet *sheet, struct rect below_bar) {
  struct rect card = sheet->card;
  if (sheet->above) return (struct rect){0, below_bar.y, below_bar.w, card.y - below_bar.y};
  return (struct rect){0, below_bar.y, fmaxf(card.x, below_bar.w * 0.25F), below_bar.h};
}

static void draw_matter(const struct sheet *sheet, struct rect below_bar) {
  struct ui *ui = sheet->ui;
  const struct matter *matter = matter_of(sheet->decision);
  struct rect area = free_area(sheet, below_bar);
  struct site_state state;
  struct site_occupied occupied = {0};
  site_state_read(sheet->session, &state);
  float zoom = MATTER_ZOOM / 100.0F * fmaxf(0.8F, fminf(area.w / 836, 1));
  struct point at = {area.x + area.w / 2, area.y + area.h * 0.62F};
  struct rect seen = below_bar;
  if (sheet->above) seen.h = area.h + 40; /* the card stands on the night below it */
  struct site_camera camera = site_camera_near(seen, matter->at, at, zoom);
  bool moving = !ui->reduced_motion && !sheet->view->motion_paused;
  draw_rect(&ui->draw, below_bar, ui_color(ui, TOKEN_NIGHT), 0);
  site_picture_draw(ui, &state, &camera, moving, &occupied);
  struct color veil = ui_color(ui, TOKEN_NIGHT);
  veil.a = 51;
  draw_rect(&ui->draw, seen, veil, 0);
  site_labels_draw(ui, sheet->session, &state, &camera, &occupied, sheet->card, matter->name,
                   sheet->intent);
}

/* ---- heading ------------------------------------------------------------------------------------------- */

static const struct person *person_of(const struct sheet *sheet) {
  int index = sheet->decision->person;
  if (index < 0 || index >= sheet->session->scenario.person_count) return NULL;
  return &sheet->session->scenario.person[index];
}

static float text_room(const struct sheet *sheet) {
  return inner_width(sheet) - (person_of(sheet) ? PORTRAIT_ROOM : 0);
}

static void draw_portrait(const struct sheet *sheet, float top) {
  struct ui *ui = sheet->ui;
  const struct person *person = person_of(sheet);
  char sprite[48];
  if (!person || !person->portrait) return;
  struct rect rect = {sheet->card.x + sheet->card.w - CARD_PADDING - PORTRAIT, top, PORTRAIT,
                      PORTRAIT};
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  snprintf(sprite, sizeof sprite, "portraits/%s", person->portrait);
  draw_sprite(&ui->draw, sprite, rect, (struct color){255, 255, 255, 255}, false);
  ui_line(ui, rect.x + rect.w, rect.y + rect.h + 22, look, ui_words(ui, &person->name));
}

static float draw_heading(const struct sheet *sheet, float y) {
  struct ui *ui = sheet->ui;
  struct text_look small = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look right = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  struct text_look title = {title_style(sheet), TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look body = {text_style(sheet), TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float x = sheet->card.x + CARD_PADDING, width = text_room(sheet), start = y;
  const char *when = ui_words(ui, &sheet->decision->when_words);
  ui_line(ui, x, y + 22, small, *when ? when : ui_tr(ui, "A decision"));
  ui_line(ui, x + inner_width(sheet), y + 22, right, ui_tr(ui, "Time waits while you decide"));
  y += 40;
  draw_portrait(sheet, y + 10);
  y += ui_text(ui, (struct rect){x, y, width, 0}, title, ui_words(ui, &sheet->decision->title)) + 8;
  y += ui_rich(ui, ui_make_id("decision.text", 0), (struct rect){x, y, width, 0}, body,
               ui_words(ui, &sheet->decision->text), &sheet->session->sim);
  float least = person_of(sheet) ? 40 + 10 + PORTRAIT + 34 : 0;
  return fmaxf(y, start + least);
}

/* ---- we know, we do not know ------------------------------------------------------------------------------ */

static float list_height(const struct sheet *sheet, const struct words *list, int count,
                         float width) {
  float sum = 0;
  for (int i = 0; i < count; i++) {
    sum += ui_rich_height(sheet->ui, STYLE_BODY_S, width, ui_words(sheet->ui, &list[i]),
                          &sheet->session->sim);
  }
  return sum;
}

static void draw_list(const struct sheet *sheet, const char *name, const char *title,
                      const struct words *list, int count, struct rect box) {
  struct ui *ui = sheet->ui;
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 0};
  ui_line(ui, box.x, box.y + 22, head, ui_tr(ui, title));
  box.y += 32;
  for (int i = 0; i < count; i++) {
    box.y += ui_rich(ui, ui_make_id(name, i), box, look, ui_words(ui, &list[i]), &sheet->session->sim);
  }
}

static float draw_known(const struct sheet *sheet, float y) {
  const struct decision *decision = sheet->decision;
  struct rect panel = {sheet->card.x + CARD_PADDING, y, inner_width(sheet), 0};
  float half = panel.w / 2 - 24 - 12;
  float left = list_height(sheet, decision->known, decision->known_count, half);
  float right = list_height(sheet, decision->unknown, decision->unknown_count, half);
  float inset = sheet->dense ? 10 : 16;
  panel.h = inset + 32 + fmaxf(left, right) + inset + 2;
  draw_rect(&sheet->ui->draw, panel, ui_color(sheet->ui, TOKEN_SUNK), 6);
  float middle = panel.x + panel.w / 2;
  draw_line(&sheet->ui->draw, (struct point){middle, panel.y + 18},
            (struct point){middle, panel.y + panel.h - 18}, ui_color(sheet->ui, TOKEN_EDGE), 2, 0);
  draw_list(sheet, "decision.known", "We know", decision->known, decision->known_count,
            (struct rect){panel.x + 24, y + inset, half, 0});
  draw_list(sheet, "decision.unknown", "We do not know", decision->unknown, decision->unknown_count,
            (struct rect){middle + 24, y + inset, half, 0});
  return y + panel.h;
}

/* ---- options ------------------------------------------------------------------------------------------------ */

static float label_room(const struct sheet *sheet) {
  return inner_width(sheet) - TEXT_LEFT - 16 - (sheet->previews ? PREVIEWS_WIDTH : 0);
}

/* What stands below the label: what follows, or why it can't be had. */
static const char *second_line(const struct sheet *sheet, int option, bool allowed) {
  const struct option *row = &sheet->decision->options[option];
  if (allowed) return ui_words(sheet->ui, &row->consequence);
  const char *reason = ui_words(sheet->ui, &row->need_reason);
  return *reason ? reason : ui_tr(sheet->ui, "This choice is broken in the scenario.");
}

static float option_text_height(const struct sheet *sheet, int option) {
  struct ui *ui = sheet->ui;
  float room = label_room(sheet);
  bool allowed = session_option_allowed(sheet->session, sheet->index, option);
  return ui_text_height(ui, STYLE_BODY_BOLD, room, ui_words(ui, &sheet->decision->options[option].label)) +
         ui_text_height(ui, STYLE_BODY_S, room, second_line(sheet, option, allowed));
}

static void measure_options(struct sheet *sheet) {
  sheet->option_height = sheet->dense ? OPTION_DENSE : OPTION_HEIGHT;
  for (int i = 0; i < sheet->decision->option_count; i++) {
    const struct option *option = &sheet->decision->options[i];
    sheet->previews |= option->record.source[0] || option->ledger.source[0];
  }
  for (int i = 0; i < sheet->decision->option_count; i++) {
    sheet->option_height = fmaxf(sheet->option_height, option_text_height(sheet, i) + (sheet->dense ? 10 : 24));
  }
}

static void draw_preview_heads(const struct sheet *sheet, float y) {
  struct ui *ui = sheet->ui;
  struct text_look record = {STYLE_SERIF_LABEL, TOKEN_RECORD, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look ledger = {STYLE_BODY_S_BOLD, TOKEN_LEDGER, TOKEN_CARD, ALIGN_LEFT, 1};
  float right = sheet->card.x + sheet->card.w - CARD_PADDING;
  float first = right - PREVIEWS_WIDTH + PREVIEW_INSET, second = right - PREVIEW_WIDTH + PREVIEW_INSET;
  ui_icon(ui, "icons/record", first, y, 22, TOKEN_RECORD);
  ui_line(ui, first + 28, y + 18, record, ui_tr(ui, "Record"));
  ui_icon(ui, "icons/ledger", second, y, 22, TOKEN_LEDGER);
  ui_line(ui, second + 28, y + 18, ledger, ui_tr(ui, "Ledger"));
}

static float draw_question(const struct sheet *sheet, float y) {
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  char words[96];
  int chosen = sheet->view->chosen_option;
  if (chosen >= 0) snprintf(words, sizeof words, ui_tr(ui, "Press %d or Enter again to choose."), chosen + 1);
  else
    snprintf(words, sizeof words, "%s",
             ui_tr(ui, sheet->previews ? "What will you write, and what will you do?"
                                       : "What will you do?"));
  ui_line(ui, sheet->card.x + CARD_PADDING, y + 22, look, words);
  if (sheet->previews) draw_preview_heads(sheet, y);
  return y + 38;
}

static struct why why_of_preview(const struct ui *ui, enum book book) {
  static const char *const says[] = {
      [BOOK_RECORD] = "What will be written today if this is chosen.",
      [BOOK_LEDGER] = "What the ledger will hold today if this is chosen."};
  return (struct why){.kind = WHY_TEXT, .worker = -1, .text = ui_tr(ui, says[book])};
}

/* Where a text breaks in two halves of about the same length; 0: nowhere. */
static size_t middle_space(const char *text) {
  size_t length = strlen(text), best = 0;
  for (size_t i = 1; i + 1 < length; i++) {
    if (text[i] != ' ') continue;
    size_t off = i * 2 > length ? i * 2 - length : length - i * 2;
    size_t best_off = best * 2 > length ? best * 2 - length : length - best * 2;
    if (best == 0 || off < best_off) best = i;
  }
  return best;
}

/* Too long for its column: two lines, each with the book's line under it, and one area to press. */
static void draw_long_preview(const struct sheet *sheet, ui_id id, struct rect cell,
                              enum book book, const char *text, enum token ground) {
  struct ui *ui = sheet->ui;
  struct why why = why_of_preview(ui, book);
  enum token ink = book == BOOK_RECORD ? TOKEN_RECORD : TOKEN_LEDGER;
  struct text_look look = {book == BOOK_RECORD ? STYLE_SERIF_LABEL : STYLE_LABEL_BOLD, ink, ground,
                           ALIGN_LEFT, 1};
  char first[80];
  size_t split = middle_space(text);
  snprintf(first, sizeof first, "%.*s", (int)split, text);
  const char *lines[] = {first, text + split + (split > 0)};
  float size = theme_type(look.style).size, middle = cell.y + cell.h / 2;
  why_area(ui, id, (struct rect){cell.x, cell.y + 8, cell.w, cell.h - 16}, book, "", text, &why);
  for (int i = split > 0 ? 0 : 1; i < 2; i++) {
    float baseline = middle + (split > 0 ? (i == 0 ? -7 : 23) : 7);
    float width = ui_line(ui, cell.x, baseline, look, lines[i]);
    book_underline(ui, cell.x, baseline, width, size, book, ink);
  }
}

/* A preview is a number in its book's dress. */
static void draw_preview(const struct sheet *sheet, int index, struct rect cell, enum book book,
                         const char *text, enum token ground) {
  struct ui *ui = sheet->ui;
  struct why why = why_of_preview(ui, book);
  ui_id id = ui_make_id("decision.preview", index);
  enum style style = book == BOOK_RECORD ? STYLE_SERIF_BODY_BOLD : STYLE_BODY_S_BOLD;
  if (!*text) return;
  if (ui_text_width(ui, style, text) > cell.w) {
    draw_long_preview(sheet, id, cell, book, text, ground);
    return;
  }
  ui_number(ui, id, cell.x, cell.y + cell.h / 2 + 8, style, book, ALIGN_LEFT, text, "", &why, ground);
}

static void draw_divider(const struct sheet *sheet, float x, struct rect rect) {
  draw_line(&sheet->ui->draw, (struct point){x, rect.y + 14}, (struct point){x, rect.y + rect.h - 14},
            ui_color(sheet->ui, TOKEN_LINE), 2, 0);
}

static void draw_previews(const struct sheet *sheet, int option, struct rect rect,
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
  draw_preview(sheet, option * 2 + 1, ledger, BOOK_LEDGER, ui_words(sheet->ui, &row->ledger), ground);
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

static void draw_option_words(const struct sheet *sheet, int option, bool allowed, struct rect rect,
                              enum token ground) {
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

static void press_option(const struct sheet *sheet, int option) {
  if (sheet->view->chosen_option != option) {
    sheet->view->chosen_option = option;
    return;
  }
  *sheet->intent = (struct intent){
      .kind = INTENT_ANSWER, .decision = sheet->index, .option = option};
}

static void draw_option(const struct sheet *sheet, int option, struct rect rect) {
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

static float draw_options(const struct sheet *sheet, float y) {
  struct rect rect = {sheet->card.x + CARD_PADDING, y, inner_width(sheet), sheet->option_height};
  for (int i = 0; i < sheet->decision->option_count; i++) {
    draw_option(sheet, i, rect);
    rect.y += rect.h + OPTION_GAP;
  }
  return rect.y - OPTION_GAP;
}

/* ---- the foot ------------------------------------------------------------------------------------------------ */

static bool foot_link(const struct sheet *sheet, const char *name, const char *icon,
                      const char *label, float *x, float y, bool from_right) {
  struct ui *ui = sheet->ui;
  const char *words = ui_tr(ui, label);
  float width = 34 + ui_text_width(ui, STYLE_BODY_S_BOLD, words) + 2;
  struct rect rect = {from_right ? *x - width : *x, y, width, 44};
  *x += from_right ? -width - 36 : width + 36;
  return ui_button(ui, ui_make_id(name, 0), rect, BUTTON_QUIET, icon, words, NULL);
}

static float draw_foot(const struct sheet *sheet, float y) {
  struct view *view = sheet->view;
  const struct ground *ground = &sheet->decision->ground;
  float left = sheet->card.x + CARD_PADDING, right = left + inner_width(sheet);
  bool has_sources = (ground->sources && ground->sources[0]) || (ground->assumption && ground->assumption[0]);
  if (has_sources && (foot_link(sheet, "decision.sources", "icons/sources", "Sources", &left, y, false) ||
                      letter_key(sheet->ui, view, 's')))
    view->panel = PANEL_SOURCES;
  if (foot_link(sheet, "decision.look", "icons/site", "Look around first", &left, y, false))
    *sheet->intent = intent_go(SCREEN_SITE);
  if (foot_link(sheet, "decision.leave", "icons/step-away", "Step away: saved, return any time", &right, y, true))
    *sheet->intent = intent_of(INTENT_LEAVE);
  return y + 44;
}

/* ---- the card ------------------------------------------------------------------------------------------------ */

static float known_height(const struct sheet *sheet) {
  float half = inner_width(sheet) / 2 - 24 - 12;
  const struct decision *decision = sheet->decision;
  return (sheet->dense ? 54 : 66) + fmaxf(list_height(sheet, decision->known, decision->known_count, half),
                    list_height(sheet, decision->unknown, decision->unknown_count, half));
}

static float heading_height(const struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  float width = text_room(sheet);
  float text = 48 + ui_text_height(ui, title_style(sheet), width, ui_words(ui, &sheet->decision->title)) +
               ui_rich_height(ui, text_style(sheet), width, ui_words(ui, &sheet->decision->text),
                              &sheet->session->sim);
  return fmaxf(text, person_of(sheet) ? 50 + PORTRAIT + 34 : 0);
}

static float content_height(const struct sheet *sheet) {
  float options = (float)sheet->decision->option_count * (sheet->option_height + OPTION_GAP) - OPTION_GAP;
  return heading_height(sheet) + known_height(sheet) + 3 * air(sheet) - 4 + 38 + options + 44;
}

static void place_card(struct sheet *sheet, struct rect below_bar) {
  struct ui *ui = sheet->ui;
  bool beside = ui->layout != LAYOUT_NARROW || ui->is_short;
  float margin = ui->is_short ? 12 : beside ? 36 : 24;
  sheet->card.w = fminf(CARD_WIDTH, below_bar.w - 48);
  measure_options(sheet);
  if (content_height(sheet) + CARD_ENDS > below_bar.h - 2 * margin) {
    sheet->dense = true;
    margin = 12;
    measure_options(sheet);
  }
  sheet->above = !beside;
  float height = fminf(content_height(sheet) + CARD_ENDS, below_bar.h - 2 * margin);
  sheet->card.h = height;
  float right = fminf(48, (below_bar.w - sheet->card.w) / 2);
  sheet->card.x = beside ? below_bar.w - right - sheet->card.w : (below_bar.w - sheet->card.w) / 2;
  sheet->card.y = beside ? below_bar.y + (below_bar.h - height) / 2
                         : below_bar.y + below_bar.h - margin - height;
}

static void draw_content(const struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  ui_id scroll = ui_make_id("decision.scroll", 0);
  struct rect view = {sheet->card.x + 4, sheet->card.y + 12, sheet->card.w - 8, sheet->card.h - 24};
  float start = ui_scroll_begin(ui, scroll, view);
  float y = draw_heading(sheet, start + 20);
  y = draw_known(sheet, y + air(sheet));
  y = draw_question(sheet, y + air(sheet));
  y = draw_options(sheet, y);
  y = draw_foot(sheet, y + air(sheet) - 4);
  ui_scroll_end(ui, scroll, y + 8 - start);
}

static void draw_card(const struct sheet *sheet) {
  struct ui *ui = sheet->ui;
  struct rect shadow = {sheet->card.x + 10, sheet->card.y + 10, sheet->card.w, sheet->card.h};
  struct color shade = ui_color(ui, TOKEN_NIGHT);
  shade.a = 77;
  draw_rect(&ui->draw, shadow, shade, 8);
  plate_draw(ui, sheet->card, TOKEN_CARD, TOKEN_INK, 3, 8);
  draw_content(sheet);
}

struct intent decision_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  if (view->decision < 0 || view->decision >= session->scenario.decision_count)
    return intent_go(SCREEN_SITE);
  struct sheet sheet = {.ui = ui, .view = view, .session = session, .index = view->decision,
                        .decision = &session->scenario.decisions[view->decision], .intent = &intent};
  float top = frame_top_bar(ui, view, session, &intent);
  struct rect below_bar = {0, top, ui->width, ui->height - top};
  place_card(&sheet, below_bar);
  draw_matter(&sheet, below_bar);
  ui_region(ui, "decision");
  ui_modal_begin(ui, ui_make_id("decision", view->decision));
  draw_card(&sheet);
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE)) intent = intent_go(SCREEN_SITE);
  ui_modal_end(ui);
  return intent;
}
