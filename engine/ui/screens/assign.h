/* The orders of the team, as the assign*.c files share them. What the player changes is a draft in
 * the view; nothing of it counts before it is confirmed. The acts of a day are given at once. */
#ifndef UI_ASSIGN_H
#define UI_ASSIGN_H

#include "ui/screens/screens_internal.h"

enum { SHARE_MOST_PERCENT = 40, FORECAST_RUNS = 8 };

struct assign {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct team *team;
  int come; /* people whose hands the orders are for: those who come, not all of the roster */
  struct intent *intent;
};

/* ---- the draft (assign_draft.c) ----------------------------------------------------------------
 */
/* What is not part of a draft (the acts of today, the report) follows the orders in force. */
void draft_follow(struct view *view, const struct orders *standing);
bool draft_differs(const struct orders *draft, const struct orders *standing);
int draft_percent(const struct orders *draft, enum allotment kind); /* of the hands, rounded */
int draft_percent_sum(const struct orders *draft);
void draft_set_percent(struct orders *draft, enum allotment kind, int percent);
/* What is left for production of 100: less other work, meetings and lectures. */
int draft_production(const struct sim *sim, const struct orders *draft);
/* Runs the model where the draft or the day has changed; otherwise what was found before. */
void draft_forecast(struct view *view, const struct sim *sim);

/* ---- parts of the screen: each draws from a top down and returns its height --------------------
 */
float assign_hands(const struct assign *assign, struct rect box);
float assign_shortage(const struct assign *assign, struct rect box); /* 0: the story has none */
float assign_forecast(const struct assign *assign, struct rect box);
float assign_forecast_height(void);
float assign_acts(const struct assign *assign, struct rect box);

/* "about 1½ people": halves are as near as such figures go. */
void assign_people_words(const struct assign *assign, int percent, int of_people, char *out,
                         size_t size);

/* A command of the player's team. */
struct command assign_command(enum verb verb, int first, int second);
#endif
