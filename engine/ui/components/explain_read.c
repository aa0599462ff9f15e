/* What a sheet says: the causes, what stands behind each, a title, a note where the figures need
 * one, and what the rule rests on. What it shows is a query; nothing is computed here. */
#include <stdio.h>
#include <string.h>

#include "sim/ground.h"
#include "ui/components/explain.h"

/* ---- the question ---------------------------------------------------------------------------- */

/* The gap itself: what the record has beyond the good output, step by step. */
static void turn_into_gap(struct explanation *e) {
  e->value = e->opening - e->value;
  e->opening = 0;
  for (int i = 0; i < e->count; i++) e->row[i].delta = -e->row[i].delta;
  explanation_round(e, 100, e->plan);
}

/* Output in points (scale 100) is told against its plan. */
static bool is_share_of_plan(const struct why *why) {
  return why->variable == VARIABLE_OUTPUT && why->scale == 100 && why->per <= 1;
}

static void set_plan(struct explanation *e, int64_t plan) {
  e->kind = EXPLAIN_RATIO;
  e->plan = plan;
  explanation_round(e, 100, plan);
}

static void ask_month(struct sheet *sheet) {
  const struct why *why = &sheet->why;
  struct explanation *e = &sheet->explanation;
  query_explain_month(sheet->sim, why->month, (enum variable)why->variable, why->scale, e);
  if (why->per > 1) explanation_round(e, why->scale, (int64_t)Q_ONE * why->per);
  if (is_share_of_plan(why)) set_plan(e, sheet->sim->history->month[why->month].team[0].plan);
}

static void ask_variable(struct sheet *sheet) {
  const struct why *why = &sheet->why;
  struct explanation *e = &sheet->explanation;
  int64_t divisor = (int64_t)Q_ONE * why->per;
  query_explain(sheet->sim, (enum variable)why->variable, why->team, why->worker,
                (enum span)why->span, why->scale, e);
  if (why->per > 1) explanation_round(e, why->scale, divisor);
  if (why->per > 1 && (why->variable == VARIABLE_STOCK || why->variable == VARIABLE_FUND))
    explanation_count_whole(e, why->scale, divisor);
  if (!is_share_of_plan(why) || why->span != SPAN_DAY) return;
  const struct team *team = &sheet->sim->model.team[why->team];
  set_plan(e, (int64_t)team->norm * team->worker_count);
}

static void ask_gap(struct sheet *sheet) {
  query_explain_gap(sheet->sim, sheet->why.month, &sheet->explanation);
  turn_into_gap(&sheet->explanation);
}

static void ask_gross(struct sheet *sheet) {
  query_explain_gross(sheet->sim, sheet->why.month, sheet->why.scale, &sheet->explanation);
}

static void ask_people(struct sheet *sheet) {
  const struct why *why = &sheet->why;
  query_explain_people(sheet->sim, (enum variable)why->variable, why->cause, (enum span)why->span,
                       why->scale, &sheet->explanation);
}

static const struct {
  void (*ask)(struct sheet *sheet);
  bool of_month; /* a closed one */
} questions[] = {
    [WHY_VARIABLE] = {ask_variable, false}, [WHY_GAP] = {ask_gap, true},
    [WHY_MONTH] = {ask_month, true},        [WHY_PEOPLE] = {ask_people, false},
    [WHY_GROSS] = {ask_gross, true},        [WHY_NO_REPORT] = {NULL, false},
};

static bool month_is_closed(const struct sheet *sheet) {
  const struct history *history = sheet->sim->history;
  return history && sheet->why.month >= 0 && sheet->why.month < history->month_count;
}

static bool ask(struct sheet *sheet) {
  uint8_t kind = sheet->why.kind;
  if (!sheet->sim || !questions[kind].ask) return false;
  if (questions[kind].of_month && !month_is_closed(sheet)) return false;
  questions[kind].ask(sheet);
  return true;
}

/* ---- what stands behind a row ---------------------------------------------------------------- */

static int64_t worker_days(const struct sheet *sheet) {
  if (sheet->why.kind == WHY_VARIABLE)
    return query_worker_days(sheet->sim, (enum span)sheet->why.span);
  return sheet->sim->history->month[sheet->why.month].worked_days;
}

/* The variable behind it, over the same time. */
static struct why why_variable_behind(const struct sheet *sheet, enum variable variable) {
  struct why why = sheet->why;
  enum unit unit = variable_rows[variable].unit;
  why.kind = why.kind == WHY_VARIABLE ? WHY_VARIABLE : WHY_MONTH;
  why.variable = (uint8_t)variable;
  why.worker = -1;
  why.scale = unit == UNIT_SHARE || unit == UNIT_FACTOR ? 100 : 1;
  why.per = variable == VARIABLE_EFFORT ? (int32_t)worker_days(sheet) : 0;
  if (variable == VARIABLE_EFFORT && why.per == 0) why.kind = WHY_NONE;
  return why;
}

static struct why why_of_people(const struct sheet *sheet, int cause) {
  struct why why = sheet->why;
  bool many = why.kind == WHY_VARIABLE && why.worker < 0 && why.team == 0 &&
              variable_rows[why.variable].owner == OWNER_WORKER;
  why.kind = many ? WHY_PEOPLE : WHY_NONE;
  why.cause = (int16_t)cause;
  return why;
}

static struct why why_of_person(const struct sheet *sheet, int worker) {
  struct why why = sheet->why;
  why.kind = WHY_VARIABLE;
  why.worker = (int16_t)worker;
  return why;
}

static struct why why_behind(const struct sheet *sheet, const struct cause_line *line) {
  const struct why none = {.kind = WHY_NONE};
  enum variable asked = (enum variable)sheet->explanation.variable, behind;
  if (!sheet->sim || sheet->pinned || line->others || sheet->depth == EXPLAIN_LEVELS_MAX)
    return none;
  if (sheet->why.kind == WHY_PEOPLE) return why_of_person(sheet, line->cause);
  if (sheet->why.team != 0) return none;
  behind = query_variable_behind(asked, line->cause);
  return behind < VARIABLE_COUNT ? why_variable_behind(sheet, behind)
                                 : why_of_people(sheet, line->cause);
}

/* A report's figure stands on all that was counted. */
static struct why why_base(const struct sheet *sheet) {
  struct why why = sheet->why;
  bool report =
      sheet->sim && !sheet->pinned && why.kind == WHY_MONTH && why.variable == VARIABLE_REPORTED;
  why.kind = report ? WHY_GROSS : WHY_NONE;
  return why;
}

/* ---- rows ------------------------------------------------------------------------------------ */

static void add_row(struct sheet *sheet, struct sheet_row row) {
  sheet->row[sheet->row_count++] = row;
  sheet->opens = sheet->opens || row.why.kind != WHY_NONE;
}

static void read_rows(struct sheet *sheet) {
  struct causes causes;
  const struct explanation *e = &sheet->explanation;
  causes_from(&causes, e, sheet->sim, sheet->ui);
  causes_begin_with_base(&causes, e);
  bool stock = e->kind == EXPLAIN_STOCK && !e->by_people;
  if (stock || causes.opening != 0)
    add_row(sheet, (struct sheet_row){causes.opening_name, causes.opening, true, why_base(sheet)});
  for (int i = 0; i < causes.count; i++)
    add_row(sheet, (struct sheet_row){causes.line[i].name, causes.line[i].value, false,
                                      why_behind(sheet, &causes.line[i])});
  sheet->total = causes.total;
}

/* ---- words ----------------------------------------------------------------------------------- */

static const char *subject(const struct sheet *sheet) {
  const struct ui *ui = sheet->ui;
  if (*sheet->name) return sheet->name;
  if (sheet->why.kind == WHY_GAP) return ui_tr(ui, "Gap");
  if (sheet->why.kind == WHY_TEXT || sheet->why.kind == WHY_NO_REPORT) return "";
  return ui_tr(ui, variable_rows[sheet->why.variable].label);
}

/* Labels begin with a capital; inside a sentence they don't. */
static void append_lower(struct text *out, const char *words) {
  bool capital = words[0] >= 'A' && words[0] <= 'Z';
  bool shouted = capital && words[1] >= 'A' && words[1] <= 'Z';
  text_append(out, words);
  if (capital && !shouted && words[1]) out->bytes[out->length - strlen(words)] += 'a' - 'A';
}

static void write_question(struct sheet *sheet, const char *name, const char *figure) {
  struct text lower;
  text_init(&lower);
  append_lower(&lower, name);
  text_printf(&sheet->title, ui_tr(sheet->ui, "Why is %s %s?"), lower.bytes, figure);
  text_release(&lower);
}

static void write_title(struct sheet *sheet) {
  char total[FIGURE_MAX];
  const char *name = subject(sheet);
  const char *figure = *sheet->figure ? sheet->figure : figure_plain(total, sheet->total);
  if (sheet->why.kind == WHY_PEOPLE)
    text_printf(&sheet->title, ui_tr(sheet->ui, "%s: person by person"), name);
  else if (sheet->depth > 0 && sheet->why.worker >= 0)
    text_printf(&sheet->title, "%s: %s %s", name,
                ui_tr(sheet->ui, variable_rows[sheet->why.variable].label), figure);
  else if (!sheet->explained)
    text_printf(&sheet->title, *name ? "%s: %s" : "%s%s", name, figure);
  else
    write_question(sheet, name, figure);
}

static void write_first_report(struct sheet *sheet) {
  const struct scenario *scenario = sheet->sim->scenario;
  char date[64];
  if (scenario->month_close_count == 0) return;
  date_words(sheet->ui, scenario, scenario->month_close[0], date, sizeof date);
  text_printf(&sheet->note,
              ui_tr(sheet->ui, "No period of the plan has closed yet. The first closes on %s."),
              date);
}

static const char *start_words(const struct sim *sim, enum variable variable, int worker) {
  static const char *const words[] = {
      [START_OF_STORY] = "The story sets this start.",
      [START_OF_MODEL] = "This start is an assumption of the model.",
      [START_OF_CHANCE] = "This start was drawn by chance, in a range that the model assumes.",
  };
  return words[ground_of_start(sim->scenario, variable, worker)];
}

void explain_stillness(const struct ui *ui, const struct sim *sim, const struct explanation *e,
                       struct text *out) {
  bool start = e->since == SINCE_START && e->kind == EXPLAIN_STOCK && e->team == 0;
  text_append(out, ui_tr(ui, e->kind != EXPLAIN_STOCK ? "Nothing was posted in this time."
                             : start                  ? "Nothing has moved it yet."
                                                      : "Nothing has moved it since."));
  if (!start) return;
  text_append(out, " ");
  text_append(out, ui_tr(ui, start_words(sim, (enum variable)e->variable, e->worker)));
}

static void write_note(struct sheet *sheet) {
  const struct explanation *e = &sheet->explanation;
  char figure[FIGURE_MAX];
  if (e->kind == EXPLAIN_RATIO && e->plan) {
    figure_plain(figure, (int32_t)((e->plan + Q_HALF) / Q_ONE));
    text_printf(&sheet->note, ui_tr(sheet->ui, "Of a plan of %s norm-days."), figure);
  } else if (e->by_people) {
    text_append(&sheet->note, ui_tr(sheet->ui, "Each person's own change, all added up. The row "
                                               "before was their mean."));
  } else if (e->count == 0 && sheet->sim) {
    explain_stillness(sheet->ui, sheet->sim, e, &sheet->note);
  }
}

static void write_page(struct sheet *sheet) {
  const struct ui *ui = sheet->ui;
  text_printf(&sheet->ground, "%s, %s %d.", ui_tr(ui, sheet->record ? "Record" : "Ledger"),
              ui_tr(ui, "page"), (int)sheet->sim->model.day + 1);
}

static void write_rule(struct sheet *sheet) {
  const struct ui *ui = sheet->ui;
  enum variable variable = (enum variable)sheet->explanation.variable;
  const char *chapter = ground_chapter(variable);
  if (!chapter) return;
  struct text sources;
  text_init(&sources);
  ground_sources(variable, &sources);
  text_append(&sheet->ground, " ");
  text_printf(&sheet->ground, ui_tr(ui, "Model rule: %s."), ui_tr(ui, chapter));
  const bool assumed = ground_is_assumed(variable);
  if (assumed) {
    text_append(&sheet->ground, " ");
    text_append(&sheet->ground, ui_tr(ui, "Sizes: model assumption."));
  }
  if (sources.length) {
    text_append(&sheet->ground, " ");
    text_printf(&sheet->ground, ui_tr(ui, assumed ? "Direction after: %s." : "Sources: %s."),
                sources.bytes);
  }
  text_release(&sources);
}

/* "Output yesterday › Effort": what was opened to come here. */
static void write_path(struct sheet *sheet) {
  const struct ui *ui = sheet->ui;
  if (sheet->depth == 0) return;
  text_append(&sheet->path, ui->explain.name[0] ? ui->explain.name : ui->explain.figure);
  for (int i = 0; i < sheet->depth; i++)
    text_printf(&sheet->path, " \xE2\x80\xBA %s", ui->explain.level[i].name);
}

/* ---- calls ----------------------------------------------------------------------------------- */

void sheet_init(struct sheet *sheet, struct ui *ui, const struct sim *sim, const struct why *why) {
  *sheet = (struct sheet){.ui = ui, .sim = sim, .why = *why, .figure = "", .name = ""};
  sheet->record = why->kind == WHY_MONTH && why->variable == VARIABLE_REPORTED;
  text_init(&sheet->title);
  text_init(&sheet->path);
  text_init(&sheet->total_name);
  text_init(&sheet->note);
  text_init(&sheet->ground);
}

void sheet_release(struct sheet *sheet) {
  text_release(&sheet->title);
  text_release(&sheet->path);
  text_release(&sheet->total_name);
  text_release(&sheet->note);
  text_release(&sheet->ground);
}

static void write(struct sheet *sheet) {
  if (sheet->explained) {
    read_rows(sheet);
    text_append(&sheet->total_name,
                sheet->why.kind == WHY_PEOPLE ? ui_tr(sheet->ui, "All together") : subject(sheet));
    write_note(sheet);
    if (sheet->sim) write_page(sheet);
    if (sheet->sim) write_rule(sheet);
  } else if (sheet->sim && sheet->why.kind == WHY_NO_REPORT) {
    write_first_report(sheet);
  } else if (sheet->why.text) {
    text_append(&sheet->note, ui_tr(sheet->ui, sheet->why.text));
  }
  write_title(sheet);
  write_path(sheet);
}

void sheet_read(struct sheet *sheet) {
  sheet->explained = ask(sheet);
  write(sheet);
}

void sheet_read_given(struct sheet *sheet, const struct explanation *explanation) {
  sheet->explanation = *explanation;
  sheet->explained = true;
  write(sheet);
}
