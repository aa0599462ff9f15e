/* The Today panel: what is new, a line each, what waits for an answer first. A line that belongs to
 * a decision carries its button; one about a person leads to that person. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/hints.h"
#include "ui/screens/screens_internal.h"

enum {
  TODAY_LINES = 4,
  CAUSES_TOLD = 3,
  HEADER = 62,
  PADDING = 24,
  TEXT_LEFT = 44,
  LINE_TOP = 16,
  LINE_BOTTOM = 14,
  DECIDE_WIDTH = 108
};

struct today_line {
  const char *text;
  const char *icon;
  int decision, person; /* -1 */
  struct why why;       /* kind NONE: the line is no figure */
  bool hint;            /* can be put away */
};

struct today_lines {
  int count, more, notes;                  /* more: left out */
  struct today_line line[TODAY_LINES + 2]; /* hint and causes beside the notes */
  char moved[240];                         /* what moved the output most */
};

static const char *const note_icons[] = {
    [NOTE_WORLD] = "icons/calendar",   [NOTE_PEOPLE] = "icons/people",
    [NOTE_MACHINE] = "icons/workshop", [NOTE_STORES] = "icons/stores",
    [NOTE_METHOD] = "icons/method",    [NOTE_BOARD] = "icons/board",
    [NOTE_NORM] = "icons/standing",    [NOTE_DECISION] = "icons/decide",
    [NOTE_AFTERMATH] = "icons/note",   [NOTE_HINT] = "icons/help",
};

/* ---- which lines ----------------------------------------------------------------------------- */

static void add_line(struct today_lines *lines, struct today_line line) {
  if (lines->notes == TODAY_LINES) {
    lines->more++;
    return;
  }
  lines->notes++;
  lines->line[lines->count++] = line;
}

static void add_open_decisions(const struct ui *ui, const struct session *session,
                               struct today_lines *lines) {
  int open[8];
  int count = session_open_decisions(session, open, 8);
  for (int i = 0; i < count; i++) {
    const struct decision *decision = &session->scenario.decisions[open[i]];
    add_line(
        lines,
        (struct today_line){
            ui_words(ui, &decision->title), note_icons[NOTE_DECISION], open[i], -1, {0}, false});
  }
}

static bool is_open(const struct session *session, int decision) {
  int open[8];
  int count = session_open_decisions(session, open, 8);
  for (int i = 0; i < count; i++) {
    if (open[i] == decision) return true;
  }
  return false;
}

/* Urgent notes before the others; notes of decisions that are listed already are passed over. */
static void add_notes(const struct session *session, bool urgent, struct today_lines *lines) {
  for (int i = 0; i < session->today.count; i++) {
    const struct today_note *note = &session->today.note[i];
    if (note->urgent != urgent) continue;
    if (note->kind == NOTE_DECISION && is_open(session, note->decision)) continue;
    int person = note->kind == NOTE_PEOPLE ? note->person : -1;
    add_line(lines,
             (struct today_line){note->text, note_icons[note->kind], -1, person, {0}, false});
  }
}

/* The roster is what the waterfall begins with, not a cause of a change. */
static int largest_untold(const struct explanation *made) {
  int best = -1;
  int64_t most = Q_ONE / 4;
  for (int i = 0; i < made->count; i++) {
    int64_t size = made->row[i].delta < 0 ? -made->row[i].delta : made->row[i].delta;
    if (made->row[i].cause == CAUSE_ROSTER || size <= most) continue;
    most = size;
    best = i;
  }
  return best;
}

/* "effort −8": in points of the day's plan. */
static size_t write_cause(const struct ui *ui, const struct session *session, int cause, int points,
                          char *out, size_t size) {
  char name[96];
  utf8_copy(name, sizeof name, ui_tr(ui, query_cause_label(&session->sim, cause)));
  if (cause < CAUSE_SCENARIO)
    name[0] = (char)tolower((unsigned char)name[0]); /* else: may be a name */
  int length =
      snprintf(out, size, "; %s %s%d", name, points < 0 ? "−" : "+", points < 0 ? -points : points);
  return length > 0 && (size_t)length < size ? (size_t)length : 0;
}

static int of_plan(int64_t norm_days, int64_t plan) {
  return (int)fdiv(norm_days * 100 + plan / 2, plan);
}

/* What the causes are measured from. */
static size_t write_base(const struct ui *ui, const struct explanation *made, int64_t plan,
                         char *out, size_t size) {
  int64_t base = query_begins_with_base(made) ? made->row[0].delta : 0;
  int length =
      snprintf(out, size, ui_tr(ui, "Output yesterday: %d%% of plan. All at the plain rate: %d"),
               of_plan(made->value, plan), of_plan(base, plan));
  return length > 0 && (size_t)length < size ? (size_t)length : 0;
}

/* The three causes that moved the last day's output most. */
static void add_causes(const struct ui *ui, const struct session *session,
                       struct today_lines *lines) {
  const struct team *team = &session->sim.model.team[0];
  int64_t plan = (int64_t)team->norm * team->worker_count;
  struct explanation made;
  query_explain(&session->sim, VARIABLE_OUTPUT, 0, -1, SPAN_DAY, 100, &made);
  size_t used = 0;
  if (plan > 0 && made.value != 0)
    used = write_base(ui, &made, plan, lines->moved, sizeof lines->moved);
  for (int wanted = 0; wanted < CAUSES_TOLD && used > 0; wanted++) {
    int at = largest_untold(&made);
    if (at < 0) break;
    used += write_cause(ui, session, made.row[at].cause, of_plan(made.row[at].delta, plan),
                        lines->moved + used, sizeof lines->moved - used);
    made.row[at].delta = 0;
  }
  if (used == 0) return;
  lines->line[lines->count++] = (struct today_line){lines->moved,
                                                    "icons/why",
                                                    -1,
                                                    -1,
                                                    {.kind = WHY_VARIABLE,
                                                     .variable = VARIABLE_OUTPUT,
                                                     .span = SPAN_DAY,
                                                     .worker = -1,
                                                     .scale = 100},
                                                    false};
}

static void add_hint(const struct ui *ui, const struct view *view, struct today_lines *lines) {
  const char *words = hint_words(ui, view);
  if (*words)
    lines->line[lines->count++] =
        (struct today_line){words, note_icons[NOTE_HINT], -1, -1, {0}, .hint = true};
}

static void read_lines(const struct ui *ui, const struct view *view, const struct session *session,
                       struct today_lines *lines) {
  *lines = (struct today_lines){0};
  add_hint(ui, view, lines);
  add_open_decisions(ui, session, lines);
  add_notes(session, true, lines);
  add_notes(session, false, lines);
  if (lines->count == 0)
    lines->line[lines->count++] = (struct today_line){
        ui_tr(ui, "Nothing new today."), note_icons[NOTE_HINT], -1, -1, {0}, false};
  add_causes(ui, session, lines);
}

/* ---- one line -------------------------------------------------------------------------------- */

static float text_width(const struct today_line *line, float width) {
  float control = line->decision >= 0 ? DECIDE_WIDTH : line->hint ? HINT_CLOSE : 0;
  return width - TEXT_LEFT - (control > 0 ? control + 12 : 0);
}

static float line_height(struct ui *ui, const struct session *session,
                         const struct today_line *line, float width) {
  float text = ui_rich_height(ui, STYLE_BODY_S, text_width(line, width), line->text, &session->sim);
  return LINE_TOP + fmaxf(text, line->decision >= 0 || line->hint ? 48 : 28) + LINE_BOTTOM;
}

/* The whole line leads to the person it is about. */
static void person_link(struct ui *ui, struct view *view, const struct today_line *line,
                        struct rect rect, struct intent *intent) {
  if (!press_area(ui, ui_make_id("today.person", line->person), ROLE_LINK, rect, line->text, false))
    return;
  view->person = line->person;
  *intent = intent_go(SCREEN_PEOPLE);
}

static void decide_button(struct ui *ui, const struct today_line *line, struct rect rect,
                          struct intent *intent) {
  struct rect button = {rect.x + rect.w - DECIDE_WIDTH, rect.y + LINE_TOP, DECIDE_WIDTH, 48};
  if (ui_button(ui, ui_make_id("today.decide", line->decision), button, BUTTON_ATTENTION, NULL,
                ui_tr(ui, "Decide"), NULL))
    *intent =
        (struct intent){.kind = INTENT_GO, .screen = SCREEN_DECISION, .decision = line->decision};
}

static void draw_line_of_today(struct ui *ui, struct view *view, const struct session *session,
                               const struct today_line *line, int index, struct rect rect,
                               struct intent *intent) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  ui_rule(ui, rect.x, rect.y, rect.w);
  struct rect link = {rect.x - 8, rect.y + 6, rect.w + 16, rect.h - 10};
  if (line->person >= 0) person_link(ui, view, line, link, intent);
  struct told told = {BOOK_LEDGER, line->text, ui_tr(ui, "Yesterday's output"), "", line->why};
  if (line->why.kind != WHY_NONE) why_area(ui, ui_make_id("today.why", 0), link, &told);
  ui_icon(ui, line->icon, rect.x, rect.y + LINE_TOP, 28, TOKEN_INK);
  struct rect text = {rect.x + TEXT_LEFT, rect.y + LINE_TOP, text_width(line, rect.w), rect.h};
  ui_rich(ui, ui_make_id("today.line", index), text, look, line->text, &session->sim);
  if (line->decision >= 0) decide_button(ui, line, rect, intent);
  struct rect close = {rect.x + rect.w - HINT_CLOSE + 8, rect.y + LINE_TOP - 8, HINT_CLOSE,
                       HINT_CLOSE};
  if (line->hint) hint_close_button(ui, view, close);
}

/* ---- the panel ------------------------------------------------------------------------------- */

static float lines_height(struct ui *ui, const struct session *session,
                          const struct today_lines *lines, float width) {
  float sum = 0;
  for (int i = 0; i < lines->count; i++) {
    sum += line_height(ui, session, &lines->line[i], width - 2 * PADDING);
  }
  return sum;
}

float site_today_height(struct ui *ui, const struct view *view, const struct session *session,
                        struct rect box) {
  struct today_lines lines;
  if (view->today_folded) return HEADER;
  read_lines(ui, view, session, &lines);
  return fminf(HEADER + lines_height(ui, session, &lines, box.w), box.h);
}

/* All that stands there but the hint. */
static int notes_shown(const struct today_lines *lines) {
  int shown = 0;
  for (int i = 0; i < lines->count; i++) shown += lines->line[i].icon != note_icons[NOTE_HINT];
  return shown;
}

static void count_words(const struct ui *ui, const struct today_lines *lines, char *out,
                        size_t size) {
  int shown = notes_shown(lines), count = shown + lines->more;
  out[0] = '\0';
  if (lines->more > 0)
    snprintf(out, size, ui_tr(ui, "%d of %d notes"), shown, count);
  else if (count > 0)
    snprintf(out, size, ui_tr(ui, count == 1 ? "%d note" : "%d notes"), count);
}

/* The header folds the panel away where it stands in front of the picture. */
static void draw_header(struct ui *ui, struct view *view, const struct today_lines *lines,
                        struct rect box) {
  struct text_look title = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look count = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_RIGHT, 1};
  char words[48];
  float right = box.x + box.w - PADDING;
  bool folds = ui->layout != LAYOUT_NARROW || ui->is_short;
  count_words(ui, lines, words, sizeof words);
  ui_line(ui, box.x + PADDING, box.y + 42, title, ui_tr(ui, "Today"));
  if (*words) ui_line(ui, right - (folds ? 40 : 0), box.y + 41, count, words);
  if (!folds) return;
  struct rect fold = {right - 34, box.y + 8, 46, 46};
  if (press_area(ui, ui_make_id("today.fold", 0), ROLE_BUTTON, fold,
                 ui_tr(ui, view->today_folded ? "Open" : "Fold"), false))
    view->today_folded = !view->today_folded;
  ui_icon(ui, view->today_folded ? "icons/chevron-down" : "icons/chevron-up", fold.x + 12,
          fold.y + 12, 22, TOKEN_INK);
}

/* They scroll where the box is lower than they are. */
static void draw_lines(struct ui *ui, struct view *view, const struct session *session,
                       const struct today_lines *lines, struct rect box, struct intent *intent) {
  ui_id scroll = ui_make_id("today.scroll", 0);
  struct rect area = {box.x + 4, box.y + HEADER, box.w - 8, box.h - HEADER};
  float start = ui_scroll_begin(ui, scroll, area);
  struct rect row = {box.x + PADDING, start, box.w - 2 * PADDING, 0};
  for (int i = 0; i < lines->count; i++) {
    row.h = line_height(ui, session, &lines->line[i], row.w);
    draw_line_of_today(ui, view, session, &lines->line[i], i, row, intent);
    row.y += row.h;
  }
  ui_scroll_end(ui, scroll, row.y - start);
}

float site_today_draw(struct ui *ui, struct view *view, const struct session *session,
                      struct rect box, struct intent *intent) {
  struct today_lines lines;
  bool folded = view->today_folded;
  box.h = site_today_height(ui, view, session, box);
  read_lines(ui, view, session, &lines);
  ui_card(ui, box, false);
  draw_header(ui, view, &lines, box);
  if (!folded) draw_lines(ui, view, session, &lines, box, intent);
  return box.h;
}
