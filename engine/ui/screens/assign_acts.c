/* What can be done today besides: one card an act, with what it asks and what it brings. An act is
 * given with one press. What can't be done now stays where it is, and says why. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/assign.h"

enum {
  PADDING = 20,
  ICON = 44,
  BUTTON = 156,
  BUTTON_HEIGHT = 48,
  CARD_GAP = 14,
  HEADING = 52,
  CHOICE = 64
};

struct act {
  const char *icon, *title, *text, *button;
  enum verb verb;
  int first, second;
  bool names_worker;
};

static const struct act acts[] = {
    {"icons/zeal", "Agitate",
     "Half an hour at the gate. It lifts zeal, less each time, and not that of hungry people.",
     "Agitate", VERB_AGITATE, 0, 0, false},
    {"icons/joy", "Culture and sport", "A song, a play, a match. It takes a third of the day.",
     "Hold it", VERB_CULTURE, 0, 0, false},
    {"icons/solidarity", "Care for families",
     "Help with what keeps people at home. Fewer stay away; solidarity grows.", "Help", VERB_CARE,
     0, 0, false},
    {"icons/person", "Honour one",
     "One is named before all. That lifts one; the others grumble a little.", "Honour", VERB_HONOUR,
     HONOUR_STAR, 0, true},
    {"icons/people", "Honour the team", "All are named together. It lifts each a little.", "Honour",
     VERB_HONOUR, HONOUR_TEAM, 0, false},
    {"icons/goods", "Stage a record",
     "One sets a record today, with helpers and the best tools. The norm may follow it.",
     "Stage it", VERB_RECORD, 0, 0, true},
    {"icons/stores", "Ask the state", "Ask for inputs beyond the plan. It uses up goodwill.", "Ask",
     VERB_ASK, 0, 0, false},
    {"icons/skill", "Invite a science team",
     "Scientists help with every team's trials for 60 days.", "Invite", VERB_INVITE, 0, 0, false},
};
enum { ACT_COUNT = sizeof acts / sizeof acts[0] };

static void give(const struct assign *assign, struct command command) {
  *assign->intent = intent_of(INTENT_COMMAND);
  assign->intent->command = command;
}

/* ---- a card ------------------------------------------------------------------------------------
 */

struct act_card {
  const char *icon, *title, *text, *button, *reason;
  float extra; /* room below the text, for a choice */
};

static float text_width(float width) {
  return width - 2 * PADDING - ICON - BUTTON - 16;
}

static float reason_height(struct ui *ui, const struct act_card *card, float width) {
  return *card->reason ? ui_text_height(ui, STYLE_LABEL_BOLD, text_width(width), card->reason) + 4
                       : 0;
}

static float card_height(struct ui *ui, const struct act_card *card, float width) {
  float text = ui_text_height(ui, STYLE_LABEL, text_width(width), card->text);
  return fmaxf(PADDING + 28 + text + reason_height(ui, card, width) + 14,
               BUTTON_HEIGHT + 2 * PADDING) +
         card->extra;
}

/* Title, text, why not, and the button; answers whether the button was pressed. */
static bool draw_card(const struct assign *assign, int index, const struct act_card *card,
                      struct rect rect) {
  struct ui *ui = assign->ui;
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look text = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  float x = rect.x + PADDING + ICON, width = text_width(rect.w), y = rect.y + 40;
  ui_card(ui, rect, false);
  ui_icon(ui, card->icon, rect.x + PADDING, rect.y + 17, 28, TOKEN_INK);
  ui_line(ui, x, rect.y + 37, title, card->title);
  y += 6;
  y += ui_text(ui, (struct rect){x, y, width, 0}, text, card->text) + 4;
  text.style = STYLE_LABEL_BOLD;
  ui_text(ui, (struct rect){x, y, width, 0}, text, card->reason);
  if (!card->button) return false;
  struct rect button = {rect.x + rect.w - PADDING - BUTTON, rect.y + PADDING, BUTTON,
                        BUTTON_HEIGHT};
  return ui_button(ui, ui_make_id("assign.act", index), button, BUTTON_SECONDARY, NULL,
                   card->button, *card->reason ? "" : NULL);
}

/* ---- one worker is named -----------------------------------------------------------------------
 */

static int named_worker(const struct assign *assign) {
  int person = assign->view->person;
  return person >= 0 && person < assign->team->worker_count ? person : assign->team->star;
}

static const char *worker_name(const struct assign *assign, int worker) {
  const struct scenario *scenario = assign->sim->scenario;
  return worker < scenario->person_count ? ui_words(assign->ui, &scenario->person[worker].name)
                                         : "";
}

/* "Ri Myong Ok" between two arrows, with the portrait. */
static void draw_worker_choice(const struct assign *assign, int index, struct rect row) {
  struct ui *ui = assign->ui;
  int worker = named_worker(assign), count = assign->team->worker_count;
  const struct scenario *scenario = assign->sim->scenario;
  if (worker < scenario->person_count) {
    char sprite[48];
    snprintf(sprite, sizeof sprite, "portraits/%s", scenario->person[worker].portrait);
    draw_sprite(&ui->draw, sprite, (struct rect){row.x, row.y, 48, 48},
                (struct color){255, 255, 255, 255}, false);
  }
  struct rect stepper = {row.x + 60, row.y, row.w - 60, 48};
  int step = ui_stepper(ui, ui_make_id("assign.worker", index), stepper,
                        worker_name(assign, worker), ui_tr(ui, "Who"), count > 1, count > 1);
  if (step != 0) assign->view->person = (worker + step + count) % count;
}

/* ---- an act ------------------------------------------------------------------------------------
 */

static struct command command_of(const struct assign *assign, const struct act *act) {
  struct command command = assign_command(act->verb, act->first, act->second);
  if (act->names_worker) command.arg[act->verb == VERB_HONOUR] = named_worker(assign);
  return command;
}

static bool verb_is_ours(const struct assign *assign, enum verb verb) {
  return !(assign->sim->scenario->verbs_off >> verb & 1);
}

static float draw_act(const struct assign *assign, int index, struct rect box) {
  struct ui *ui = assign->ui;
  const struct act *act = &acts[index];
  struct command command = command_of(assign, act);
  char reason[160];
  refusal_words(assign->ui, assign->session, &command, reason, sizeof reason);
  bool choice = act->names_worker && verb_is_ours(assign, act->verb);
  struct act_card card = {
      act->icon, ui_tr(ui, act->title), ui_tr(ui, act->text), ui_tr(ui, act->button),
      reason,    choice ? CHOICE : 0};
  box.h = card_height(ui, &card, box.w);
  if (draw_card(assign, index, &card, box)) give(assign, command);
  struct rect row = {box.x + PADDING + ICON, box.y + box.h - CHOICE - 2,
                     fminf(box.w - 2 * PADDING - ICON, 400), 48};
  if (choice) draw_worker_choice(assign, index, row);
  return box.h;
}

/* ---- methods: what is tried next, and who may see them ------------------------------------------
 */

static int method_count(const struct assign *assign) {
  int count = assign->sim->scenario->parameter[PARAMETER_NDEF];
  return count < METHODS_MAX ? count : METHODS_MAX;
}

static bool is_known(const struct assign *assign, int method) {
  return assign->team->known >> method & 1;
}

/* The method that trials work on now, -1: all are in use. */
static int next_in_order(const struct assign *assign) {
  for (int i = 0; i < method_count(assign); i++)
    if (!is_known(assign, assign->team->method_order[i])) return assign->team->method_order[i];
  return -1;
}

static int step_to_unknown(const struct assign *assign, int method, int step) {
  int count = method_count(assign);
  for (int i = 0; i < count; i++) {
    method = (method + step + count) % count;
    if (!is_known(assign, method)) return method;
  }
  return method;
}

static float draw_try(const struct assign *assign, struct rect box) {
  struct ui *ui = assign->ui;
  struct view *view = assign->view;
  int next = next_in_order(assign), count = method_count(assign);
  if (count == 0) return -CARD_GAP;
  if (view->method < 0 || view->method >= count || (next >= 0 && is_known(assign, view->method)))
    view->method = next;
  if (next < 0) view->method = 0;
  const struct method *method = &assign->sim->scenario->method[view->method];
  struct command command = assign_command(VERB_TRY, view->method, 0);
  char reason[160];
  refusal_words(assign->ui, assign->session, &command, reason, sizeof reason);
  if (!*reason && view->method == next)
    snprintf(reason, sizeof reason, "%s", ui_tr(ui, "Trials work on it now."));
  const char *text = next < 0 ? ui_tr(ui, "All methods are in use.") : ui_words(ui, &method->text);
  struct act_card card = {"icons/method", ui_tr(ui, "Try next"), text, ui_tr(ui, "Put first"),
                          reason,         next < 0 ? 0 : CHOICE};
  box.h = card_height(ui, &card, box.w);
  if (draw_card(assign, ACT_COUNT, &card, box)) give(assign, command);
  if (next < 0) return box.h;
  struct rect row = {box.x + PADDING + ICON, box.y + box.h - CHOICE - 2,
                     fminf(box.w - 2 * PADDING - ICON, 520), 48};
  int step = ui_stepper(ui, ui_make_id("assign.method", 0), row, ui_words(ui, &method->name),
                        ui_tr(ui, "Method"), true, true);
  if (step != 0) view->method = step_to_unknown(assign, view->method, step);
  return box.h;
}

static float draw_share(const struct assign *assign, struct rect box) {
  static const char *const texts[] = {"Nobody sees how we work. Nobody shows us theirs.",
                                      "Others may look. Those who share show us theirs.",
                                      "We lecture others. It costs some of our time."};
  struct ui *ui = assign->ui;
  const char *labels[] = {ui_tr(ui, "Kept back"), ui_tr(ui, "Open"), ui_tr(ui, "Lectures")};
  int now = assign->team->orders.share;
  struct command command = assign_command(VERB_SHARE, now, 0);
  char reason[160];
  refusal_words(assign->ui, assign->session, &command, reason, sizeof reason);
  struct act_card card = {
      "icons/exchange", ui_tr(ui, "Our methods"), ui_tr(ui, texts[now % 3]), NULL, reason, CHOICE};
  box.h = card_height(ui, &card, box.w);
  draw_card(assign, ACT_COUNT + 1, &card, box);
  struct rect row = {box.x + PADDING + ICON, box.y + box.h - CHOICE - 2,
                     fminf(box.w - 2 * PADDING - ICON, 460), 48};
  int chosen =
      segments_draw(ui, ui_make_id("assign.share.kind", 0), row, labels, 3, now, *reason != '\0');
  if (chosen != now && !*reason) give(assign, assign_command(VERB_SHARE, chosen, 0));
  return box.h;
}

/* ---- the column --------------------------------------------------------------------------------
 */

float assign_acts(const struct assign *assign, struct rect box) {
  struct text_look title = {STYLE_H2, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  struct rect row = {box.x, box.y + HEADING, box.w, 0};
  ui_text(assign->ui, (struct rect){box.x, box.y + 6, box.w, 38}, title,
          ui_tr(assign->ui, "What we can do today"));
  for (int i = 0; i < ACT_COUNT; i++) row.y += draw_act(assign, i, row) + CARD_GAP;
  row.y += draw_try(assign, row) + CARD_GAP;
  row.y += draw_share(assign, row) + CARD_GAP;
  return row.y - box.y;
}
