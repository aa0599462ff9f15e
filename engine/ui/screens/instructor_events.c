/* What has come, what waits, and why not now: each question with the conditions that it waits for
 * and their values, then hazards and notes. */
#include <stdio.h>

#include "game/inspect.h"
#include "ui/screens/instructor.h"

enum { INDENT = 28 };

static const struct text_look id_look = {STYLE_MONO, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};

/* The id on the left, what has become of it beside or below. */
static float draw_event(const struct instructor *sheet, struct rect box, const char *id,
                        const char *became) {
  float name = ui_text_width(sheet->ui, STYLE_MONO, id) + 24;
  bool beside = name < box.w * 0.4f;
  float column = beside ? box.w * 0.4f : 0;
  struct rect rest = {box.x + column, box.y, box.w - column, 0};
  float height = ui_text(sheet->ui, box, id_look, id);
  if (!beside) rest.y += height;
  float words = instructor_text(sheet, rest, STYLE_BODY_S_BOLD, TOKEN_INK, became);
  if (!beside) return height + words;
  return height > words ? height : words;
}

static float draw_reason(const struct instructor *sheet, struct rect box, const char *words) {
  struct rect line = {box.x + INDENT, box.y, box.w - INDENT, 0};
  return instructor_text(sheet, line, STYLE_MONO, TOKEN_INK2, words);
}

static float draw_rule_below(const struct instructor *sheet, struct rect box) {
  ui_rule(sheet->ui, box.x, box.y + 5, box.w);
  return 14;
}

/* ---- questions ------------------------------------------------------------------------------- */

static const char *who_answered(const struct session *session, int index) {
  static const char *const who[ORIGIN_COUNT] = {"nobody in time", "the player", "a policy",
                                                "by hand", "a leader in Lua"};
  return who[session->answered_by[index]];
}

static const char *id_before(const struct session *session, int index) {
  const struct decision *decisions = session->scenario.decisions;
  return decisions[decisions[index].after_decision].id;
}

static void say_what_became(const struct instructor *sheet, int index,
                            const struct asking_reading *reading, char *out, size_t size) {
  static const char *const bars[] = {
      [BARRED_BY_ANSWER] = "Can no longer come: \"%s\" was answered otherwise",
      [BARRED_BY_ABSENCE] = "Can no longer come: \"%s\" does not come",
      [BARRED_BY_EVIDENCE] = "Can not come: this answer to \"%s\" is left out: documented only",
  };
  enum asking asking = (enum asking)reading->asking;
  const struct session *session = sheet->session;
  const struct decision *decision = &session->scenario.decisions[index];
  const struct decision_state *state = &session->sim.model.decision[index];
  static const char *const words[ASKING_COUNT] = {
      [ASKING_LEFT_OUT] = "Left out: documented only",
      [ASKING_EARLY] = "Waits for day %d",
      [ASKING_WAITS] = "Not now; may come until day %d",
      [ASKING_OPEN] = "Open since day %d",
      [ASKING_MISSED] = "Did not come; its days ended with day %d",
  };
  struct ui *ui = sheet->ui;
  if (asking == ASKING_ANSWERED) {
    const char *option = state->option >= 0 ? decision->options[state->option].id : "-";
    snprintf(out, size, ui_tr(ui, "Day %d, answered: %s (%s)"), state->taken_day + 1, option,
             ui_tr(ui, who_answered(session, index)));
    return;
  }
  if (asking == ASKING_BARRED) {
    snprintf(out, size, ui_tr(ui, bars[reading->barred]), id_before(session, index));
    return;
  }
  int day = asking == ASKING_EARLY  ? decision->from_day
            : asking == ASKING_OPEN ? state->opened_day
                                    : decision->to_day;
  snprintf(out, size, ui_tr(ui, words[asking]), day + 1);
}

static float draw_after(const struct instructor *sheet, const struct decision *decision,
                        bool follows, struct rect box) {
  const struct scenario *scenario = &sheet->session->scenario;
  if (decision->after_decision < 0) return 0;
  const struct decision *before = &scenario->decisions[decision->after_decision];
  char words[200];
  snprintf(words, sizeof words, "after %s%s%s: %s", before->id,
           decision->after_option >= 0 ? " " : "",
           decision->after_option >= 0 ? before->options[decision->after_option].id : "",
           follows ? "yes" : "no");
  return draw_reason(sheet, box, words);
}

static float draw_conditions(const struct instructor *sheet, const struct condition *conditions,
                             int count, struct rect box) {
  float top = box.y;
  struct text words;
  text_init(&words);
  for (int i = 0; i < count; i++) {
    text_clear(&words);
    inspect_condition(sheet->session, &conditions[i], &words);
    box.y += draw_reason(sheet, box, words.bytes);
  }
  text_release(&words);
  return box.y - top;
}

/* With the day on which it was last asked: that is every morning on which all else holds. */
static float draw_function(const struct instructor *sheet, int index, uint8_t said,
                           struct rect box) {
  int last = sheet->session->refused_on[index];
  char words[80] = "function: not asked yet";
  if (said == FUNCTION_NONE) return 0;
  if (last > 0) snprintf(words, sizeof words, "function: false (asked on day %d)", last);
  return draw_reason(sheet, box, words);
}

static bool has_reasons(enum asking asking) {
  return asking == ASKING_EARLY || asking == ASKING_WAITS || asking == ASKING_BARRED ||
         asking == ASKING_MISSED;
}

static float draw_decision(const struct instructor *sheet, int index, struct rect box) {
  const struct decision *decision = &sheet->session->scenario.decisions[index];
  struct asking_reading reading = inspect_decision(sheet->session, index);
  char became[200];
  float top = box.y;
  say_what_became(sheet, index, &reading, became, sizeof became);
  box.y += draw_event(sheet, box, decision->id, became);
  if (has_reasons((enum asking)reading.asking)) {
    box.y += draw_after(sheet, decision, reading.follows, box);
    box.y += draw_conditions(sheet, decision->conditions, decision->condition_count, box);
    box.y += draw_function(sheet, index, reading.function_said, box);
  }
  return box.y - top + draw_rule_below(sheet, box);
}

/* ---- hazards --------------------------------------------------------------------------------- */

static float draw_hazard(const struct instructor *sheet, int index, struct rect box) {
  const struct session *session = sheet->session;
  const struct hazard *hazard = &session->scenario.hazards[index];
  static const char *const words[COMING_COUNT] = {
      [COMING_LEFT_OUT] = "Left out: documented only",
      [COMING_LATER] = "May begin by chance, from day %d to %d",
      [COMING_NOW] = "Since day %d; days left: %d",
      [COMING_OVER] = "Its days are over: from day %d to %d",
  };
  char became[160], last[120] = "";
  float top = box.y;
  enum coming coming = inspect_hazard(session, index);
  int began = inspect_hazard_day(session, index);
  bool now = coming == COMING_NOW;
  snprintf(became, sizeof became, ui_tr(sheet->ui, words[coming]),
           (now ? began : hazard->from_day) + 1,
           now ? session->sim.model.hazard_left[index] : hazard->to_day);
  box.y += draw_event(sheet, box, hazard->id, became);
  if (began >= 0 && !now) {
    snprintf(last, sizeof last, ui_tr(sheet->ui, "It began on day %d"), began + 1);
    struct rect line = {box.x + INDENT, box.y, box.w - INDENT, 0};
    box.y += instructor_text(sheet, line, STYLE_BODY_S, TOKEN_INK2, last);
  }
  return box.y - top + draw_rule_below(sheet, box);
}

/* ---- notes ----------------------------------------------------------------------------------- */

static float draw_note(const struct instructor *sheet, int index, struct rect box) {
  const struct note *note = &sheet->session->scenario.notes[index];
  static const char *const words[COMING_COUNT] = {[COMING_LATER] = "Waits for its day",
                                                  [COMING_NOW] = "Today",
                                                  [COMING_OVER] = "Its day is over"};
  char day[40];
  float top = box.y;
  enum coming coming = inspect_note(sheet->session, index);
  snprintf(day, sizeof day, "day %d", note->day + 1);
  box.y += draw_event(sheet, box, day, ui_tr(sheet->ui, words[coming]));
  struct rect line = {box.x + INDENT, box.y, box.w - INDENT, 0};
  box.y += instructor_text(sheet, line, STYLE_BODY_S, TOKEN_INK2, ui_words(sheet->ui, &note->text));
  if (coming != COMING_OVER)
    box.y += draw_conditions(sheet, note->conditions, note->condition_count, box);
  return box.y - top + draw_rule_below(sheet, box);
}

/* ---- the tab --------------------------------------------------------------------------------- */

typedef float draw_one(const struct instructor *sheet, int index, struct rect box);

static float draw_list(const struct instructor *sheet, struct rect box, const char *heading,
                       int count, draw_one *draw) {
  float top = box.y;
  if (count == 0) return 0;
  box.y += instructor_heading(sheet, box, ui_tr(sheet->ui, heading));
  for (int i = 0; i < count; i++) box.y += draw(sheet, i, box);
  return box.y - top;
}

float instructor_events(const struct instructor *sheet, struct rect box) {
  const struct scenario *scenario = &sheet->session->scenario;
  float top = box.y;
  box.y += draw_list(sheet, box, "Questions", scenario->decision_count, draw_decision);
  box.y += draw_list(sheet, box, "Hazards", scenario->hazard_count, draw_hazard);
  box.y += draw_list(sheet, box, "Notes", scenario->note_count, draw_note);
  return box.y - top;
}
