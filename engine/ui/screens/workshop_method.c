/* The method that is open: what it is, how far its trial has come and how likely it is to succeed,
 * or what it has brought so far; who else works this way; and what it rests on. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/workshop.h"

enum { PADDING = 28, CHIP = 40, CHIP_GAP = 10 };

struct method_card {
  const struct workshop *workshop;
  struct ui *ui;
  const struct method *method;
  struct method_past past;
  int index;
  bool known, current;
  float x, w; /* inside */
};

static struct why why_said(const char *text) {
  return (struct why){.kind = WHY_TEXT, .worker = -1, .text = text};
}

static float text_at(const struct method_card *card, float y, enum style style, enum token ink,
                     const char *text) {
  struct text_look look = {style, ink, TOKEN_CARD, ALIGN_LEFT, 0};
  return ui_text(card->ui, (struct rect){card->x, y, card->w, 0}, look, text);
}

static float fact_at(const struct method_card *card, float y, const char *id, const char *name,
                     const char *figure, struct why why) {
  struct fact fact = {.id = ui_make_id(id, 0),
                      .name = name,
                      .figure = figure,
                      .book = BOOK_LEDGER,
                      .ground = TOKEN_CARD,
                      .why = why};
  return fact_row(card->ui, (struct rect){card->x, y, card->w, 0}, &fact);
}

/* ---- a trial --------------------------------------------------------------------------------- */

static int64_t knowledge(const struct method_card *card) {
  return query_value(card->workshop->sim, VARIABLE_STUDY, 0, -1);
}

static int odds_percent(const struct method_card *card) {
  const int32_t *parameter = card->workshop->session->scenario.parameter;
  int64_t chance = parameter[PARAMETER_TR_P0] + qmul(parameter[PARAMETER_TR_PK], knowledge(card));
  return q_percent(chance);
}

static const char *odds_word(int odds) {
  if (odds < 30) return "it will more likely fail";
  if (odds < 45) return "it may well fail";
  if (odds < 56) return "about even";
  return odds < 75 ? "it may well succeed" : "it will likely succeed";
}

/* Working days until this trial is judged, at the hands and knowledge of today; 0: nobody is on it.
 */
static int trial_days_left(const struct method_card *card) {
  const struct workshop *workshop = card->workshop;
  const int32_t *parameter = workshop->session->scenario.parameter;
  int64_t help = qmul(parameter[PARAMETER_SCI_W], workshop->sim->model.science);
  int64_t pace =
      qmul(qmul(parameter[PARAMETER_TR_RATE], workshop->team->orders.allotted[ALLOT_TRIAL]),
           Q_HALF + knowledge(card) + help);
  int64_t left = Q_ONE - workshop->team->trial;
  return pace > 0 ? (int)((left + pace - 1) / pace) : 0;
}

static float draw_odds(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  char figure[24], name[160];
  int odds = odds_percent(card);
  snprintf(figure, sizeof figure, ui_tr(ui, "%d of 100"), odds);
  snprintf(name, sizeof name, ui_tr(ui, "Chance of a trial: %s"), ui_tr(ui, odds_word(odds)));
  return fact_at(card, y, "workshop.odds", name, figure,
                 why_said("A base chance, and more the more the team knows. Both are assumptions: "
                          "tr_p0 and tr_pk in the codex, under How the model works."));
}

static float draw_tries(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  char figure[48];
  int failed = card->past.failures, tries = failed + card->past.found;
  if (tries > 0)
    snprintf(figure, sizeof figure, ui_tr(ui, "%d, %d failed"), tries, failed);
  else
    snprintf(figure, sizeof figure, "%s", ui_tr(ui, "none yet"));
  return fact_at(card, y, "workshop.tries", ui_tr(ui, "Trials that came to an end"), figure,
                 why_said("Counted in the workshop's own book. A failure leaves part of the work "
                          "for the next trial."));
}

static float draw_progress(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  const struct workshop *workshop = card->workshop;
  struct why why = {.kind = WHY_VARIABLE,
                    .variable = VARIABLE_TRIAL,
                    .span = SPAN_MONTH,
                    .worker = -1,
                    .scale = 100};
  char figure[24], words[120];
  int done = q_percent(workshop->team->trial), days = trial_days_left(card);
  float top = y;
  snprintf(figure, sizeof figure, "%d%%", done);
  y += fact_at(card, y, "workshop.progress", ui_tr(ui, "Work done on this trial"), figure, why);
  ui_bar(ui, ui_make_id("workshop.progress.bar", 0), (struct rect){card->x, y - 2, card->w, 12},
         done, TOKEN_LEDGER, ui_tr(ui, "Work done on this trial"));
  y += 16;
  if (days > 0)
    snprintf(words, sizeof words,
             ui_tr(ui, days == 1 ? "about %d working day left at today's hands"
                                 : "about %d working days left at today's hands"),
             days);
  else
    snprintf(words, sizeof words, "%s",
             ui_tr(ui, "Nobody is on it today. Hands are set in Assign."));
  y += text_at(card, y, STYLE_LABEL, TOKEN_INK2, words) + 10;
  return y - top;
}

static float draw_try_button(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  struct workshop const *workshop = card->workshop;
  struct command command = {
      .verb = VERB_TRY, .origin = ORIGIN_PLAYER, .team = 0, .arg = {card->index}};
  char reason[160];
  refusal_words(ui, workshop->session, &command, reason, sizeof reason);
  if (card->current)
    return text_at(card, y + 12, STYLE_BODY_S, TOKEN_INK, ui_tr(ui, "Trials work on this one.")) +
           24;
  struct rect button = {card->x, y + 16, fminf(card->w, 300), 54};
  if (ui_button(ui, ui_make_id("workshop.try", card->index), button, BUTTON_SECONDARY,
                "icons/workshop", ui_tr(ui, "Try this next"), reason[0] ? "" : NULL) ||
      (!reason[0] && letter_key(ui, workshop->view, 't')))
    *workshop->intent = (struct intent){.kind = INTENT_COMMAND, .command = command};
  float below = y + 16 + 54 + 8;
  return below - y + (reason[0] ? text_at(card, below, STYLE_LABEL, TOKEN_INK2, reason) : 0) + 12;
}

static float draw_trial(const struct method_card *card, float y) {
  float top = y;
  if (card->current && workshop_on_trial(card->workshop)) y += draw_progress(card, y);
  y += draw_odds(card, y);
  y += draw_tries(card, y);
  y += draw_try_button(card, y);
  return y - top;
}

/* ---- in use ---------------------------------------------------------------------------------- */

static void since_words(const struct method_card *card, char *out, size_t size) {
  struct ui *ui = card->ui;
  const struct scenario *scenario = &card->workshop->session->scenario;
  char date[48];
  if (card->past.since < 0) {
    snprintf(out, size, "%s", ui_tr(ui, "In use before this story began."));
    return;
  }
  date_words(ui, scenario, card->past.since, date, sizeof date);
  if (card->past.found)
    snprintf(out, size, ui_tr(ui, "Found by our own trial on %s."), date);
  else if (card->past.from >= 0)
    snprintf(out, size, ui_tr(ui, "Learnt on %s. It came from %s."), date,
             ui_words(ui, &scenario->team[card->past.from].name));
  else
    snprintf(out, size, ui_tr(ui, "Seen at other teams and taken up on %s."), date);
}

static void tenths(q16 share, char *out, size_t size) {
  int value = (int)fdiv((int64_t)share * 1000 + Q_HALF, Q_ONE);
  snprintf(out, size, "+%d.%d%%", value / 10, value % 10);
}

static float draw_use(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  char figure[24], words[240];
  struct why all = {.kind = WHY_VARIABLE,
                    .variable = VARIABLE_METHODS,
                    .span = SPAN_CAMPAIGN,
                    .worker = -1,
                    .scale = 100};
  float top = y;
  int in_use = method_in_use_percent(card->workshop, card->index);
  tenths(method_gain_now(card->workshop, card->index), figure, sizeof figure);
  y += fact_at(card, y, "workshop.gain", ui_tr(ui, "Output gained by it now"), figure,
               why_said("Its part of the gain from methods in use. It grows for some weeks while "
                        "people get used to it."));
  ui_bar(ui, ui_make_id("workshop.use.bar", 0), (struct rect){card->x, y - 2, card->w, 12}, in_use,
         TOKEN_LEDGER, ui_tr(ui, "How far it has come into use"));
  y += 16;
  snprintf(words, sizeof words, ui_tr(ui, "%d%% of it has come into use."), in_use);
  y += text_at(card, y, STYLE_LABEL, TOKEN_INK2, words) + 8;
  snprintf(figure, sizeof figure, "+%d%%", q_percent(card->workshop->team->methods));
  y += fact_at(card, y, "workshop.gains", ui_tr(ui, "All methods in use together"), figure, all);
  if (card->past.failures > 0) y += draw_tries(card, y);
  since_words(card, words, sizeof words);
  y += text_at(card, y + 10, STYLE_BODY_S, TOKEN_INK, words) + 18;
  return y - top;
}

/* ---- who else -------------------------------------------------------------------------------- */

static float draw_chip(const struct method_card *card, int team, float x, float y, float width) {
  struct ui *ui = card->ui;
  const struct scenario *scenario = &card->workshop->session->scenario;
  bool knows = method_known(card->workshop, team, card->index);
  struct rect chip = {x, y, width, CHIP};
  enum token ground = knows ? TOKEN_LEDGER_TINT : TOKEN_CARD;
  struct text_look look = {knows ? STYLE_LABEL_BOLD : STYLE_LABEL, knows ? TOKEN_INK : TOKEN_INK2,
                           ground, ALIGN_LEFT, 1};
  draw_rect(&ui->draw, chip, ui_color(ui, ground), 4);
  draw_frame(&ui->draw, chip, ui_color(ui, TOKEN_EDGE), knows ? 2 : 1.5F, 4, knows ? 0 : 6);
  if (knows) ui_icon(ui, "icons/check", x + 10, y + 10, 20, TOKEN_LEDGER);
  ui_line(ui, x + (knows ? 36 : 14), ui_baseline(STYLE_LABEL, y, CHIP), look,
          ui_words(ui, &scenario->team[team].name));
  return width;
}

static float chip_width(const struct method_card *card, int team) {
  const struct words *name = &card->workshop->session->scenario.team[team].name;
  return ui_text_width(card->ui, STYLE_LABEL_BOLD, ui_words(card->ui, name)) + 52;
}

static float draw_teams(const struct method_card *card, float y) {
  float x = card->x, top = y;
  y += text_at(card, y, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(card->ui, "Who else works this way")) +
       10;
  for (int t = 1; t < card->workshop->sim->model.team_count; t++) {
    float width = fminf(chip_width(card, t), card->w);
    if (x + width > card->x + card->w) {
      x = card->x;
      y += CHIP + CHIP_GAP;
    }
    x += draw_chip(card, t, x, y, width) + CHIP_GAP;
  }
  return y + CHIP + 20 - top;
}

/* ---- passing on ------------------------------------------------------------------------------ */

static struct command share_command(int share) {
  return (struct command){.verb = VERB_SHARE, .origin = ORIGIN_PLAYER, .team = 0, .arg = {share}};
}

static const char *const share_names[] = {"Keep back", "Let look", "Lecture"};
static const char *const share_words[] = {
    "We keep our methods to ourselves. Some are seen through the door all the same.",
    "Others may come and look. Their lead or ours may shrink.",
    "We show others how it is done. Lectures take a hand in a hundred.",
};

static float draw_share(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  const struct workshop *workshop = card->workshop;
  int now = workshop->team->orders.share, other = now == SHARE_OPEN ? SHARE_LECTURE : SHARE_OPEN;
  struct command probe = share_command(other);
  const char *labels[3];
  char reason[160];
  float top = y;
  for (int i = 0; i < 3; i++) labels[i] = ui_tr(ui, share_names[i]);
  refusal_words(ui, workshop->session, &probe, reason, sizeof reason);
  y +=
      text_at(card, y, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(ui, "Passing on, for all our methods")) +
      8;
  struct rect row = {card->x, y, fminf(card->w, segments_width(ui, labels, 3) + 60), 48};
  int chosen =
      segments_draw(ui, ui_make_id("workshop.share", 0), row, labels, 3, now, reason[0] != 0);
  if (!reason[0] && letter_key(ui, workshop->view, 'p')) chosen = (now + 1) % 3;
  if (chosen != now)
    *workshop->intent = (struct intent){.kind = INTENT_COMMAND, .command = share_command(chosen)};
  y += 48 + 8;
  y += text_at(card, y, STYLE_LABEL, TOKEN_INK2, reason[0] ? reason : ui_tr(ui, share_words[now])) +
       18;
  return y - top;
}

/* ---- the card -------------------------------------------------------------------------------- */

static float draw_ground(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  const struct ground *ground = &card->method->ground;
  float top = y;
  ui_rule(ui, card->x, y, card->w);
  y += 14;
  y +=
      text_at(card, y, STYLE_LABEL, TOKEN_INK2,
              ui_tr(ui, "The press likes trials that fail at first and succeed at last. Those that "
                        "never succeed are not printed."));
  if (ground->assumption.source && ground->assumption.source[0])
    y += text_at(card, y + 8, STYLE_LABEL, TOKEN_INK2, ui_words(ui, &ground->assumption)) + 8;
  return y - top;
}

static float draw_head(const struct method_card *card, float y) {
  struct ui *ui = card->ui;
  const char *state = card->known                                          ? "In use"
                      : card->current && workshop_on_trial(card->workshop) ? "On trial"
                                                                           : "An idea";
  float top = y;
  y += text_at(card, y, STYLE_LABEL_BOLD, TOKEN_INK2, ui_tr(ui, state)) + 2;
  y += text_at(card, y, STYLE_SERIF_H3, TOKEN_INK, ui_words(ui, &card->method->name)) + 6;
  y += text_at(card, y, STYLE_BODY_S, TOKEN_INK, ui_words(ui, &card->method->text)) + 14;
  ui_rule(ui, card->x, y, card->w);
  return y + 2 - top;
}

static float draw_content(const struct method_card *card, float y) {
  float top = y;
  y += draw_head(card, y);
  y += card->known ? draw_use(card, y) : draw_trial(card, y);
  if (card->known) y += draw_teams(card, y);
  y += draw_share(card, y);
  y += draw_ground(card, y);
  return y - top;
}

/* Nothing to show: what is missing, and where it comes from. */
static float draw_nothing(const struct workshop *workshop, struct rect box) {
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  return ui_text(workshop->ui, box, look,
                 ui_tr(workshop->ui, "No ideas yet. Ideas come from people who are rested and from "
                                     "the study room."));
}

float workshop_method(const struct workshop *workshop, struct rect box) {
  struct ui *ui = workshop->ui;
  if (workshop->open == NO_METHOD) return draw_nothing(workshop, box);
  struct method_card card = {.workshop = workshop,
                             .ui = ui,
                             .method = &workshop->session->scenario.method[workshop->open],
                             .past = method_past(workshop, workshop->open),
                             .index = workshop->open,
                             .known = method_known(workshop, 0, workshop->open),
                             .current = workshop->open == workshop->next,
                             .x = box.x + PADDING,
                             .w = box.w - 2 * PADDING};
  struct backing backing = backing_begin(ui, box);
  float height = draw_content(&card, box.y + 22) + 44;
  backing_end(ui, &backing, height);
  return height;
}
