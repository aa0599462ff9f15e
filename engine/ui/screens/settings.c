/* Settings: every change shows at once in everything on the screen; Escape takes back what was
 * changed here. The rows are a table: a choice of words, or on and off. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/screens_internal.h"

enum { ROW_HEIGHT = 76, LABEL_WIDTH = 330, CHOICE_GAP = 12, CHOICES_MAX = 5, PAGE_WIDTH = 1180 };

enum row_kind { ROW_LANGUAGE, ROW_SCALE, ROW_BYTE, ROW_SWITCH, ROW_VOLUME, ROW_THEMES };
struct settings_row {
  const char *label;
  uint8_t kind;
  size_t offset;
  const char *choices[CHOICES_MAX + 1];
};

static const char *const language_codes[] = {"en", "ko"};
static const float scales[] = {1.0f, 1.15f, 1.3f, 1.5f, 2.0f};

static const struct settings_row rows[] = {
    {"Language", ROW_LANGUAGE, 0, {"English", "한국어"}},
    {"Text size", ROW_SCALE, 0, {"100 %", "115 %", "130 %", "150 %", "200 %"}},
    {"Colours",
     ROW_BYTE,
     offsetof(struct settings, theme),
     {"Paper colours", "Colour-blind safe", "High contrast, light", "High contrast, dark"}},
    {"Less motion", ROW_SWITCH, offsetof(struct settings, reduced_motion), {NULL}},
    {"Captions for sounds", ROW_SWITCH, offsetof(struct settings, captions), {NULL}},
    {"Single-letter keys", ROW_SWITCH, offsetof(struct settings, single_keys), {NULL}},
    {"Plain wording first", ROW_SWITCH, offsetof(struct settings, plain_wording), {NULL}},
    {"Hints", ROW_SWITCH, offsetof(struct settings, hints), {NULL}},
    {"Slower days", ROW_SWITCH, offsetof(struct settings, slow_days), {NULL}},
    {"Skip scenes about", ROW_THEMES, offsetof(struct settings, skipped_themes), {NULL}},
    {"Instructor's tools (F9)", ROW_SWITCH, offsetof(struct settings, instructor), {NULL}},
    {"Sound: cues", ROW_VOLUME, offsetof(struct settings, volume_cues), {NULL}},
    {"Sound: ambience", ROW_VOLUME, offsetof(struct settings, volume_ambience), {NULL}},
    {"Sound: speech", ROW_VOLUME, offsetof(struct settings, volume_speech), {NULL}},
};
enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

/* ---- reading and writing a row -----------------------------------------------------------------
 */

static int chosen(const struct settings *settings, const struct settings_row *row) {
  if (row->kind == ROW_LANGUAGE) return strcmp(settings->language, "ko") == 0;
  if (row->kind == ROW_BYTE) return *((const uint8_t *)settings + row->offset);
  int at = 0;
  while (at < 4 && scales[at] < settings->user_scale - 0.01f) at++;
  return at;
}

static void choose(struct settings *settings, const struct settings_row *row, int choice) {
  if (row->kind == ROW_LANGUAGE)
    snprintf(settings->language, sizeof settings->language, "%s", language_codes[choice]);
  else if (row->kind == ROW_BYTE)
    *((uint8_t *)settings + row->offset) = (uint8_t)choice;
  else
    settings->user_scale = scales[choice];
}

/* ---- rows --------------------------------------------------------------------------------------
 */

static float choice_width(struct ui *ui, const char *label) {
  float width = ui_text_width(ui, STYLE_BODY_S_BOLD, label) + 48;
  return width < 88 ? 88 : width;
}

bool choice_plate(struct ui *ui, ui_id id, enum ui_role role, struct rect rect, const char *label,
                  bool chosen) {
  enum token ink = chosen ? TOKEN_CARD : TOKEN_INK, ground = chosen ? TOKEN_INK : TOKEN_CARD;
  bool pressed = ui_target(ui, id, role, rect, label, false);
  ui_mark(ui, &ui->emitted[ui->emitted_count - 1], STYLE_BODY_S_BOLD, ink, ground);
  draw_rect(&ui->draw, rect, ui_color(ui, ground), 6);
  draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_INK), 2, 6, 0);
  struct type type = theme_type(STYLE_BODY_S_BOLD);
  float text = ui_text_width(ui, STYLE_BODY_S_BOLD, label);
  draw_text(&ui->draw, rect.x + (rect.w - text) / 2, ui_baseline(STYLE_BODY_S_BOLD, rect.y, rect.h),
            (enum face)type.face, type.size, ui_color(ui, ink), label, -1);
  return pressed;
}

/* Plates flow into as many lines as they need. */
struct flow {
  struct rect box;
  float x, y;
};

static struct rect next_plate(struct ui *ui, struct flow *flow, const char *label) {
  float width = choice_width(ui, label);
  if (flow->x > flow->box.x && flow->x + width > flow->box.x + flow->box.w) {
    flow->x = flow->box.x;
    flow->y += 64;
  }
  struct rect plate = {flow->x, flow->y, width, 54};
  flow->x += width + CHOICE_GAP;
  return plate;
}

/* Any number of them; the session follows at once. */
static float draw_themes(struct ui *ui, struct rect box, struct settings *settings) {
  struct flow flow = {box, box.x, box.y};
  for (int i = 0; i < CONTENT_THEME_COUNT; i++) {
    const char *label = ui_tr(ui, content_themes[i].name);
    struct rect plate = next_plate(ui, &flow, label);
    bool skipped = settings->skipped_themes & content_theme_bit(i);
    if (choice_plate(ui, ui_make_id("settings.theme", i), ROLE_TOGGLE, plate, label, skipped))
      settings->skipped_themes ^= content_theme_bit(i);
  }
  return flow.y - box.y + 54;
}

/* Returns the height used. */
static float draw_choices(struct ui *ui, const struct settings_row *row, int index, struct rect box,
                          struct settings *settings) {
  struct flow flow = {box, box.x, box.y};
  int now = chosen(settings, row);
  for (int i = 0; row->choices[i]; i++) {
    const char *label = row->kind == ROW_LANGUAGE ? row->choices[i] : ui_tr(ui, row->choices[i]);
    struct rect plate = next_plate(ui, &flow, label);
    ui_id id = ui_make_id(row->label, index * 16 + i);
    if (choice_plate(ui, id, ROLE_OPTION, plate, label, i == now)) choose(settings, row, i);
  }
  return flow.y - box.y + 54;
}

static float draw_volume(struct ui *ui, const struct settings_row *row, struct rect box,
                         struct settings *settings) {
  uint8_t *volume = (uint8_t *)settings + row->offset;
  int position =
      ui_slider(ui, ui_make_id(row->label, 1), (struct rect){box.x, box.y, box.w - 90, 54},
                *volume / 10, 11, NULL, ui_tr(ui, row->label));
  *volume = (uint8_t)(position * 10);
  char text[16];
  snprintf(text, sizeof text, "%d %%", *volume);
  struct text_look look = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_RIGHT, 1};
  ui_text(ui, (struct rect){box.x + box.w - 80, box.y + 10, 80, 28}, look, text);
  return 54;
}

static float draw_row(struct ui *ui, int index, struct rect box, struct settings *settings) {
  const struct settings_row *row = &rows[index];
  if (row->kind == ROW_SWITCH) {
    bool *value = (bool *)((uint8_t *)settings + row->offset);
    float width = LABEL_WIDTH + 130;
    struct rect line = {box.x, box.y, box.w < width ? box.w : width, 54};
    *value = ui_toggle(ui, ui_make_id(row->label, 0), line, ui_tr(ui, row->label), *value);
    return 54;
  }
  bool stacked = box.w < 900;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  float label_width = stacked ? box.w : LABEL_WIDTH;
  float label_height =
      ui_text(ui, (struct rect){box.x, box.y + 10, label_width, 40}, look, ui_tr(ui, row->label));
  struct rect rest = {box.x + (stacked ? 0 : LABEL_WIDTH),
                      box.y + (stacked ? label_height + 18 : 0),
                      box.w - (stacked ? 0 : LABEL_WIDTH), 54};
  float used = row->kind == ROW_VOLUME   ? draw_volume(ui, row, rest, settings)
               : row->kind == ROW_THEMES ? draw_themes(ui, rest, settings)
                                         : draw_choices(ui, row, index, rest, settings);
  return used + (rest.y - box.y);
}

float settings_rows_draw(struct ui *ui, struct rect box, int count, struct settings *settings) {
  float y = box.y;
  for (int i = 0; i < (count < 0 ? ROW_COUNT : count); i++)
    y += draw_row(ui, i, (struct rect){box.x, y, box.w, 54}, settings) + (ROW_HEIGHT - 54);
  return y - box.y;
}

/* ---- the screen --------------------------------------------------------------------------------
 */

/* What was shown once may be shown again. */
static float draw_hints_again(struct ui *ui, struct rect box, struct settings *settings) {
  const char *label = ui_tr(ui, "Show hints again");
  const char *reason = settings->hints_seen ? NULL : "";
  struct rect button = {box.x, box.y, choice_width(ui, label), 54};
  if (ui_button(ui, ui_make_id("settings.hints", 0), button, BUTTON_SECONDARY, NULL, label, reason))
    settings->hints_seen = 0;
  return ROW_HEIGHT;
}

static bool same(const struct settings *a, const struct settings *b) {
  return strcmp(a->language, b->language) == 0 && a->theme == b->theme &&
         a->user_scale == b->user_scale && a->reduced_motion == b->reduced_motion &&
         a->captions == b->captions && a->single_keys == b->single_keys &&
         a->plain_wording == b->plain_wording && a->hints == b->hints &&
         a->slow_days == b->slow_days && a->skipped_themes == b->skipped_themes &&
         a->hints_seen == b->hints_seen && a->instructor == b->instructor &&
         a->volume_cues == b->volume_cues && a->volume_ambience == b->volume_ambience &&
         a->volume_speech == b->volume_speech;
}

static void draw_heading(struct ui *ui, struct rect page, struct intent *intent) {
  struct text_look look = {STYLE_DISPLAY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, page.x, page.y + 52, look, ui_tr(ui, "Settings"));
  float width = choice_width(ui, ui_tr(ui, "Back")) + 40;
  struct rect back = {page.x + page.w - width, page.y + 6, width, 54};
  if (ui_button(ui, ui_make_id("settings.back", 0), back, BUTTON_PRIMARY, NULL, ui_tr(ui, "Back"),
                NULL) ||
      ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE))
    *intent = intent_of(INTENT_BACK);
}

struct intent settings_screen(struct ui *ui, struct view *view) {
  struct intent intent = intent_none();
  ui->draw.clear = ui_color(ui, TOKEN_BG);
  ui_region(ui, "settings");
  float width = ui->width - 96 < PAGE_WIDTH ? ui->width - 96 : PAGE_WIDTH;
  struct rect page = {(ui->width - width) / 2, 40, width, ui->height - 80};
  struct settings before = view->settings;
  draw_heading(ui, page, &intent);
  struct rect area = {page.x - 16, page.y + 88, page.w + 32, page.h - 88};
  ui_id scroll = ui_make_id("settings.rows", 0);
  float top = ui_scroll_begin(ui, scroll, area), y = top;
  struct rect rows_box = {page.x, y, page.w - 24, 54};
  y += settings_rows_draw(ui, rows_box, -1, &view->settings);
  rows_box.y = y;
  y += draw_hints_again(ui, rows_box, &view->settings);
  ui_scroll_end(ui, scroll, y - top);
  if (intent.kind == INTENT_NONE && !same(&before, &view->settings))
    intent = intent_of(INTENT_SETTING);
  return intent;
}
