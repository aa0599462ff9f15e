/* What is true now: our team's variables and the story's own numbers, each with a step down and a
 * step up, then every measure that a condition can name. A step is a command in the journal. */
#include <math.h>

#include "game/inspect.h"
#include "ui/screens/instructor.h"

enum { ROW = 64, STEPPER = 230, COLUMN_GAP = 40, COLUMN_LEAST = 520, MEASURE_ROW = 34 };

/* Rows side by side where there is room for two, else below each other. */
struct columns {
  struct rect box;
  int count, filled;
  float width, height;
};

static struct columns columns_begin(struct rect box, float height) {
  int count = box.w >= 2 * COLUMN_LEAST + COLUMN_GAP ? 2 : 1;
  return (struct columns){box, count, 0, (box.w - (float)(count - 1) * COLUMN_GAP) / (float)count,
                          height};
}

static struct rect columns_next(struct columns *columns) {
  int at = columns->filled % columns->count, row = columns->filled / columns->count;
  columns->filled++;
  return (struct rect){columns->box.x + (float)at * (columns->width + COLUMN_GAP),
                       columns->box.y + (float)row * columns->height, columns->width,
                       columns->height};
}

static float columns_end(const struct columns *columns) {
  return (float)((columns->filled + columns->count - 1) / columns->count) * columns->height;
}

/* ---- a value that can be changed ------------------------------------------------------------- */

struct changeable {
  ui_id id;
  const char *label, *name; /* for people; in scripts */
  const char *value;
  bool can_less, can_more;
};

/* -1, 0, +1: the step that was asked for. */
static int draw_changeable(const struct instructor *sheet, struct rect row,
                           const struct changeable *value) {
  struct ui *ui = sheet->ui;
  struct text_look name = {STYLE_MONO, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float words = row.w - STEPPER - 16;
  struct rect stepper = {row.x + row.w - STEPPER, row.y, STEPPER, row.h - 8};
  bool labelled = value->label[0] != '\0';
  if (labelled)
    instructor_text(sheet, (struct rect){row.x, row.y, words, 0}, STYLE_BODY_S, TOKEN_INK,
                    value->label);
  ui_line(ui, row.x, row.y + (labelled ? 50 : 36), name, value->name);
  return ui_stepper(ui, value->id, stepper, value->value, value->name, value->can_less,
                    value->can_more);
}

static void ask_for(const struct instructor *sheet, const struct command *command) {
  *sheet->intent = intent_of(INTENT_EDIT);
  sheet->intent->command = *command;
}

static void draw_variable(const struct instructor *sheet, struct rect row, enum variable variable) {
  struct command less, more;
  struct text value;
  text_init(&value);
  inspect_value(variable_rows[variable].unit, inspect_own_value(sheet->session, variable), &value);
  struct changeable shown = {
      .id = ui_make_id("instructor.variable", 2 * (int)variable),
      .label = ui_tr(sheet->ui, variable_rows[variable].label),
      .name = variable_rows[variable].name,
      .value = value.bytes,
      .can_less = inspect_step(sheet->session, variable, -1, &less),
      .can_more = inspect_step(sheet->session, variable, +1, &more),
  };
  int step = draw_changeable(sheet, row, &shown);
  if (step != 0) ask_for(sheet, step < 0 ? &less : &more);
  text_release(&value);
}

static void draw_slot(const struct instructor *sheet, struct rect row, int slot) {
  struct command less, more;
  struct text value;
  text_init(&value);
  text_printf(&value, "%d", sheet->session->sim.model.state[slot]);
  struct changeable shown = {
      .id = ui_make_id("instructor.slot", 2 * slot),
      .label = "",
      .name = sheet->session->scenario.slots[slot].name,
      .value = value.bytes,
      .can_less = inspect_state_step(sheet->session, slot, -1, &less),
      .can_more = inspect_state_step(sheet->session, slot, +1, &more),
  };
  int step = draw_changeable(sheet, row, &shown);
  if (step != 0) ask_for(sheet, step < 0 ? &less : &more);
  text_release(&value);
}

/* ---- measures -------------------------------------------------------------------------------- */

static void draw_measure(const struct instructor *sheet, struct rect row, enum measure measure) {
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_MONO, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text value;
  text_init(&value);
  inspect_value(measure_rows[measure].unit, measure_read(&sheet->session->sim, measure, 0), &value);
  float baseline = ui_baseline(STYLE_MONO, row.y, row.h);
  ui_line(ui, row.x, baseline, look, measure_rows[measure].name);
  look.align = ALIGN_RIGHT;
  ui_line(ui, row.x + row.w, baseline, look, value.bytes);
  text_release(&value);
}

/* ---- the tab --------------------------------------------------------------------------------- */

static float draw_note(const struct instructor *sheet, struct rect box) {
  const char *words =
      sheet->session->edited
          ? session_edited_words
          : "A value that you change here marks this run as edited, also in its report.";
  return instructor_text(sheet, box, STYLE_BODY_S, TOKEN_INK2, ui_tr(sheet->ui, words)) + 4;
}

static float draw_variables(const struct instructor *sheet, struct rect box) {
  struct columns columns = columns_begin(box, ROW);
  for (int v = 0; v < VARIABLE_COUNT; v++)
    if (variable_rows[v].contributable && !variable_is_flow((enum variable)v))
      draw_variable(sheet, columns_next(&columns), (enum variable)v);
  return columns_end(&columns);
}

static float draw_slots(const struct instructor *sheet, struct rect box) {
  struct columns columns = columns_begin(box, ROW);
  for (int i = 0; i < sheet->session->scenario.slot_count; i++)
    draw_slot(sheet, columns_next(&columns), i);
  return columns_end(&columns);
}

static float draw_measures(const struct instructor *sheet, struct rect box) {
  struct columns columns = columns_begin(box, MEASURE_ROW);
  for (int m = 0; m < MEASURE_COUNT; m++)
    draw_measure(sheet, columns_next(&columns), (enum measure)m);
  return columns_end(&columns);
}

float instructor_state(const struct instructor *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  float top = box.y;
  box.y += draw_note(sheet, box);
  if (sheet->session->scenario.slot_count > 0) {
    box.y += instructor_heading(sheet, box, ui_tr(ui, "The story's own numbers"));
    box.y += draw_slots(sheet, box);
  }
  box.y += instructor_heading(sheet, box, ui_tr(ui, "Our team and its conditions"));
  box.y += draw_variables(sheet, box);
  box.y += instructor_heading(sheet, box, ui_tr(ui, "What conditions can name"));
  return box.y - top + draw_measures(sheet, box);
}
