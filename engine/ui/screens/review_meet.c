/* Meet: three people say something, each from their own state. Beside them, everyone's zeal as a
 * meeting sees it and as the ledger knows it: a mark a person, since a mean would hide who is who. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/people.h"
#include "ui/screens/review.h"

enum { VOICE_LEAST = 172, VOICE_MOST = 236, VOICES = 3, GAP = 20, STRIP = 148, STACK = 13 };

/* ---- voices --------------------------------------------------------------------------------------- */

static void draw_speaker(const struct review *review, const struct person *person, float x, float y,
                         float right) {
  struct ui *ui = review->ui;
  struct text_look name = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  float after = x + ui_line(ui, x, y, name, ui_words(ui, &person->name)) + 14;
  const char *trade = ui_words(ui, &person->trade);
  if (after + ui_text_width(ui, STYLE_BODY_S, trade) < right) ui_line(ui, after, y - 1, quiet, trade);
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
  text_printf(&quote, "“%s”", ui_tr(ui, review->edition.voice[index]));
  enum style style = ui_text_height(ui, STYLE_SERIF_H3, width, quote.bytes) <= face - 44 ? STYLE_SERIF_H3 : STYLE_SERIF_BODY;
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
    draw_voice(review, i, (struct rect){box.x, box.y + 54 + (float)i * (voice + GAP), box.w, voice});
  if (count > 0) return 54 + (float)count * (voice + GAP);
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  return 54 + ui_text(ui, (struct rect){box.x, box.y + 54, box.w, 0}, look, ui_tr(ui, "Nobody asked to speak."));
}

/* ---- a mark a person ------------------------------------------------------------------------------ */

struct strip {
  const char *name;
  enum book book;
  enum measure mean;
  struct why why;
};

static int value_of(const struct review *review, const struct strip *strip, int person) {
  const struct sim *sim = review->sim;
  if (strip->mean == MEASURE_ZEAL_SHOWN) return review_points(query_zeal_shown(sim, 0, person));
  enum variable variable = strip->mean == MEASURE_ZEAL ? VARIABLE_ZEAL : VARIABLE_GRIEVANCE;
  return review_points((q16)query_value(sim, variable, 0, person));
}

/* Diamonds for the record, discs for the ledger. */
static void draw_mark(struct ui *ui, struct point at, enum book book) {
  struct color ink = ui_color(ui, theme_book_token(book, TOKEN_LEDGER_PAPER));
  struct point diamond[] = {{at.x, at.y - 7}, {at.x + 7, at.y}, {at.x, at.y + 7}, {at.x - 7, at.y}};
  if (book == BOOK_RECORD) draw_polygon(&ui->draw, diamond, 4, ink);
  else draw_disc(&ui->draw, at, 5.5f, ink);
}

/* Those of about the same value stand one upon the other. */
static void draw_marks(const struct review *review, const struct strip *strip, struct rect line) {
  enum { BINS = 51 };
  int bin[TEAM_WORKERS_MAX], members[BINS] = {0}, standing[BINS] = {0}, most = 1;
  int count = review->sim->model.team[0].worker_count;
  for (int i = 0; i < count; i++) {
    bin[i] = (int)clamp64(value_of(review, strip, i) / 2, 0, BINS - 1);
    if (++members[bin[i]] > most) most = members[bin[i]];
  }
  float pitch = fminf(STACK, (line.h - 14) / (float)most);
  for (int i = 0; i < count; i++) {
    struct point at = {line.x + line.w * (float)(bin[i] * 2) / 100,
                       line.y + line.h - 10 - (float)standing[bin[i]]++ * pitch};
    draw_mark(review->ui, at, strip->book);
  }
}

static void draw_axis(const struct review *review, struct rect line) {
  struct ui *ui = review->ui;
  float y = line.y + line.h;
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_CENTRE, 1};
  draw_rect(&ui->draw, (struct rect){line.x, y, line.w, 2}, ui_color(ui, TOKEN_INK2), 0);
  for (int value = 0; value <= 100; value += 50) {
    char text[16];
    float x = line.x + line.w * (float)value / 100;
    snprintf(text, sizeof text, "%d", value);
    draw_rect(&ui->draw, (struct rect){x - 1, y, 2, 8}, ui_color(ui, TOKEN_INK2), 0);
    ui_line(ui, x, y + 26, look, text);
  }
}

static void draw_strip(const struct review *review, const struct strip *strip, struct rect box) {
  struct ui *ui = review->ui;
  char text[16];
  enum token ink = theme_book_token(strip->book, TOKEN_LEDGER_PAPER);
  struct text_look look = {strip->book == BOOK_RECORD ? STYLE_SERIF_LABEL : STYLE_BODY_S_BOLD, ink,
                           TOKEN_LEDGER_PAPER, ALIGN_LEFT, 1};
  ui_line(ui, box.x, box.y + 26, look, ui_tr(ui, strip->name));
  snprintf(text, sizeof text, "%d", review_points((q16)measure_read(review->sim, strip->mean, 0)));
  ui_number(ui, ui_make_id("meet.mean", strip->mean), box.x + box.w, box.y + 30, STYLE_H3, strip->book,
            ALIGN_RIGHT, text, strip->name, &strip->why, TOKEN_LEDGER_PAPER);
  struct rect line = {box.x + 12, box.y + 44, box.w - 24, box.h - 44 - 40};
  draw_marks(review, strip, line);
  draw_axis(review, line);
}

static struct why team_why(enum variable variable) {
  return (struct why){.kind = WHY_VARIABLE, .variable = (uint8_t)variable, .span = SPAN_MONTH,
                      .worker = -1, .scale = 100};
}

static void draw_zeal(const struct review *review, struct rect page) {
  struct ui *ui = review->ui;
  const struct strip strips[] = {
      {"Zeal that the meeting sees", BOOK_RECORD, MEASURE_ZEAL_SHOWN,
       {.kind = WHY_TEXT, .text = "The zeal that a meeting sees. It is never lower than what is expected of "
                                  "people who are watched."}},
      {"Zeal that the ledger knows of", BOOK_LEDGER, MEASURE_ZEAL, team_why(VARIABLE_ZEAL)},
      {"Grievance", BOOK_LEDGER, MEASURE_GRIEVANCE, team_why(VARIABLE_GRIEVANCE)},
  };
  enum { STRIPS = sizeof strips / sizeof strips[0] };
  struct rect in = ledger_sheet(ui, page, ui_tr(ui, "Shown and kept"), ui_tr(ui, "a mark a person, of 100"));
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 0};
  const char *note = ui_tr(ui, "The number is the mean. The People screen shows who is who.");
  float foot = ui_text_height(ui, STYLE_LABEL, in.w, note) + 8, pitch = (in.h - foot) / STRIPS;
  for (int i = 0; i < STRIPS; i++)
    draw_strip(review, &strips[i], (struct rect){in.x, in.y + (float)i * pitch, in.w, pitch - 8});
  ui_text(ui, (struct rect){in.x, in.y + in.h - foot + 8, in.w, 0}, look, note);
}

/* ---- the step ------------------------------------------------------------------------------------- */

static void draw_split(struct review *review, struct rect content, struct rect left, struct rect right) {
  int count = voice_count(review);
  float room = count > 0 ? (left.h - 54 + GAP) / (float)count - GAP : VOICE_LEAST;
  float voice = fmaxf(VOICE_LEAST, fminf(VOICE_MOST, room));
  ui_id scroll = ui_make_id("meet.scroll", 0);
  struct rect area = {left.x - 8, content.y, left.w + 24, content.h};
  float top = ui_scroll_begin(review->ui, scroll, area);
  float used = draw_voices(review, (struct rect){left.x, top + 24, left.w, 0}, voice);
  ui_scroll_end(review->ui, scroll, used + 24);
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
  float sheet = 66 + 44 + 3 * STRIP + 60;
  draw_zeal(review, (struct rect){left.x, y, left.w, sheet});
  ui_scroll_end(review->ui, scroll, y + sheet + 32 - top);
}
