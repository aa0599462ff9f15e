/* Meet: three people say something, each from their own state. Beside them, everyone's zeal as a
 * meeting sees it and as the ledger knows it: a column a person, since a mean would hide them. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/people.h"
#include "ui/screens/review.h"

enum { VOICE_LEAST = 168, VOICE_MOST = 236, VOICES = 3, GAP = 20, SHEET_LEAST = 620 };

/* ---- voices --------------------------------------------------------------------------------- */

static void draw_speaker(const struct review *review, const struct person *person, float x, float y,
                         float right) {
  struct ui *ui = review->ui;
  struct text_look name = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float after = x + ui_line(ui, x, y, name, ui_words(ui, &person->name)) + 14;
  const char *trade = ui_words(ui, &person->trade);
  if (after + ui_text_width(ui, STYLE_BODY_S, trade) < right)
    ui_line(ui, after, y - 1, quiet, trade);
}

static void draw_voice(const struct review *review, int index, struct rect box) {
  struct ui *ui = review->ui;
  const struct person *person = &review->sim->scenario->person[review->edition.voice_person[index]];
  float face = fminf(box.h - 48, 156), x = box.x + 24 + face + 28, width = box.x + box.w - 28 - x;
  struct text quote;
  ui_card(ui, box, false);
  struct rect portrait = {box.x + 24, box.y + (box.h - face) / 2, face, face};
  person_portrait(ui, person, portrait, false);
  draw_frame(&ui->draw, portrait, ui_color(ui, TOKEN_EDGE), 2, 6, 0);
  draw_speaker(review, person, x, portrait.y + 24, box.x + box.w - 28);
  text_init(&quote);
  const struct person_line *line = &person->lines[review->edition.voice_line[index]];
  person_speech(ui, line, &quote);
  enum style style = ui_text_height(ui, STYLE_SERIF_H3, width, quote.bytes) <= face - 44
                         ? STYLE_SERIF_H3
                         : STYLE_SERIF_BODY;
  struct text_look words = {style, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  ui_text(ui, (struct rect){x, portrait.y + 44, width, 0}, words, quote.bytes);
  text_release(&quote);
}

static int voice_count(const struct review *review) {
  int count = 0;
  while (count < VOICES && review->edition.voice_person[count] >= 0) count++;
  return count;
}

static float draw_voices(const struct review *review, struct rect box, float voice) {
  struct ui *ui = review->ui;
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  int count = voice_count(review);
  ui_line(ui, box.x, box.y + 32, head, ui_tr(ui, "What was said"));
  for (int i = 0; i < count; i++)
    draw_voice(review, i,
               (struct rect){box.x, box.y + 54 + (float)i * (voice + GAP), box.w, voice});
  if (count > 0) return 54 + (float)count * (voice + GAP);
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  return 54 + ui_text(ui, (struct rect){box.x, box.y + 54, box.w, 0}, look,
                      ui_tr(ui, "Nobody asked to speak."));
}

/* ---- a column a person ---------------------------------------------------------------------- */

struct column_of { /* a person, by private zeal from the least */
  int person, kept, shown, grievance;
};

static int read_columns(const struct review *review, struct column_of *out) {
  const struct sim *sim = review->sim;
  int count = sim->model.team[0].worker_count;
  for (int i = 0; i < count; i++) {
    struct column_of own = {i, q_percent((q16)query_value(sim, VARIABLE_ZEAL, 0, i)),
                            q_percent(query_zeal_shown(sim, 0, i)),
                            q_percent((q16)query_value(sim, VARIABLE_GRIEVANCE, 0, i))};
    int at = i;
    for (; at > 0 && out[at - 1].kept > own.kept; at--) out[at] = out[at - 1];
    out[at] = own;
  }
  return count;
}

static float y_of(struct rect chart, int value) {
  return chart.y + chart.h * (float)(100 - value) / 100;
}

/* Diamonds for the record, discs for the ledger. */
static void draw_mark(struct ui *ui, struct point at, enum book book) {
  struct color ink = ui_color(ui, theme_book_token(book, TOKEN_LEDGER_PAPER));
  struct point diamond[] = {{at.x, at.y - 8}, {at.x + 8, at.y}, {at.x, at.y + 8}, {at.x - 8, at.y}};
  if (book == BOOK_RECORD)
    draw_polygon(&ui->draw, diamond, 4, ink);
  else
    draw_disc(&ui->draw, at, 6, ink);
}

static void draw_axis(const struct review *review, struct rect chart) {
  struct ui *ui = review->ui;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  for (int value = 0; value <= 100; value += chart.h < 90 ? 100 : 50) {
    char text[16];
    float y = y_of(chart, value);
    snprintf(text, sizeof text, "%d", value);
    draw_rect(&ui->draw, (struct rect){chart.x, y - 1, chart.w, 2},
              ui_color(ui, value == 0 ? TOKEN_INK2 : TOKEN_LEDGER_PAPER_EDGE), 0);
    ui_line(ui, chart.x - 10, y + 6, look, text);
  }
}

/* What is shown beyond what is kept is joined by a dotted line. */
static void draw_pair(const struct review *review, struct rect chart, float x,
                      const struct column_of *own) {
  struct ui *ui = review->ui;
  struct point kept = {x, y_of(chart, own->kept)}, shown = {x, y_of(chart, own->shown)};
  draw_line(&ui->draw, shown, kept, ui_color(ui, TOKEN_RECORD), 2, 2);
  draw_mark(ui, shown, BOOK_RECORD);
  draw_mark(ui, kept, BOOK_LEDGER);
}

static void draw_legend(const struct review *review, struct rect line, enum book book,
                        const char *name, enum measure measure, const struct why *why) {
  struct ui *ui = review->ui;
  char text[16];
  enum token ink = theme_book_token(book, TOKEN_LEDGER_PAPER);
  struct text_look look = {book == BOOK_RECORD ? STYLE_SERIF_LABEL : STYLE_BODY_S_BOLD, ink,
                           TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  draw_mark(ui, (struct point){line.x + 10, line.y + 18}, book);
  ui_line(ui, line.x + 30, line.y + 25, look, ui_tr(ui, name));
  snprintf(text, sizeof text, "%d", q_percent((q16)measure_read(review->sim, measure, 0)));
  float width =
      ui_number(ui, ui_make_id("meet.mean", measure), line.x + line.w, line.y + 27, STYLE_H3, book,
                ALIGN_RIGHT, text, ui_tr(ui, name), why, TOKEN_LEDGER_PAPER);
  struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_RIGHT, 1};
  ui_line(ui, line.x + line.w - width - 12, line.y + 25, quiet, ui_tr(ui, "mean"));
}

static struct why team_why(enum variable variable) {
  return (struct why){.kind = WHY_VARIABLE,
                      .variable = (uint8_t)variable,
                      .span = SPAN_MONTH,
                      .worker = -1,
                      .scale = 100};
}

enum { LEGEND = 40, AXIS = 48 };

static void draw_zeal_chart(const struct review *review, struct rect box,
                            const struct column_of *columns, int count) {
  static const struct why shown = {
      .kind = WHY_TEXT,
      .text =
          "The zeal that a meeting sees. It is never lower than what is expected of people who are "
          "watched."};
  struct why kept = team_why(VARIABLE_ZEAL);
  draw_legend(review, (struct rect){box.x, box.y, box.w, LEGEND}, BOOK_RECORD,
              "Zeal that the meeting sees", MEASURE_ZEAL_SHOWN, &shown);
  draw_legend(review, (struct rect){box.x, box.y + LEGEND, box.w, LEGEND}, BOOK_LEDGER,
              "Zeal that the ledger knows of", MEASURE_ZEAL, &kept);
  struct rect chart = {box.x + AXIS, box.y + 2 * LEGEND + 18, box.w - AXIS,
                       box.h - 2 * LEGEND - 30};
  draw_axis(review, chart);
  float pitch = chart.w / (float)(count > 0 ? count : 1);
  for (int i = 0; i < count; i++)
    draw_pair(review, chart, chart.x + pitch * ((float)i + 0.5f), &columns[i]);
}

static void draw_grievance_chart(const struct review *review, struct rect box,
                                 const struct column_of *columns, int count) {
  struct ui *ui = review->ui;
  struct why grievance = team_why(VARIABLE_GRIEVANCE);
  draw_legend(review, (struct rect){box.x, box.y, box.w, LEGEND}, BOOK_LEDGER, "Grievance",
              MEASURE_GRIEVANCE, &grievance);
  struct rect chart = {box.x + AXIS, box.y + LEGEND + 14, box.w - AXIS, box.h - LEGEND - 26};
  draw_axis(review, chart);
  float pitch = chart.w / (float)(count > 0 ? count : 1);
  for (int i = 0; i < count; i++) {
    float y = y_of(chart, columns[i].grievance), x = chart.x + pitch * ((float)i + 0.5f);
    draw_rect(&ui->draw, (struct rect){x - 5, y, 10, chart.y + chart.h - y},
              ui_color(ui, TOKEN_LEDGER), 0);
  }
}

static void draw_zeal(const struct review *review, struct rect page) {
  struct ui *ui = review->ui;
  struct column_of columns[TEAM_WORKERS_MAX];
  int count = read_columns(review, columns);
  struct rect in = ledger_sheet(ui, page, ui_tr(ui, "Shown and kept"), ui_tr(ui, "of 100"));
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 0};
  const char *note =
      ui_tr(ui, "A column a person, from the least zeal to the most. The People screen "
                "shows who is who.");
  float foot = ui_text_height(ui, STYLE_LABEL, in.w, note) + 10, room = in.h - foot,
        upper = room * 0.64f;
  draw_zeal_chart(review, (struct rect){in.x, in.y, in.w, upper}, columns, count);
  draw_grievance_chart(review, (struct rect){in.x, in.y + upper, in.w, room - upper}, columns,
                       count);
  ui_text(ui, (struct rect){in.x, in.y + in.h - foot + 10, in.w, 0}, look, note);
}

/* ---- the step ------------------------------------------------------------------------------- */

static void draw_split(struct review *review, struct rect content, struct rect left,
                       struct rect right) {
  int count = voice_count(review);
  float room = count > 0 ? floorf((left.h - 54) / (float)count) - GAP : VOICE_LEAST;
  float voice = fmaxf(VOICE_LEAST, fminf(VOICE_MOST, room));
  ui_id scroll = ui_make_id("meet.scroll", 0);
  struct rect area = {left.x - 8, content.y, left.w + 24, content.h};
  float top = ui_scroll_begin(review->ui, scroll, area);
  float margin = left.y - content.y;
  float used = draw_voices(review, (struct rect){left.x, top + margin, left.w, 0}, voice);
  ui_scroll_end(review->ui, scroll, used + margin);
  draw_zeal(review, right);
}

void review_meet(struct review *review, struct rect content) {
  struct rect left, right;
  if (review_split(review->ui, content, 0.54f, &left, &right)) {
    draw_split(review, content, left, right);
    return;
  }
  ui_id scroll = ui_make_id("meet.scroll", 0);
  float top = ui_scroll_begin(review->ui, scroll, content), y = top + 24;
  y += draw_voices(review, (struct rect){left.x, y, left.w, 0}, VOICE_LEAST) + 12;
  float sheet = fmaxf(SHEET_LEAST, content.h - (y - top) - 32);
  draw_zeal(review, (struct rect){left.x, y, left.w, sheet});
  ui_scroll_end(review->ui, scroll, y + sheet + 32 - top);
}
