/* While days pass: a plate that says how far the next review is, and that a press stops them. After
 * a single day: dusk falls over the picture for a moment, with what the day brought. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/screens_internal.h"

enum { DUSK_MS = 1500, DUSK_FADE_MS = 400, DUSK_NOTES = 4, PLATE_WIDTH = 460, PLATE_HEIGHT = 116 };

/* ---- the days that pass ---------------------------------------------------------------------- */

struct stretch {
  int first, next; /* day after the last stop, day of the next one */
};

static struct stretch stretch_around(const struct scenario *scenario, int day) {
  struct stretch stretch = {day, day};
  while (stretch.first > 0 && !scenario_stops(scenario, stretch.first - 1)) stretch.first--;
  while (stretch.next < scenario->day_count - 1 && !scenario_stops(scenario, stretch.next))
    stretch.next++;
  return stretch;
}

static void draw_days(struct ui *ui, struct rect rect, struct stretch stretch, int day) {
  int days = stretch.next - stretch.first + 1;
  float pitch = rect.w / (float)days, width = fminf(pitch * 0.66F, 10);
  for (int i = 0; i < days; i++) {
    struct rect tick = {rect.x + pitch * (float)i, rect.y, width, rect.h};
    bool spent = stretch.first + i < day;
    draw_rect(&ui->draw, tick, ui_color(ui, spent ? TOKEN_INK : TOKEN_SUNK), 1);
  }
}

static void draw_plate(struct ui *ui, const struct session *session, struct rect content) {
  struct text_look title = {STYLE_BODY_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look hint = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  int day = session->sim.model.day;
  struct stretch stretch = stretch_around(&session->scenario, day);
  float margin = ui->layout == LAYOUT_WIDE ? 40 : 24;
  struct rect rect = {content.x + margin, content.y + 24,
                      fminf(PLATE_WIDTH, content.w - 2 * margin), PLATE_HEIGHT};
  char words[96];
  int left = stretch.next - day + 1;
  snprintf(words, sizeof words,
           ui_tr(ui, left == 1 ? "%d day to the review" : "%d days to the review"), left);
  ui_card(ui, rect, false);
  ui_line(ui, rect.x + 20, rect.y + 38, title, words);
  draw_days(ui, (struct rect){rect.x + 20, rect.y + 54, rect.w - 40, 16}, stretch, day);
  ui_line(ui, rect.x + 20, rect.y + 98, hint, ui_tr(ui, "Press anywhere to stop."));
}

/* ---- dusk
 * ------------------------------------------------------------------------------------------------
 */

static uint8_t dusk_alpha(const struct ui *ui, uint64_t elapsed) {
  const float full = 130;
  if (ui->reduced_motion) return (uint8_t)full;
  uint64_t left = elapsed < DUSK_MS ? DUSK_MS - elapsed : 0;
  uint64_t shorter = elapsed < left ? elapsed : left;
  return (uint8_t)(full * fminf((float)shorter / DUSK_FADE_MS, 1));
}

static float note_height(struct ui *ui, const struct session *session, int note, float width) {
  return ui_rich_height(ui, STYLE_BODY, width, session->today.note[note].text, &session->sim) + 20;
}

static void draw_dusk_notes(struct ui *ui, const struct session *session, struct rect content) {
  struct text_look title = {STYLE_H2, TOKEN_NIGHT_INK, TOKEN_NIGHT, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY, TOKEN_NIGHT_INK, TOKEN_NIGHT, ALIGN_LEFT, 0};
  int count = session->today.count < DUSK_NOTES ? session->today.count : DUSK_NOTES;
  float width = fminf(760, content.w - 48), height = 110;
  for (int i = 0; i < count; i++) height += note_height(ui, session, i, width - 64);
  struct rect rect = {content.x + (content.w - width) / 2, content.y + (content.h - height) / 2,
                      width, height};
  char date[64];
  draw_rect(&ui->draw, rect, ui_color(ui, TOKEN_NIGHT), 6);
  int day = session->sim.model.day;
  date_words(ui, &session->scenario, day > 0 ? day - 1 : 0, date, sizeof date);
  ui_line(ui, rect.x + 32, rect.y + 56, title, date);
  float y = rect.y + 84;
  for (int i = 0; i < count; i++) {
    ui_rich(ui, ui_make_id("dusk.note", i), (struct rect){rect.x + 32, y, width - 64, 0}, look,
            session->today.note[i].text, &session->sim);
    y += note_height(ui, session, i, width - 64);
  }
}

/* A press ends it early. */
static void draw_dusk(struct ui *ui, struct view *view, const struct session *session,
                      struct rect content) {
  uint64_t elapsed = ui->time_ms - view->dusk_since_ms;
  struct color night = ui_color(ui, TOKEN_NIGHT);
  night.a = dusk_alpha(ui, elapsed);
  draw_rect(&ui->draw, content, night, 0);
  draw_dusk_notes(ui, session, content);
  ui->animating = true;
  if (elapsed >= DUSK_MS || ui->outside_pressed || ui_key(ui, KEY_SPACE) || ui_key(ui, KEY_ESCAPE))
    view->dusk_since_ms = 0;
}

void site_passing_draw(struct ui *ui, struct view *view, const struct session *session,
                       struct rect content, struct intent *intent) {
  if (view->passing) {
    draw_plate(ui, session, content);
    if (ui->outside_pressed) *intent = intent_of(INTENT_STOP);
  } else if (view->dusk_since_ms) {
    draw_dusk(ui, view, session, content);
  }
}
