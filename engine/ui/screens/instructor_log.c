/* What was done last, with what still follows from it; and all that somebody else needs to see the
 * same run. */
#include <inttypes.h>
#include <stdio.h>

#include "game/inspect.h"
#include "ui/screens/instructor.h"

enum { LINES_SHOWN = 80, FACT_LEAST = 40 };

/* ---- the log --------------------------------------------------------------------------------- */

static float draw_running(const struct instructor *sheet, struct rect box) {
  const struct model *model = &sheet->session->sim.model;
  struct text line;
  float top = box.y;
  if (model->contribution_count == 0) return 0;
  text_init(&line);
  box.y += instructor_heading(sheet, box, ui_tr(sheet->ui, "Effects that go on"));
  for (int i = 0; i < model->contribution_count; i++) {
    text_clear(&line);
    inspect_contribution(sheet->session, &model->contribution[i], &line);
    box.y += instructor_text(sheet, box, STYLE_MONO, TOKEN_INK, line.bytes);
  }
  text_release(&line);
  return box.y - top;
}

static float draw_lines(const struct instructor *sheet, struct rect box) {
  const struct session_record *record = sheet->session->record;
  struct text line;
  float top = box.y;
  text_init(&line);
  for (int i = record->count - 1; i >= 0 && i >= record->count - LINES_SHOWN; i--) {
    text_clear(&line);
    inspect_line(sheet->session, &record->line[i], &line);
    box.y += instructor_text(sheet, box, STYLE_MONO, TOKEN_INK, line.bytes);
  }
  text_release(&line);
  return box.y - top;
}

float instructor_log(const struct instructor *sheet, struct rect box) {
  float top = box.y;
  box.y += draw_running(sheet, box);
  box.y += instructor_heading(sheet, box, ui_tr(sheet->ui, "Last steps, the latest first"));
  return box.y - top + (sheet->session->record ? draw_lines(sheet, box) : 0);
}

/* ---- the seed -------------------------------------------------------------------------------- */

static float draw_fact(const struct instructor *sheet, struct rect box, const char *name,
                       const char *value) {
  float column = box.w * 0.4f;
  struct rect left = {box.x, box.y + 6, column - 20, 0};
  struct rect right = {box.x + column, box.y + 6, box.w - column, 0};
  float a = instructor_text(sheet, left, STYLE_BODY_S, TOKEN_INK, ui_tr(sheet->ui, name));
  float b = instructor_text(sheet, right, STYLE_MONO, TOKEN_INK, value);
  float height = a > b ? a : b;
  return (height + 12 > FACT_LEAST ? height + 12 : FACT_LEAST);
}

static float draw_run(const struct instructor *sheet, struct rect box) {
  const struct session *session = sheet->session;
  const struct scenario *scenario = &session->scenario;
  char value[40];
  float top = box.y;
  snprintf(value, sizeof value, "%" PRIu64, session->sim.seed);
  box.y += draw_fact(sheet, box, "Seed", value);
  snprintf(value, sizeof value, "%d", session->sim.model.day + 1);
  box.y += draw_fact(sheet, box, "Day", value);
  snprintf(value, sizeof value, "%016" PRIx64, sim_hash(&session->sim));
  box.y += draw_fact(sheet, box, "State", value);
  box.y += draw_fact(sheet, box, "Story", scenario->id);
  snprintf(value, sizeof value, "%016" PRIx64, scenario->content_hash);
  box.y += draw_fact(sheet, box, "Its files", value);
  snprintf(value, sizeof value, "%d", MODEL_VERSION);
  box.y += draw_fact(sheet, box, "Version of the model", value);
  return box.y - top;
}

static float draw_kind(const struct instructor *sheet, struct rect box) {
  const struct session *session = sheet->session;
  bool full = session->scenario.evidence == EVIDENCE_FULL_MODEL;
  float top = box.y;
  const char *const lines[] = {
      full ? "Played with the full model."
           : "Played in the mode \"documented only\": what rests on an assumption alone was left "
             "out.",
      "Luck is drawn from the seed by day and purpose; no stream has a position that could shift.",
      session->edited ? session_edited_words : "Nothing was changed by hand in this run.",
  };
  for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
    box.y += 8 + instructor_text(sheet, box, STYLE_BODY_S, TOKEN_INK, ui_tr(sheet->ui, lines[i]));
  return box.y - top;
}

float instructor_seed(const struct instructor *sheet, struct rect box) {
  float top = box.y;
  box.y += draw_run(sheet, box);
  box.y += draw_kind(sheet, box) + 20;
  struct button_flow flow = button_flow_begin(box);
  if (button_flow_next(sheet, &flow, "instructor.copy", BUTTON_PRIMARY, ui_tr(sheet->ui, "Copy")))
    *sheet->intent = intent_of(INTENT_COPY);
  return box.y - top + button_flow_end(&flow);
}
