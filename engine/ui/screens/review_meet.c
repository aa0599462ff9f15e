/* Meet: three people say something, each from their own state. Beside them, what the meeting shows
 * of the team's zeal and what the ledger knows of it: the record's dress beside the ledger's. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/review.h"

enum { VOICE_HEIGHT = 196, VOICES = 3 };

static float draw_voice(const struct review *review, int index, struct rect box) {
  struct ui *ui = review->ui;
  int speaker = review->edition.voice_person[index];
  if (speaker < 0) return 0;
  const struct person *person = &review->sim->scenario->person[speaker];
  char sprite[48], quote[280];
  ui_card(ui, box, false);
  snprintf(sprite, sizeof sprite, "portraits/%s", person->portrait);
  draw_sprite(&ui->draw, sprite, (struct rect){box.x + 28, box.y + 28, 132, 132}, (struct color){255, 255, 255, 255}, false);
  struct text_look name = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  float x = box.x + 190, width = box.w - 190 - 28;
  float after = x + ui_line(ui, x, box.y + 52, name, ui_words(ui, &person->name)) + 14;
  struct text_look trade = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  const char *work = ui_words(ui, &person->trade);
  if (after + ui_text_width(ui, STYLE_BODY_S, work) < box.x + box.w - 28) ui_line(ui, after, box.y + 51, trade, work);
  snprintf(quote, sizeof quote, "“%s”", ui_tr(ui, review->edition.voice[index]));
  struct text_look words = {STYLE_SERIF_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 3};
  ui_text(ui, (struct rect){x, box.y + 72, width, 96}, words, quote);
  return box.h;
}

static int mean_percent(int64_t share) { return (int)fdiv(share * 100 + Q_HALF, Q_ONE); }

static void draw_pair(const struct review *review, struct rect box, int index, const char *name,
                      enum book book, int value, const struct why *why) {
  struct ui *ui = review->ui;
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 2};
  ui_text(ui, (struct rect){box.x, box.y + 12, box.w - 110, 64}, look, ui_tr(ui, name));
  char text[16];
  snprintf(text, sizeof text, "%d", value);
  ui_number(ui, ui_make_id("meet.zeal", index), box.x + box.w, box.y + 46, STYLE_NUMBER_L, book, ALIGN_RIGHT, text, name, why, TOKEN_LEDGER_PAPER);
  ui_rule(ui, box.x, box.y + 84, box.w);
}

static void draw_zeal(const struct review *review, struct rect page) {
  struct ui *ui = review->ui;
  struct rect in = ledger_sheet(ui, page, ui_tr(ui, "Shown and kept"), "");
  static const struct why shown = {
      .kind = WHY_TEXT,
      .text = "The zeal that a meeting sees. It is never lower than what is expected of people who are watched."};
  struct why kept = {.kind = WHY_VARIABLE, .variable = VARIABLE_ZEAL, .span = SPAN_MONTH, .team = 0, .worker = -1, .scale = 100};
  struct why grudge = kept;
  grudge.variable = VARIABLE_GRIEVANCE;
  const struct sim *sim = review->sim;
  draw_pair(review, in, 0, "Zeal that the meeting sees, of 100", BOOK_RECORD, mean_percent(measure_read(sim, MEASURE_ZEAL_SHOWN, 0)), &shown);
  in.y += 92;
  draw_pair(review, in, 1, "Zeal that the ledger knows of, of 100", BOOK_LEDGER, mean_percent(measure_read(sim, MEASURE_ZEAL, 0)), &kept);
  in.y += 92;
  draw_pair(review, in, 2, "Grievance, of 100", BOOK_LEDGER, mean_percent(measure_read(sim, MEASURE_GRIEVANCE, 0)), &grudge);
  in.y += 104;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_LEDGER_PAPER, ALIGN_LEFT, 0};
  ui_text(ui, (struct rect){in.x, in.y, in.w, 0}, look,
          ui_tr(ui, "These are means. The People screen shows each of the team."));
}

void review_meet(struct review *review, struct rect content) {
  struct ui *ui = review->ui;
  struct rect left, right;
  bool split = review_split(ui, content, 0.56f, &left, &right);
  ui_id scroll = ui_make_id("meet.scroll", 0);
  struct rect area = split ? (struct rect){left.x - 8, content.y, left.w + 24, content.h} : content;
  float top = ui_scroll_begin(ui, scroll, area), y = top + 24;
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, left.x, y + 34, head, ui_tr(ui, "What was said"));
  y += 56;
  for (int i = 0; i < VOICES; i++) {
    float used = draw_voice(review, i, (struct rect){left.x, y, left.w, VOICE_HEIGHT});
    y += used > 0 ? used + 20 : 0;
  }
  if (review->edition.voice_person[0] < 0) {
    struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
    y += ui_text(ui, (struct rect){left.x, y, left.w, 0}, look, ui_tr(ui, "Nobody asked to speak."));
  }
  if (!split) draw_zeal(review, (struct rect){left.x, y + 12, left.w, 470}), y += 500;
  ui_scroll_end(ui, scroll, y - top);
  if (split) draw_zeal(review, (struct rect){right.x, right.y, right.w, fminf(right.h, 480)});
}
