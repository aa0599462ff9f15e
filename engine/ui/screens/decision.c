/* A decision: a card over the site, whose picture shows the matter. What is asked, what is known
 * and what is not, and the options, all in one style. Nothing is chosen beforehand: a press (or a
 * number key, or Enter) takes an option up, a second one on the same option chooses it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/decision.h"
#include "ui/screens/hints.h"
#include "ui/screens/site_picture.h"
#include "ui/ui_internal.h"

enum { CARD_WIDTH = 1036, PORTRAIT = 96, PORTRAIT_ROOM = 150, CARD_ENDS = 60, MATTER_ZOOM = 145 };

static float air(const struct decision_sheet *sheet) {
  return sheet->dense ? 12 : 22;
}

static enum style text_style(const struct decision_sheet *sheet) {
  return sheet->dense ? STYLE_BODY : STYLE_BODY_L;
}

static enum style title_style(const struct decision_sheet *sheet) {
  return sheet->dense ? STYLE_H1 : STYLE_DECISION;
}

/* ---- the matter ------------------------------------------------------------------------------ */

static const struct matter {
  const char *name;
  struct point at; /* in the scene */
} matters[] = {{"yard", {520, 860}},    {"pegs", {190, 830}},    {"lathe", {980, 690}},
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
static struct rect free_area(const struct decision_sheet *sheet, struct rect below_bar) {
  struct rect card = sheet->card;
  if (sheet->above) return (struct rect){0, below_bar.y, below_bar.w, card.y - below_bar.y};
  return (struct rect){0, below_bar.y, fmaxf(card.x, below_bar.w * 0.25F), below_bar.h};
}

static void draw_matter(const struct decision_sheet *sheet, struct rect below_bar) {
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
  camera.x = fminf(camera.x, 1920 - (area.x + area.w) / zoom); /* where it ends, the card stands */
  bool moving = !ui->reduced_motion && !sheet->view->motion_paused;
  draw_rect(&ui->draw, below_bar, ui_color(ui, TOKEN_NIGHT), 0);
  site_picture_draw(ui, &state, &camera, moving, &occupied);
  struct color veil = ui_color(ui, TOKEN_NIGHT);
  veil.a = 51;
  draw_rect(&ui->draw, seen, veil, 0);
  site_labels_draw(ui, sheet->session, &state, &camera, &occupied, sheet->card, matter->name,
                   sheet->intent);
}

/* ---- heading --------------------------------------------------------------------------------- */

static const struct person *person_of(const struct decision_sheet *sheet) {
  int index = sheet->decision->person;
  if (index < 0 || index >= sheet->session->scenario.person_count) return NULL;
  return &sheet->session->scenario.person[index];
}

static float text_room(const struct decision_sheet *sheet) {
  return decision_inner_width(sheet) - (person_of(sheet) ? PORTRAIT_ROOM : 0);
}

static void draw_portrait(const struct decision_sheet *sheet, float top) {
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

static float draw_heading(const struct decision_sheet *sheet, float y) {
  struct ui *ui = sheet->ui;
  struct text_look small = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look right = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  struct text_look title = {title_style(sheet), TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look body = {text_style(sheet), TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float x = sheet->card.x + CARD_PADDING, width = text_room(sheet), start = y;
  const char *when = ui_words(ui, &sheet->decision->when_words);
  ui_line(ui, x, y + 22, small, *when ? when : ui_tr(ui, "A decision"));
  ui_line(ui, x + decision_inner_width(sheet), y + 22, right,
          ui_tr(ui, "Time waits while you decide"));
  y += 40;
  draw_portrait(sheet, y + 10);
  y += ui_text(ui, (struct rect){x, y, width, 0}, title, ui_words(ui, &sheet->decision->title)) + 8;
  y += ui_rich(ui, ui_make_id("decision.text", 0), (struct rect){x, y, width, 0}, body,
               ui_words(ui, &sheet->decision->text), &sheet->session->sim);
  float least = person_of(sheet) ? 40 + 10 + PORTRAIT + 34 : 0;
  return fmaxf(y, start + least);
}

/* ---- we know, we do not know ----------------------------------------------------------------- */

static float list_height(const struct decision_sheet *sheet, const struct words *list, int count,
                         float width) {
  float sum = 0;
  for (int i = 0; i < count; i++) {
    sum += ui_rich_height(sheet->ui, STYLE_BODY_S, width, ui_words(sheet->ui, &list[i]),
                          &sheet->session->sim);
  }
  return sum;
}

static void draw_list(const struct decision_sheet *sheet, const char *name, const char *title,
                      const struct words *list, int count, struct rect box) {
  struct ui *ui = sheet->ui;
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_SUNK, ALIGN_LEFT, 0};
  if (count == 0) return;
  ui_line(ui, box.x, box.y + 22, head, ui_tr(ui, title));
  box.y += 32;
  for (int i = 0; i < count; i++) {
    box.y +=
        ui_rich(ui, ui_make_id(name, i), box, look, ui_words(ui, &list[i]), &sheet->session->sim);
  }
}

/* Side by side; where there is one list only, it has the whole width. */
static float draw_known(const struct decision_sheet *sheet, float y) {
  const struct decision *decision = sheet->decision;
  struct rect panel = {sheet->card.x + CARD_PADDING, y, decision_inner_width(sheet), 0};
  bool both = decision->known_count > 0 && decision->unknown_count > 0;
  if (decision->known_count + decision->unknown_count == 0) return y;
  float column = both ? panel.w / 2 - 24 - 12 : panel.w - 2 * 24;
  float left = list_height(sheet, decision->known, decision->known_count, column);
  float right = list_height(sheet, decision->unknown, decision->unknown_count, column);
  float inset = sheet->dense ? 10 : 16;
  panel.h = inset + 32 + fmaxf(left, right) + inset + 2;
  draw_rect(&sheet->ui->draw, panel, ui_color(sheet->ui, TOKEN_SUNK), 6);
  float middle = panel.x + panel.w / 2;
  if (both)
    draw_line(&sheet->ui->draw, (struct point){middle, panel.y + 18},
              (struct point){middle, panel.y + panel.h - 18}, ui_color(sheet->ui, TOKEN_EDGE), 2,
              0);
  draw_list(sheet, "decision.known", "We know", decision->known, decision->known_count,
            (struct rect){panel.x + 24, y + inset, column, 0});
  draw_list(sheet, "decision.unknown", "We do not know", decision->unknown, decision->unknown_count,
            (struct rect){(both ? middle : panel.x) + 24, y + inset, column, 0});
  return y + panel.h;
}

/* ---- the foot
 * ------------------------------------------------------------------------------------------------
 */

static bool foot_link(const struct decision_sheet *sheet, const char *name, const char *icon,
                      const char *label, float *x, float y, bool from_right) {
  struct ui *ui = sheet->ui;
  const char *words = ui_tr(ui, label);
  float width = 34 + ui_text_width(ui, STYLE_BODY_S_BOLD, words) + 2;
  struct rect rect = {from_right ? *x - width : *x, y, width, 44};
  *x += from_right ? -width - 36 : width + 36;
  return ui_button(ui, ui_make_id(name, 0), rect, BUTTON_QUIET, icon, words, NULL);
}

static float draw_foot(const struct decision_sheet *sheet, float y) {
  struct view *view = sheet->view;
  const struct ground *ground = &sheet->decision->ground;
  float left = sheet->card.x + CARD_PADDING, right = left + decision_inner_width(sheet);
  bool has_sources = (ground->sources && ground->sources[0]) ||
                     (ground->assumption.source && ground->assumption.source[0]);
  if (has_sources &&
      (foot_link(sheet, "decision.sources", "icons/sources", "Sources", &left, y, false) ||
       letter_key(sheet->ui, view, 's')))
    view->panel = PANEL_SOURCES;
  if (foot_link(sheet, "decision.look", "icons/site", "Look around first", &left, y, false))
    *sheet->intent = intent_go(SCREEN_SITE);
  if (foot_link(sheet, "decision.leave", "icons/step-away", "Step away: saved, return any time",
                &right, y, true))
    *sheet->intent = intent_of(INTENT_LEAVE);
  return y + 44;
}

/* ---- the card
 * ------------------------------------------------------------------------------------------------
 */

static float known_height(const struct decision_sheet *sheet) {
  float half = decision_inner_width(sheet) / 2 - 24 - 12;
  const struct decision *decision = sheet->decision;
  if (decision->known_count + decision->unknown_count == 0) return 0;
  return (sheet->dense ? 54 : 66) +
         fmaxf(list_height(sheet, decision->known, decision->known_count, half),
               list_height(sheet, decision->unknown, decision->unknown_count, half));
}

static float heading_height(const struct decision_sheet *sheet) {
  struct ui *ui = sheet->ui;
  float width = text_room(sheet);
  float text =
      48 + ui_text_height(ui, title_style(sheet), width, ui_words(ui, &sheet->decision->title)) +
      ui_rich_height(ui, text_style(sheet), width, ui_words(ui, &sheet->decision->text),
                     &sheet->session->sim);
  return fmaxf(text, person_of(sheet) ? 50 + PORTRAIT + 34 : 0);
}

static float content_height(const struct decision_sheet *sheet) {
  return heading_height(sheet) + known_height(sheet) + 3 * air(sheet) - 4 + 38 +
         decision_options_height(sheet) + 44;
}

static bool is_beside(const struct ui *ui) {
  return ui->layout != LAYOUT_NARROW || ui->is_short;
}

static float card_width(const struct ui *ui) {
  return fminf(CARD_WIDTH, ui->width - 48);
}

static float card_left(const struct ui *ui) {
  float width = card_width(ui), margin = (ui->width - width) / 2;
  return is_beside(ui) ? ui->width - fminf(48, margin) - width : margin;
}

float decision_room_beside(const struct ui *ui) {
  return is_beside(ui) ? card_left(ui) : ui->width;
}

static void place_card(struct decision_sheet *sheet, struct rect below_bar) {
  struct ui *ui = sheet->ui;
  bool beside = is_beside(ui);
  float margin = ui->is_short ? 12 : beside ? 36 : 24;
  sheet->card.w = card_width(ui);
  decision_measure_options(sheet);
  if (content_height(sheet) + CARD_ENDS > below_bar.h - 2 * margin) {
    sheet->dense = true;
    margin = 12;
    decision_measure_options(sheet);
  }
  sheet->above = !beside;
  float height = fminf(content_height(sheet) + CARD_ENDS, below_bar.h - 2 * margin);
  sheet->card.h = height;
  sheet->card.x = card_left(ui);
  sheet->card.y = beside ? below_bar.y + (below_bar.h - height) / 2
                         : below_bar.y + below_bar.h - margin - height;
}

static void draw_content(const struct decision_sheet *sheet) {
  struct ui *ui = sheet->ui;
  ui_id scroll = ui_make_id("decision.scroll", 0);
  struct rect view = {sheet->card.x + 4, sheet->card.y + 12, sheet->card.w - 8, sheet->card.h - 24};
  float start = ui_scroll_begin(ui, scroll, view);
  float y = draw_heading(sheet, start + 20);
  y = draw_known(sheet, y + air(sheet));
  y = decision_draw_question(sheet, y + air(sheet));
  y = decision_draw_options(sheet, y);
  y = draw_foot(sheet, y + air(sheet) - 4);
  ui_scroll_end(ui, scroll, y + 8 - start);
}

static void draw_card(const struct decision_sheet *sheet) {
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
  struct decision_sheet sheet = {.ui = ui,
                                 .view = view,
                                 .session = session,
                                 .index = view->decision,
                                 .decision = &session->scenario.decisions[view->decision],
                                 .intent = &intent};
  float top = frame_top_height(ui);
  struct rect content = {0, top, ui->width, ui->height - top};
  struct rect below_bar = hint_strip_leaves(ui, view, content);
  place_card(&sheet, below_bar);
  draw_matter(&sheet, below_bar);
  ui_region(ui, "decision");
  ui_modal_begin(ui, ui_make_id("decision", view->decision));
  hint_strip_draw(ui, view, content);
  draw_card(&sheet);
  frame_top_bar(ui, view, session, &intent); /* stays in reach: help, menu, the five ledgers */
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE)) intent = intent_go(SCREEN_SITE);
  if (ui_key(ui, KEY_F1)) view->panel = PANEL_HELP;
  if (ui_key(ui, KEY_F10)) view->panel = PANEL_MENU;
  ui_modal_end(ui);
  return intent;
}
