/* One problem: where it lies, the lines around it, what is wrong and what to write instead; below
 * it all of them, to choose from. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/instructor.h"

enum { EXCERPT_PADDING = 16, NUMBER_ROOM = 84, ROW_LEAST = 52, ROW_GAP = 8 };

/* ---- how many -------------------------------------------------------------------------------- */

static void draw_counts(const struct instructor *sheet, struct rect *box) {
  static const char *const formats[] = {"stops the story: %d", "shown wrong: %d", "style: %d"};
  const struct diagnostics *problems = sheet->view->instructor.problems;
  int count[3] = {0};
  for (int i = 0; i < problems->count; i++) count[problems->item[i].severity]++;
  struct text line;
  text_init(&line);
  text_printf(&line, ui_tr(sheet->ui, "%d of %d"), sheet->view->instructor.problem + 1,
              problems->count);
  for (int i = 0; i < 3; i++) {
    if (count[i] == 0) continue;
    text_append(&line, "  ·  ");
    text_printf(&line, ui_tr(sheet->ui, formats[i]), count[i]);
  }
  box->y += instructor_text(sheet, *box, STYLE_BODY_S, TOKEN_INK2, line.bytes) + 8;
  text_release(&line);
}

/* ---- where ----------------------------------------------------------------------------------- */

/* The last folder and the name: "1959-title/scenario.lua". */
static const char *short_path(const char *path) {
  const char *at = path + strlen(path);
  for (int slashes = 0; at > path; at--)
    if (at[-1] == '/' && ++slashes == 2) break;
  return at;
}

/* "decisions.lend_fitter.when: ..." is about lend_fitter. False: of no decision. */
static bool decision_in(const char *message, char *out, size_t size) {
  static const char head[] = "decisions.";
  if (strncmp(message, head, sizeof head - 1) != 0) return false;
  const char *id = message + sizeof head - 1;
  int length = (int)strcspn(id, ".: ");
  return snprintf(out, size, "%.*s", length, id) > 0;
}

/* "1959-title/scenario.lua:12" */
static void print_place(const struct diagnostic *item, struct text *out) {
  text_append(out, short_path(item->file));
  if (item->line > 0) text_printf(out, ":%d", item->line);
}

static void draw_place(const struct instructor *sheet, const struct diagnostic *item,
                       struct rect *box) {
  char decision[80];
  struct text line;
  text_init(&line);
  print_place(item, &line);
  if (item->line > 0 && item->column > 0) text_printf(&line, ":%d", item->column);
  if (decision_in(item->message, decision, sizeof decision)) {
    text_append(&line, line.length > 0 ? "   " : "");
    text_printf(&line, ui_tr(sheet->ui, "in decision \"%s\""), decision);
  }
  box->y += instructor_text(sheet, *box, STYLE_BODY_BOLD, TOKEN_INK, line.bytes) + 8;
  text_release(&line);
}

/* ---- the lines around it --------------------------------------------------------------------- */

/* As much of a line as there is room for. */
static void cut_to(struct ui *ui, const char *line, float room, char *out, size_t size) {
  utf8_copy(out, size, line);
  size_t length = strlen(out);
  while (length > 0 && ui_text_width(ui, STYLE_MONO, out) > room) {
    do length--;
    while (length > 0 && ((unsigned char)out[length] & 0xC0) == 0x80);
    out[length] = '\0';
  }
}

static void draw_script(struct ui *ui, float x, float y, enum token ink, const char *text) {
  struct text_look look = {STYLE_MONO, ink, TOKEN_SUNK, ALIGN_LEFT, 1};
  if (text[0]) ui_line(ui, x, ui_baseline(STYLE_MONO, y, theme_type(STYLE_MONO).line), look, text);
}

static void draw_caret(const struct instructor *sheet, const char *line, int column, float x,
                       float y) {
  char before[200];
  snprintf(before, sizeof before, "%.*s", column - 1, line);
  draw_script(sheet->ui, x + ui_text_width(sheet->ui, STYLE_MONO, before), y, TOKEN_INK, "^^^");
}

static bool has_caret(const struct diagnostic *item, const char *line) {
  return item->column > 0 && (size_t)item->column <= strlen(line);
}

static void draw_excerpt(const struct instructor *sheet, const struct diagnostic *item,
                         struct rect *box) {
  const struct excerpt *excerpt = &sheet->view->instructor.excerpt;
  struct ui *ui = sheet->ui;
  float line_height = theme_type(STYLE_MONO).line, y = box->y + EXCERPT_PADDING;
  char number[24], line[200];
  if (excerpt->of != sheet->view->instructor.problem || excerpt->count == 0) return;
  int at = item->line - excerpt->first_line;
  bool caret = at >= 0 && at < excerpt->count && has_caret(item, excerpt->line[at]);
  float height = (float)(excerpt->count + caret) * line_height + 2 * EXCERPT_PADDING;
  struct rect well = {box->x, box->y, box->w, height};
  draw_rect(&ui->draw, well, ui_color(ui, TOKEN_SUNK), 4);
  draw_frame(&ui->draw, well, ui_color(ui, TOKEN_EDGE), 1, 4, 0);
  float x = box->x + EXCERPT_PADDING + NUMBER_ROOM;
  for (int i = 0; i < excerpt->count; i++, y += line_height) {
    snprintf(number, sizeof number, "%s%4d |", i == at ? ">" : " ", excerpt->first_line + i);
    draw_script(ui, box->x + EXCERPT_PADDING, y, i == at ? TOKEN_INK : TOKEN_INK2, number);
    cut_to(ui, excerpt->line[i], box->w - NUMBER_ROOM - 2 * EXCERPT_PADDING, line, sizeof line);
    draw_script(ui, x, y, TOKEN_INK, line);
    if (i == at && caret && has_caret(item, line)) {
      y += line_height;
      draw_caret(sheet, line, item->column, x, y);
    }
  }
  box->y += height + 12;
}

/* ---- what is wrong --------------------------------------------------------------------------- */

static void draw_fix(const struct instructor *sheet, const struct diagnostic *item,
                     struct rect *box) {
  char fix[320];
  if (!item->fix[0]) return;
  snprintf(fix, sizeof fix, ui_tr(sheet->ui, "Fix: %s"), item->fix);
  box->y += 8 + instructor_text(sheet, *box, STYLE_BODY_BOLD, TOKEN_INK, fix);
}

static void draw_details(const struct instructor *sheet, const struct diagnostic *item,
                         struct rect *box) {
  char whole[900];
  if (!sheet->view->instructor.details) return;
  diagnostic_format(item, whole, sizeof whole);
  box->y += 12;
  box->y += instructor_text(sheet, *box, STYLE_MONO, TOKEN_INK2, whole);
}

/* ---- what can be done ------------------------------------------------------------------------ */

static void show_next(struct instructor_view *view) {
  if (view->problems->count > 0) view->problem = (view->problem + 1) % view->problems->count;
}

/* Without what is wrong: with the rest of the story, or with the story as it was, or without it. */
static void draw_way_on(const struct instructor *sheet, struct button_flow *flow) {
  const struct instructor_view *view = &sheet->view->instructor;
  const char *words = !sheet->session     ? "Back to the stories"
                      : view->load_failed ? "Go on as it was"
                                          : "Skip this event";
  if (button_flow_next(sheet, flow, "instructor.skip", BUTTON_SECONDARY, ui_tr(sheet->ui, words)))
    *sheet->intent = intent_of(INTENT_SKIP);
}

static float draw_buttons(const struct instructor *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  struct view *view = sheet->view;
  struct intent *intent = sheet->intent;
  struct button_flow flow = button_flow_begin(box);
  if (button_flow_next(sheet, &flow, "instructor.reload", BUTTON_PRIMARY,
                       ui_tr(ui, "Reload  Ctrl+R")))
    *intent = intent_of(INTENT_RELOAD);
  draw_way_on(sheet, &flow);
  if (view->instructor.problems->count > 1 &&
      (button_flow_next(sheet, &flow, "instructor.next", BUTTON_SECONDARY, ui_tr(ui, "Next  N")) ||
       letter_key(ui, view, 'n')))
    show_next(&view->instructor);
  if (button_flow_next(sheet, &flow, "instructor.details", BUTTON_SECONDARY,
                       ui_tr(ui, "Details  D")) ||
      letter_key(ui, view, 'd'))
    view->instructor.details = !view->instructor.details;
  if (button_flow_next(sheet, &flow, "instructor.copy", BUTTON_SECONDARY,
                       ui_tr(ui, "Copy report  C")) ||
      letter_key(ui, view, 'c'))
    *intent = intent_of(INTENT_COPY);
  if (button_flow_next(sheet, &flow, "instructor.folder", BUTTON_SECONDARY,
                       ui_tr(ui, "Open folder  O")) ||
      letter_key(ui, view, 'o'))
    *intent = intent_of(INTENT_FOLDER);
  return button_flow_end(&flow);
}

/* ---- all of them ----------------------------------------------------------------------------- */

static float draw_row(const struct instructor *sheet, int index, struct rect box) {
  struct ui *ui = sheet->ui;
  struct instructor_view *view = &sheet->view->instructor;
  const struct diagnostic *item = &view->problems->item[index];
  bool shown = index == view->problem;
  enum token ground = shown ? TOKEN_INK : TOKEN_CARD;
  struct text_look look = {shown ? STYLE_BODY_S_BOLD : STYLE_BODY_S, shown ? TOKEN_CARD : TOKEN_INK,
                           ground, ALIGN_LEFT, 0};
  struct text words;
  text_init(&words);
  print_place(item, &words);
  text_printf(&words, "%s%s", words.length > 0 ? "   " : "", item->message);
  float height = ui_text_height(ui, look.style, box.w - 28, words.bytes);
  struct rect row = {box.x, box.y, box.w, fmaxf(ROW_LEAST, height + 14)};
  if (press_area(ui, ui_make_id("instructor.problem", index), ROLE_CARD, row, words.bytes, false))
    view->problem = index;
  if (shown) draw_rect(&ui->draw, row, ui_color(ui, ground), 4);
  ui_text(ui, (struct rect){row.x + 14, row.y + (row.h - height) / 2, row.w - 28, 0}, look,
          words.bytes);
  if (!shown) ui_rule(ui, row.x, row.y + row.h + ROW_GAP / 2 - 1, row.w);
  text_release(&words);
  return row.h + ROW_GAP;
}

static float draw_all(const struct instructor *sheet, struct rect box) {
  static const char *const headings[] = {"Stops the story", "Shown wrong", "Style"};
  const struct diagnostics *problems = sheet->view->instructor.problems;
  float top = box.y;
  char more[60];
  if (problems->count < 2) return 0;
  for (int i = 0; i < problems->count; i++) {
    enum severity severity = problems->item[i].severity;
    if (i == 0 || problems->item[i - 1].severity != severity)
      box.y += instructor_heading(sheet, box, ui_tr(sheet->ui, headings[severity]));
    box.y += draw_row(sheet, i, box);
  }
  if (problems->dropped > 0) {
    snprintf(more, sizeof more, ui_tr(sheet->ui, "and %d more"), problems->dropped);
    box.y += instructor_text(sheet, box, STYLE_BODY_S, TOKEN_INK2, more);
  }
  return box.y - top;
}

static float draw_none(const struct instructor *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  float top = box.y;
  box.y += instructor_text(sheet, box, STYLE_BODY, TOKEN_INK,
                           ui_tr(ui, "Nothing wrong was found. Save a file of the story, and it "
                                     "changes here: same day, same seed.")) +
           16;
  struct button_flow flow = button_flow_begin(box);
  if (button_flow_next(sheet, &flow, "instructor.reload", BUTTON_PRIMARY,
                       ui_tr(ui, "Reload  Ctrl+R")))
    *sheet->intent = intent_of(INTENT_RELOAD);
  if (button_flow_next(sheet, &flow, "instructor.folder", BUTTON_SECONDARY,
                       ui_tr(ui, "Open folder  O")) ||
      letter_key(ui, sheet->view, 'o'))
    *sheet->intent = intent_of(INTENT_FOLDER);
  return box.y - top + button_flow_end(&flow);
}

float instructor_problems(const struct instructor *sheet, struct rect box) {
  struct instructor_view *view = &sheet->view->instructor;
  float top = box.y;
  if (!view->problems || view->problems->count == 0) return draw_none(sheet, box);
  if (view->problem < 0 || view->problem >= view->problems->count) view->problem = 0;
  const struct diagnostic *item = &view->problems->item[view->problem];
  draw_counts(sheet, &box);
  draw_place(sheet, item, &box);
  draw_excerpt(sheet, item, &box);
  box.y += instructor_text(sheet, box, STYLE_BODY, TOKEN_INK, item->message);
  draw_fix(sheet, item, &box);
  draw_details(sheet, item, &box);
  box.y += 20;
  box.y += draw_buttons(sheet, box);
  return box.y - top + draw_all(sheet, box);
}
