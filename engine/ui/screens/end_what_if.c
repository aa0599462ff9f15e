/* What if: on one side what was chosen, under the letters of the timeline, and the ways that were
 * open then; on the other what the re-run brought. The first letter is asked by itself, so that
 * the sheet shows what it is for. */
#include "ui/screens/end_what_if.h"

#include <math.h>
#include <stdio.h>

enum { DISC = 40, PITCH = 53, SEGMENTS = 48, GAP_ROWS = 8, LISTS = 3 };
enum what_if_list { LIST_DECISIONS, LIST_REPORTS, LIST_ORDERS };

/* ---- words ----------------------------------------------------------------------------------- */

static int list_of(const struct what_if_subject *subject) {
  return subject->kind == WHAT_IF_DECISION ? LIST_DECISIONS
         : subject->kind == WHAT_IF_REPORT ? LIST_REPORTS
                                           : LIST_ORDERS;
}

/* Before this one, in its own list. */
static int number_in_list(const struct what_if_sheet *sheet, int index) {
  int number = 1;
  for (int i = 0; i < index; i++)
    number += list_of(&sheet->subject[i]) == list_of(&sheet->subject[index]);
  return number;
}

static int letter_of(const struct what_if_sheet *sheet, int decision) {
  const struct debrief *debrief = sheet->page->debrief;
  for (int i = 0; i < debrief->lettered_count; i++)
    if (debrief->lettered[i].decision == decision) return i;
  return -1;
}

void what_if_mark(const struct what_if_sheet *sheet, int index, char out[8]) {
  const struct what_if_subject *subject = &sheet->subject[index];
  const int letter = subject->kind == WHAT_IF_DECISION ? letter_of(sheet, subject->decision) : -1;
  if (letter >= 0)
    snprintf(out, 8, "%c", sheet->page->debrief->lettered[letter].letter);
  else if (subject->kind == WHAT_IF_REPORT)
    snprintf(out, 8, "%d", subject->month + 1);
  else
    snprintf(out, 8, "%d", number_in_list(sheet, index));
}

static const char *title_of(const struct what_if_sheet *sheet, int index, char *out, size_t size) {
  return what_if_title(sheet->page->session, &sheet->subject[index], out, size);
}

/* ---- discs ----------------------------------------------------------------------------------- */

void what_if_disc(struct ui *ui, struct point centre, const char *mark, bool chosen) {
  struct text_look look = {STYLE_BODY_S_BOLD, chosen ? TOKEN_CARD : TOKEN_INK,
                           chosen ? TOKEN_INK : TOKEN_CARD, ALIGN_CENTRE, 1};
  draw_disc(&ui->draw, centre, DISC / 2 - 1, ui_color(ui, chosen ? TOKEN_INK : TOKEN_CARD));
  draw_ring(&ui->draw, centre, DISC / 2 - 1, ui_color(ui, TOKEN_INK), 2);
  ui_line(ui, centre.x, centre.y + 7, look, mark);
}

static void ask(const struct what_if_sheet *sheet, int index, int option) {
  *sheet->page->intent =
      (struct intent){.kind = INTENT_WHAT_IF, .decision = index, .option = option, .level = -1};
  const int letter = sheet->subject[index].kind == WHAT_IF_DECISION
                         ? letter_of(sheet, sheet->subject[index].decision)
                         : -1;
  if (letter >= 0) sheet->page->view->debrief_letter = letter;
}

static void draw_mark(const struct what_if_sheet *sheet, int index, int place, struct point at) {
  struct ui *ui = sheet->ui;
  const struct what_if_subject *subject = &sheet->subject[index];
  char mark[8], title[120], label[240];
  struct rect hit = {at.x - DISC / 2.0F, at.y - DISC / 2.0F, DISC, DISC};
  what_if_mark(sheet, index, mark);
  snprintf(label, sizeof label, "%s. %s", mark, title_of(sheet, index, title, sizeof title));
  bool pressed =
      ui_target(ui, ui_make_id("end.what-if", place), ROLE_OPTION, hit, label, subject->withheld);
  if (subject->kind == WHAT_IF_DECISION && mark[0] >= 'A' && mark[0] <= 'Z')
    pressed |= letter_key(ui, sheet->page->view, (char)(mark[0] - 'A' + 'a'));
  if (pressed && !subject->withheld) ask(sheet, index, -1);
  what_if_disc(ui, at, mark, index == sheet->chosen);
  if (subject->withheld)
    draw_line(&ui->draw, (struct point){at.x - 15, at.y + 15}, (struct point){at.x + 15, at.y - 15},
              ui_color(ui, TOKEN_INK), 2, 0);
}

static float draw_marks(const struct what_if_sheet *sheet, struct rect box) {
  const int columns = (int)((box.w - DISC) / PITCH) + 1;
  int place = 0;
  for (int i = 0; i < sheet->count; i++) {
    if (list_of(&sheet->subject[i]) != sheet->page->view->what_if.list) continue;
    struct point at = {box.x + DISC / 2.0F + (float)(place % columns) * PITCH,
                       box.y + DISC / 2.0F + (float)(place / columns) * PITCH};
    draw_mark(sheet, i, place++, at);
  }
  const int rows = (place + columns - 1) / columns;
  return rows > 0 ? (float)rows * PITCH : 0;
}

/* ---- the ways that were open ----------------------------------------------------------------- */

static const char *remark(const struct what_if_sheet *sheet, int option) {
  const struct what_if *now = sheet->now;
  if (option == now->subject.played)
    return ui_tr(sheet->ui, now->subject.by_neglect ? "so it went" : "as played");
  bool known = now->state != WHAT_IF_REACHING && now->state != WHAT_IF_DIFFERS;
  return known && !what_if_is_open(now, option) ? ui_tr(sheet->ui, "not open then") : "";
}

struct way {
  int option;
  char words[80];
  const char *label, *aside; /* aside "": it can be asked */
  float room, text;          /* width and height of the label */
  bool asked, shut;
};

static void measure_way(const struct what_if_sheet *sheet, int option, float width,
                        struct way *way) {
  enum { BEFORE = 56, AFTER = 16 };
  struct ui *ui = sheet->ui;
  const struct what_if *now = sheet->now;
  *way = (struct way){.option = option, .aside = remark(sheet, option)};
  way->label = what_if_option_words(sheet->page->session, &now->subject, option, way->words,
                                    sizeof way->words);
  way->room = width - BEFORE - AFTER;
  if (*way->aside) way->room -= ui_text_width(ui, STYLE_LABEL, way->aside) + AFTER;
  way->text = ui_text_height(ui, STYLE_BODY_S, way->room, way->label);
  way->asked = now->option == option;
  way->shut = *way->aside != '\0';
}

static void draw_plate(struct ui *ui, const struct way *way, struct rect box, enum token ground) {
  const struct point ring = {box.x + 28, box.y + box.h / 2};
  draw_rect(&ui->draw, box, ui_color(ui, ground), 6);
  draw_frame(&ui->draw, box, ui_color(ui, way->asked ? TOKEN_INK : TOKEN_EDGE), way->asked ? 2 : 1,
             6, 0);
  draw_ring(&ui->draw, ring, 10, ui_color(ui, way->shut ? TOKEN_EDGE : TOKEN_INK), 2);
  if (way->asked) draw_disc(&ui->draw, ring, 5, ui_color(ui, TOKEN_INK));
}

static void draw_way(const struct what_if_sheet *sheet, const struct way *way, struct rect box) {
  struct ui *ui = sheet->ui;
  const enum token ground = way->asked ? TOKEN_ATTENTION_TINT : TOKEN_CARD;
  if (press_area(ui, ui_make_id("end.what-if.way", way->option), ROLE_OPTION, box, way->label,
                 way->shut))
    ask(sheet, sheet->chosen, way->option);
  draw_plate(ui, way, box, ground);
  struct text_look look = {STYLE_BODY_S, way->shut ? TOKEN_INK2 : TOKEN_INK, ground, ALIGN_LEFT, 0};
  ui_text(ui, (struct rect){box.x + 56, box.y + (box.h - way->text) / 2, way->room, 0}, look,
          way->label);
  look = (struct text_look){STYLE_LABEL, TOKEN_INK2, ground, ALIGN_RIGHT, 1};
  if (way->shut)
    ui_line(ui, box.x + box.w - 16, ui_baseline(STYLE_LABEL, box.y, box.h), look, way->aside);
}

/* All of one height: layout recommends none. */
static float draw_each_way(const struct what_if_sheet *sheet, struct rect box) {
  struct way way[WHAT_IF_OPTIONS_MAX];
  const int count = what_if_option_count(sheet->page->session, &sheet->now->subject);
  float height = 48;
  for (int i = 0; i < count; i++) {
    measure_way(sheet, i, box.w, &way[i]);
    height = fmaxf(height, way[i].text + 20);
  }
  ui_region(sheet->ui, "end.what-if.ways");
  for (int i = 0; i < count; i++)
    draw_way(sheet, &way[i],
             (struct rect){box.x, box.y + (float)i * (height + GAP_ROWS), box.w, height});
  ui_region(sheet->ui, "end");
  return (float)count * (height + GAP_ROWS);
}

static float draw_ways(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  char date[64], when[200], title[120];
  float y = box.y;
  if (sheet->chosen < 0) return 0;
  const struct what_if_subject *subject = &sheet->subject[sheet->chosen];
  struct text_look look = {STYLE_H3, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  y += ui_text(ui, (struct rect){box.x, y, box.w, 0}, look,
               title_of(sheet, sheet->chosen, title, sizeof title));
  date_words(ui, &sheet->page->session->scenario, subject->day, date, sizeof date);
  snprintf(when, sizeof when,
           subject->by_neglect ? ui_tr(ui, "%s. Nobody answered in time.") : "%s", date);
  look = (struct text_look){STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  y += ui_text(ui, (struct rect){box.x, y, box.w, 0}, look, when) + 14;
  y += draw_each_way(sheet, (struct rect){box.x, y, box.w, 0});
  return y - box.y + 12;
}

/* ---- rules of the re-run, in words ----------------------------------------------------------- */

static bool has_withheld(const struct what_if_sheet *sheet) {
  for (int i = 0; i < sheet->count; i++)
    if (sheet->subject[i].withheld) return true;
  return false;
}

static float draw_rules(const struct what_if_sheet *sheet, struct rect box) {
  static const char *const rules[] = {
      ("The story is played again from that day, with the same luck. What you ordered later is "
       "ordered again, as long as it is still accepted."),
      "Questions that you never saw are answered by nobody: their time runs out.",
      "Of people who died, or are gone without a word, nothing is asked again.",
  };
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  float y = box.y;
  for (int i = 0; i < (has_withheld(sheet) ? 3 : 2); i++)
    y += ui_text(ui, (struct rect){box.x, y, box.w, 0}, look, ui_tr(ui, rules[i])) + 8;
  return y - box.y;
}

static float draw_lists(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  const char *labels[LISTS] = {ui_tr(ui, "Decisions"), ui_tr(ui, "Reports"), ui_tr(ui, "Orders")};
  struct view *view = sheet->page->view;
  const float width = fminf(box.w, fmaxf(480, segments_width(ui, labels, LISTS)));
  view->what_if.list = (uint8_t)segments_draw(ui, ui_make_id("end.what-if.list", 0),
                                              (struct rect){box.x, box.y, width, SEGMENTS}, labels,
                                              LISTS, view->what_if.list, false);
  return SEGMENTS + 18;
}

float what_if_choices(struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  float y = box.y;
  y += end_heading(sheet->page, "What if?",
                   ui_tr(ui, "Take one choice the other way. The rest you do as you did."), box.x,
                   y, box.w);
  y += draw_lists(sheet, (struct rect){box.x, y, box.w, 0});
  const float marks = draw_marks(sheet, (struct rect){box.x, y, box.w, 0});
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  y += marks > 0 ? marks + 12
                 : ui_text(ui, (struct rect){box.x, y, box.w, 0}, look,
                           ui_tr(ui, "None of these were given in this story.")) +
                       16;
  if (marks > 0) y += draw_ways(sheet, (struct rect){box.x, y, box.w, 0});
  y += draw_rules(sheet, (struct rect){box.x, y, box.w, 0});
  return y - box.y;
}

/* ---- the sheet ------------------------------------------------------------------------------- */

static void read_sheet(struct what_if_sheet *sheet) {
  sheet->count = what_if_subjects(sheet->page->session, sheet->subject, WHAT_IF_SUBJECTS_MAX);
  sheet->chosen = -1;
  for (int i = 0; sheet->now && i < sheet->count; i++)
    if (sheet->subject[i].line == sheet->now->subject.line) sheet->chosen = i;
}

/* The subject of the letter that is shown; -1. */
static int subject_of_letter(const struct what_if_sheet *sheet) {
  const struct debrief *debrief = sheet->page->debrief;
  const int letter = sheet->page->view->debrief_letter;
  const int shown = letter >= 0 && letter < debrief->lettered_count ? letter : 0;
  if (debrief->lettered_count == 0) return -1;
  for (int i = 0; i < sheet->count; i++)
    if (sheet->subject[i].kind == WHAT_IF_DECISION && !sheet->subject[i].withheld &&
        sheet->subject[i].decision == debrief->lettered[shown].decision)
      return i;
  return -1;
}

static int first_that_may_be_asked(const struct what_if_sheet *sheet) {
  for (int i = 0; i < sheet->count; i++)
    if (!sheet->subject[i].withheld) return i;
  return -1;
}

static void ask_at_first(const struct what_if_sheet *sheet, int index) {
  if (index < 0 || sheet->page->intent->kind != INTENT_NONE) return;
  sheet->page->view->what_if.list = (uint8_t)list_of(&sheet->subject[index]);
  ask(sheet, index, -1);
}

bool end_may_ask_letter(const struct ending_page *page) {
  struct what_if_sheet sheet = {.page = page};
  read_sheet(&sheet);
  return subject_of_letter(&sheet) >= 0;
}

void end_ask_letter(const struct ending_page *page) {
  struct what_if_sheet sheet = {.page = page, .ui = page->ui, .now = page->view->what_if.now};
  read_sheet(&sheet);
  ask_at_first(&sheet, subject_of_letter(&sheet));
}

/* The letter that the timeline shows, or else the first thing that may be asked. */
static void ask_something(const struct what_if_sheet *sheet) {
  const int of_letter = subject_of_letter(sheet);
  ask_at_first(sheet, of_letter >= 0 ? of_letter : first_that_may_be_asked(sheet));
}

float end_what_if(const struct ending_page *page, float y) {
  struct what_if_sheet sheet = {.page = page, .ui = page->ui, .now = page->view->what_if.now};
  read_sheet(&sheet);
  if (!sheet.now) ask_something(&sheet);
  page->ui->rerun = sheet.now && what_if_is_answered(sheet.now) ? &sheet.now->rerun->sim : NULL;
  if (page->w < 1100) {
    const float used = what_if_choices(&sheet, (struct rect){page->x, y, page->w, 0}) + 20;
    return y + used +
           what_if_answer(&sheet, (struct rect){page->x, y + used, page->w, page->room - used});
  }
  const float left = fminf(640, page->w * 0.38F), gap = page->w > 1400 ? 56 : 36;
  const float choices = what_if_choices(&sheet, (struct rect){page->x, y, left, 0});
  const float answer = what_if_answer(
      &sheet, (struct rect){page->x + left + gap, y, page->w - left - gap, page->room});
  return y + fmaxf(choices, answer);
}
