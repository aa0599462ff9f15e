/* What can be done about what the board shows: a card a deed, each with what it brings and takes.
 */
#include <math.h>
#include <stdio.h>

#include "ui/screens/board.h"

enum { CARD_GAP = 20, DEED_BUTTON = 190, DEED_LINE = 28 };

struct deed {
  const char *icon, *title, *text, *button;
  const char *effect[2];
  const char *effect_icon[2];
  struct command command;
};

static int weakest_team(const struct board *board) {
  int weakest = 1;
  for (int t = 2; t < board->sim->model.team_count; t++)
    if (board->sim->model.team[t].posted < board->sim->model.team[weakest].posted) weakest = t;
  return weakest;
}

static int next_better(const struct board *board) {
  int next = -1;
  const struct team *teams = board->sim->model.team;
  for (int t = 1; t < board->sim->model.team_count; t++)
    if (teams[t].posted > teams[0].posted && (next < 0 || teams[t].posted < teams[next].posted))
      next = t;
  return next > 0 ? next : 1;
}

/* The button stands beside what the deed brings where both fit, otherwise below. */
static bool button_fits_beside(struct ui *ui, const struct deed *deed, float room) {
  for (int i = 0; i < 2; i++)
    if (30 + ui_text_width(ui, STYLE_LABEL, deed->effect[i]) + 16 > room) return false;
  return true;
}

static void draw_effects(struct ui *ui, const struct deed *deed, float x, float y) {
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  for (int i = 0; i < 2; i++, y += DEED_LINE) {
    ui_icon(ui, deed->effect_icon[i], x, y + 2, 20, TOKEN_INK2);
    ui_line(ui, x + 30, y + 19, look, deed->effect[i]);
  }
}

static void press_deed(const struct board *board, int index, const struct deed *deed,
                       struct rect button, const char *reason) {
  if (!ui_button(board->ui, ui_make_id("board.deed", index), button, BUTTON_SECONDARY, NULL,
                 deed->button, reason[0] ? reason : NULL))
    return;
  *board->intent = intent_of(INTENT_COMMAND);
  board->intent->command = deed->command;
}

static float draw_deed(const struct board *board, int index, const struct deed *deed, float x,
                       float y, float width) {
  struct ui *ui = board->ui;
  char reason[160];
  refusal_words(ui, board->session, &deed->command, reason, sizeof reason);
  struct text_look title = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look text = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float inner = width - 56, named = ui_text_height(ui, STYLE_H3, width - 88 - 28, deed->title);
  float told = ui_text_height(ui, STYLE_BODY_S, inner, deed->text);
  float button = fmaxf(DEED_BUTTON, ui_text_width(ui, STYLE_BODY_BOLD, deed->button) + 48);
  bool beside = button_fits_beside(ui, deed, inner - button);
  float effects = y + 38 + named + told + 6, below = beside ? effects : effects + 2 * DEED_LINE + 8;
  float height = below - y + 56 + (reason[0] ? 64 : 16);
  ui_card(ui, (struct rect){x, y, width, height}, false);
  draw_disc(&ui->draw, (struct point){x + 48, y + 40}, 24, ui_color(ui, TOKEN_SUNK));
  ui_icon(ui, deed->icon, x + 35, y + 27, 26, TOKEN_INK);
  ui_text(ui, (struct rect){x + 88, y + 24, width - 88 - 28, 0}, title, deed->title);
  ui_text(ui, (struct rect){x + 28, y + 38 + named, inner, 0}, text, deed->text);
  draw_effects(ui, deed, x + 28, effects);
  press_deed(board, index, deed, (struct rect){x + width - 28 - button, below, button, 54}, reason);
  return height;
}

static struct command deed_command(enum verb verb, int argument) {
  return (struct command){
      .verb = (uint8_t)verb, .origin = ORIGIN_PLAYER, .team = 0, .arg = {argument}};
}

float board_deeds(const struct board *board, float x, float y, float width) {
  float top = y;
  struct ui *ui = board->ui;
  const struct scenario *scenario = board->sim->scenario;
  int weak = weakest_team(board), better = next_better(board);
  const char *weak_name = ui_words(ui, &scenario->team[weak].name);
  bool lecturing = board->sim->model.team[0].orders.share == SHARE_LECTURE;
  bool challenging = board->sim->model.team[0].orders.rival >= 0;
  char help[80], yield[200], challenge[200];
  snprintf(help, sizeof help, ui_tr(ui, "Take charge of %s"), weak_name);
  snprintf(yield, sizeof yield,
           ui_tr(ui, "Change working places with %s. Theirs is the poorer one."), weak_name);
  snprintf(challenge, sizeof challenge, ui_tr(ui, "Name %s as the team to catch up with."),
           ui_words(ui, &scenario->team[better].name));
  const struct deed deeds[] = {
      {"icons/exchange",
       ui_tr(ui, lecturing ? "Methods are shown" : "Exchange methods"),
       ui_tr(ui, "Show others how we work, with lectures. Those who share show us theirs."),
       ui_tr(ui, lecturing ? "Only let them look" : "Hold lectures"),
       {ui_tr(ui, "one hand in a hundred"), ui_tr(ui, "their lead may shrink ours")},
       {"icons/people", "icons/goods"},
       deed_command(VERB_SHARE, lecturing ? SHARE_OPEN : SHARE_LECTURE)},
      {"icons/decide",
       help,
       ui_tr(ui, "You lead them for sixty days. Your own team works without you."),
       ui_tr(ui, "Take charge"),
       {ui_tr(ui, "our own output falls a little"), ui_tr(ui, "they learn what you teach")},
       {"icons/goods", "icons/bonds"},
       deed_command(VERB_CHARGE, weak)},
      {"icons/bonds",
       ui_tr(ui, "Give up a good place"),
       yield,
       ui_tr(ui, "Offer it"),
       {ui_tr(ui, "our output falls, theirs rises"), ui_tr(ui, "some of us will grumble")},
       {"icons/goods", "icons/people"},
       deed_command(VERB_YIELD, weak)},
      {"icons/standing",
       ui_tr(ui, challenging ? "The challenge stands" : "Challenge a team"),
       challenge,
       ui_tr(ui, challenging ? "Withdraw it" : "Challenge"),
       {ui_tr(ui, "a small gap pulls us on"), ui_tr(ui, "a large one weighs on us")},
       {"icons/goods", "icons/joy"},
       deed_command(VERB_CHALLENGE, challenging ? -1 : better)},
  };
  ui_line(ui, x, y + 30, (struct text_look){STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1},
          ui_tr(ui, "What we can do"));
  y += 48;
  for (int i = 0; i < (int)(sizeof deeds / sizeof deeds[0]); i++)
    y += draw_deed(board, i, &deeds[i], x, y, width) + CARD_GAP;
  return y - top;
}
