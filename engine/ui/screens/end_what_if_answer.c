/* The card of one what-if: what is asked, how far the re-runs are, what they gave with the same
 * luck and with other luck, and what the model can't say. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/end_what_if.h"
#include "ui/ui_internal.h"

enum { PADDING = 32, DISC_ROOM = 56, FOOT = 48, GAP = 40 };
enum { CHART_LEAST = 220, CHART_MOST = 520, BESIDE_CHART = 636, BELOW_CHART = 990 };

static const struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
static const struct text_look plain = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};

/* ---- the question ---------------------------------------------------------------------------- */

/* Until a way is known to have been open, only what was played can be named. */
static void question_words(const struct what_if_sheet *sheet, char *question, char *instead,
                           size_t size) {
  const struct what_if *now = sheet->now;
  char words[80];
  question[0] = '\0';
  if (now->option >= 0)
    snprintf(question, size, ui_tr(sheet->ui, "“%s”?"),
             what_if_option_words(now->session, &now->subject, now->option, words, sizeof words));
  snprintf(
      instead, size, ui_tr(sheet->ui, "Instead of “%s”."),
      what_if_option_words(now->session, &now->subject, now->subject.played, words, sizeof words));
}

static float draw_question(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  char mark[8], question[240], instead[240];
  const float x = box.x + DISC_ROOM, w = box.w - DISC_ROOM;
  float y = box.y;
  what_if_mark(sheet, sheet->chosen, mark);
  question_words(sheet, question, instead, sizeof question);
  what_if_disc(ui, (struct point){box.x + 20, y + 20}, mark, true);
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  y += ui_text(ui, (struct rect){x, y, w, 0}, look, ui_tr(ui, "What if"));
  look = (struct text_look){STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  if (question[0]) y += ui_text(ui, (struct rect){x, y, w, 0}, look, question);
  y += ui_text(ui, (struct rect){x, y, w, 0}, plain, instead);
  return y - box.y + 14;
}

/* ---- how far it is --------------------------------------------------------------------------- */

static const char *state_words(const struct what_if *now) {
  switch (now->state) {
  case WHAT_IF_DIFFERS:
    return "Played again, this story gives other figures than yours: it was changed under way, or "
           "it belongs to another version of the model. No what-if can be answered.";
  case WHAT_IF_OPEN:
    return "No other way was open then.";
  default:
    return "The story is being played again…";
  }
}

static void draw_progress(const struct what_if_sheet *sheet, struct rect bar) {
  struct ui *ui = sheet->ui;
  const struct what_if *now = sheet->now;
  draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_SUNK), 3);
  draw_frame(&ui->draw, bar, ui_color(ui, TOKEN_EDGE), 1, 3, 0);
  bar.w *= (float)now->runs / (float)now->runs_wanted;
  if (bar.w > 0) draw_rect(&ui->draw, bar, ui_color(ui, TOKEN_LEDGER), 3);
}

static float draw_running(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  const struct what_if *now = sheet->now;
  const bool stopped = now->state == WHAT_IF_STOPPED;
  char text[120];
  snprintf(text, sizeof text,
           ui_tr(ui, stopped ? "Stopped at %d of %d re-runs with other luck."
                             : "%d of %d re-runs with other luck"),
           now->runs, now->runs_wanted);
  struct rect button = {box.x + box.w - 150, box.y, 150, 48};
  if (ui_button(ui, ui_make_id("end.what-if.stop", 0), button, BUTTON_SECONDARY, NULL,
                ui_tr(ui, stopped ? "Go on" : "Stop"), NULL))
    *sheet->page->intent =
        (struct intent){.kind = stopped ? INTENT_WHAT_IF_GO_ON : INTENT_WHAT_IF_STOP, .level = -1};
  ui_text(ui, (struct rect){box.x, box.y, box.w - 170, 0}, quiet, text);
  draw_progress(sheet, (struct rect){box.x, box.y + 32, box.w - 170, 10});
  return 48 + 12;
}

static float draw_caption(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  const struct what_if *now = sheet->now;
  struct what_if_band band;
  char text[240];
  if (now->state != WHAT_IF_DONE) return draw_running(sheet, box);
  if (!what_if_band_of_month(now, now->played.month_count - 1, &band)) return 0;
  snprintf(text, sizeof text,
           ui_tr(ui, "%d re-runs with other luck from that day on. Band: 8 in 10 of them, in the "
                     "last month %d to %d; thin line: the middle one, %d."),
           now->runs, (int)band.low, (int)band.high, (int)band.middle);
  return ui_text(ui, box, quiet, text) + 12;
}

/* ---- what the player should know of it ------------------------------------------------------- */

static void say_count(const struct what_if_sheet *sheet, struct text *out, int count,
                      const char *one, const char *more) {
  if (count == 0) return;
  if (out->length > 0) text_append_char(out, ' ');
  text_printf(out, ui_tr(sheet->ui, count == 1 ? one : more), count);
}

static float draw_counts(const struct what_if_sheet *sheet, struct rect box) {
  const struct what_if *now = sheet->now;
  struct text text;
  text_init(&text);
  say_count(sheet, &text, now->refused, "%d of your later orders could not be given.",
            "%d of your later orders could not be given.");
  say_count(sheet, &text, now->unasked, "%d question that you answered did not come up.",
            "%d questions that you answered did not come up.");
  say_count(sheet, &text, now->unseen, "%d question came up that you never saw; nobody answered.",
            "%d questions came up that you never saw; nobody answered.");
  const float used = text.length > 0 ? ui_text(sheet->ui, box, quiet, text.bytes) + 12 : 0;
  text_release(&text);
  return used;
}

/* ---- how it ended ---------------------------------------------------------------------------- */

static bool has_ending(const struct what_if_figures *figures, int ending) {
  for (int i = 0; i < figures->ending_count; i++)
    if (figures->ending[i] == ending) return true;
  return false;
}

static float draw_endings(const struct what_if_sheet *sheet, struct rect box, const char *head,
                          const struct what_if_figures *of, const struct what_if_figures *without) {
  struct ui *ui = sheet->ui;
  const struct scenario *scenario = &sheet->page->session->scenario;
  float y = box.y;
  for (int i = 0; i < of->ending_count; i++) {
    char line[240];
    if (has_ending(without, of->ending[i])) continue;
    snprintf(line, sizeof line, "%s: %s", ui_tr(ui, head),
             ui_words(ui, &scenario->endings[of->ending[i]].title));
    y += ui_text(ui, (struct rect){box.x, y, box.w, 0}, plain, line) + 2;
  }
  return y - box.y;
}

static float draw_how_it_ended(const struct what_if_sheet *sheet, struct rect box) {
  const struct what_if_figures *played = &sheet->now->played, *again = &sheet->now->same_luck;
  struct text_look head = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  float y = box.y + ui_text(sheet->ui, box, head, ui_tr(sheet->ui, "How it ended")) + 2;
  const float from = y;
  y += draw_endings(sheet, (struct rect){box.x, y, box.w, 0}, "As played only", played, again);
  y += draw_endings(sheet, (struct rect){box.x, y, box.w, 0}, "Re-run only", again, played);
  if (y == from)
    y += ui_text(sheet->ui, (struct rect){box.x, y, box.w, 0}, plain,
                 ui_tr(sheet->ui, "The same endings hold."));
  return y - box.y + 14;
}

/* ---- the card -------------------------------------------------------------------------------- */

static float draw_foot(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  const char *link = ui_tr(ui, "How the model works");
  const char *words = ui_tr(ui, "A model's answer, not history's.");
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  const float width = ui_text_width(ui, STYLE_BODY_S_BOLD, link) + 4;
  const float said = ui_text_width(ui, STYLE_LABEL_BOLD, words);
  const bool beside = said + 16 + width <= box.w;
  ui_line(ui, box.x, ui_baseline(STYLE_LABEL_BOLD, box.y, FOOT), look, words);
  struct rect button = {beside ? box.x + box.w - width : box.x, box.y + (beside ? 0 : 36), width,
                        FOOT};
  if (ui_button(ui, ui_make_id("end.what-if.model", 0), button, BUTTON_QUIET, NULL, link, NULL))
    codex_open_model(sheet->page->view);
  return beside ? FOOT : FOOT + 36;
}

/* Causes, endings and what was refused stand beside the rows, or below them. */
static float draw_beside(const struct what_if_sheet *sheet, struct rect box) {
  const float top = box.y;
  box.y += what_if_causes(sheet, box) + 8;
  box.y += draw_how_it_ended(sheet, box);
  box.y += draw_counts(sheet, box);
  box.y += draw_foot(sheet, box);
  return box.y - top;
}

static bool is_in_two_columns(struct rect box) {
  return box.w >= 640;
}

static float draw_figures(const struct what_if_sheet *sheet, struct rect box) {
  if (!is_in_two_columns(box)) {
    const float rows = what_if_rows(sheet, box) + 16;
    return rows + draw_beside(sheet, (struct rect){box.x, box.y + rows, box.w, 0});
  }
  const float left = box.w * 0.46F;
  const float rows = what_if_rows(sheet, (struct rect){box.x, box.y, left, 0});
  return fmaxf(rows,
               draw_beside(sheet, (struct rect){box.x + left + GAP, box.y, box.w - left - GAP, 0}));
}

static float draw_answered(const struct what_if_sheet *sheet, struct rect box, float room) {
  const float rest = is_in_two_columns(box) ? BESIDE_CHART : BELOW_CHART;
  const float chart = fmaxf(CHART_LEAST, fminf(CHART_MOST, room - rest));
  float y = box.y;
  y += what_if_chart(sheet, (struct rect){box.x, y, box.w, chart});
  y += draw_caption(sheet, (struct rect){box.x, y, box.w, 0});
  y += draw_figures(sheet, (struct rect){box.x, y, box.w, 0});
  return y - box.y;
}

static float draw_unanswered(const struct what_if_sheet *sheet, struct rect box) {
  const float used = ui_text(sheet->ui, box, plain, ui_tr(sheet->ui, state_words(sheet->now))) + 12;
  return used + draw_foot(sheet, (struct rect){box.x, box.y + used, box.w, 0});
}

/* Nothing can be asked of a story in which nothing was chosen. */
static float draw_nothing(const struct what_if_sheet *sheet, struct rect box) {
  return ui_text(sheet->ui, box, plain,
                 ui_tr(sheet->ui, "Nothing was chosen in this story that could be asked again."));
}

float what_if_answer(const struct what_if_sheet *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  struct backing backing = backing_begin(ui, box);
  struct rect inner = {box.x + PADDING, box.y + 26, box.w - 2 * PADDING, 0};
  if (sheet->chosen < 0) {
    inner.y += draw_nothing(sheet, inner);
  } else {
    inner.y += draw_question(sheet, inner);
    inner.y += what_if_is_answered(sheet->now) ? draw_answered(sheet, inner, box.h)
                                               : draw_unanswered(sheet, inner);
  }
  const float height = inner.y + 22 - box.y;
  backing_end(ui, &backing, height);
  return height + 20;
}
