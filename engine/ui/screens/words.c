/* Small words and lines that several screens need. */
#include <stdio.h>

#include "ui/screens/screens_internal.h"

struct band {
  int below;
  const char *word[BAR_COUNT]; /* zeal, joy, solidarity, hunger, fatigue */
};
static const struct band bands[] = {
    {25, {"gone", "none", "alone", "fed", "rested"}},
    {50, {"low", "low", "loose", "enough", "fair"}},
    {65, {"steady", "some", "fair", "short", "tired"}},
    {85, {"willing", "glad", "good", "hungry", "very tired"}},
    {101, {"eager", "joyful", "strong", "starving", "worn out"}},
};

static int band_of(int value) {
  int band = 0;
  while (band < 4 && value >= bands[band].below) band++;
  return band;
}

const char *bar_word(const struct ui *ui, enum bar bar, int value) {
  return ui_tr(ui, bands[band_of(value)].word[bar]);
}

const char *hunger_word(const struct ui *ui, int value) {
  static const char *const words[] = {"getting by", "getting by", "short", "hungry", "very hungry"};
  return ui_tr(ui, words[band_of(value)]);
}

const char *ration_word(const struct ui *ui, int grams) {
  static const char *const quarters[] = {"hardly any", "very little", "short", "short", "full"};
  int full = parameter_rows[PARAMETER_RATION].value;
  if (grams <= 0) return ui_tr(ui, "none");
  return ui_tr(ui, quarters[grams >= full ? 4 : grams * 4 / full]);
}

bool letter_key(struct ui *ui, const struct view *view, char letter) {
  return view->settings.single_keys && ui_character(ui, (uint32_t)letter);
}

bool press_area(struct ui *ui, ui_id id, enum ui_role role, struct rect rect, const char *label,
                bool disabled) {
  bool pressed = ui_target(ui, id, role, rect, label, disabled);
  ui->emitted[ui->emitted_count - 1].px = 0;
  return pressed;
}

static void open_why(struct ui *ui, ui_id id, struct rect rect, const struct told *told) {
  ui_explain_open(ui, &told->why, rect, id);
  utf8_copy(ui->explain.figure, sizeof ui->explain.figure, told->figure);
  utf8_copy(ui->explain.name, sizeof ui->explain.name, told->name);
}

bool why_link(struct ui *ui, ui_id id, struct rect rect, const struct told *told) {
  bool pressed = press_area(ui, id, ROLE_NUMBER, rect, told->label, false);
  struct ui_emitted *record = &ui->emitted[ui->emitted_count - 1];
  record->book = (uint8_t)told->book;
  record->why = told->why;
  if (ui_is_focused(ui, id) && ui_character(ui, 'w')) open_why(ui, id, rect, told);
  return pressed;
}

void why_area(struct ui *ui, ui_id id, struct rect rect, const struct told *told) {
  if (why_link(ui, id, rect, told)) open_why(ui, id, rect, told);
}

struct why why_since_close(enum variable variable, int32_t scale) {
  return (struct why){.kind = WHY_VARIABLE,
                      .variable = (uint8_t)variable,
                      .span = SPAN_MONTH,
                      .worker = -1,
                      .scale = scale};
}

/* Pieces a norm-day times parts can exceed 32 bits as Q16.16; as Q8 it does not. */
struct why why_norm(const struct scenario *scenario, int month, int parts) {
  enum { COARSER = 256 };
  return (struct why){.kind = WHY_MONTH,
                      .variable = VARIABLE_NORM,
                      .span = SPAN_MONTH,
                      .worker = -1,
                      .month = (int16_t)month,
                      .scale =
                          (int32_t)((int64_t)scenario->products_per_norm_day * parts / COARSER),
                      .per = Q_ONE / COARSER};
}

struct intent intent_none(void) {
  return (struct intent){.kind = INTENT_NONE};
}

struct intent intent_go(enum screen screen) {
  return (struct intent){.kind = INTENT_GO, .screen = screen};
}

struct intent intent_of(enum intent_kind kind) {
  return (struct intent){.kind = kind};
}

static const char *refusal_format(const struct ui *ui, struct refusal refusal) {
  bool one_day = refusal.code == REFUSAL_TOO_SOON && refusal.first == 1;
  return ui_tr(ui, one_day ? "Possible again tomorrow." : refusal_formats[refusal.code]);
}

const char *refusal_words(const struct ui *ui, const struct session *session,
                          const struct command *command, char *out, size_t size) {
  struct refusal refusal = session_check(session, command);
  int from = session->scenario.verb_from_day[command->verb];
  out[0] = '\0';
  if (refusal.code == REFUSAL_TOO_SOON && session->sim.model.day < from)
    snprintf(out, size, ui_tr(ui, "Not yet: from day %d on."), from + 1);
  else if (refusal.code != REFUSAL_NONE)
    snprintf(out, size, refusal_format(ui, refusal), refusal.first, refusal.second);
  return out;
}
