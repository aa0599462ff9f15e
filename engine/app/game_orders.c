/* Orders of the player: one by one, or what stands changed on the sheet of orders all at once. */
#include <stdio.h>

#include "app/game_internal.h"

void game_command(struct game *game, const struct command *command) {
  struct refusal refusal = session_command(game->session, command);
  if (refusal.code == REFUSAL_NONE) return;
  char text[200];
  snprintf(text, sizeof text, ui_tr(&game->ui, refusal_formats[refusal.code]), refusal.first,
           refusal.second);
  game_toast(game, text);
}

static void give_orders_of_shortage(struct game *game, const struct orders *draft,
                                    const struct orders *now) {
  if (draft->leave != now->leave || draft->leave_share != now->leave_share)
    game_command(game,
                 &(struct command){.verb = VERB_LEAVE, .arg = {draft->leave, draft->leave_share}});
  if (draft->line != now->line)
    game_command(game, &(struct command){.verb = VERB_LINE, .arg = {draft->line}});
  if (draft->deal_share != now->deal_share || draft->deal_use != now->deal_use)
    game_command(game,
                 &(struct command){.verb = VERB_DEAL, .arg = {draft->deal_share, draft->deal_use}});
}

/* The draft, command by command: what is lowered makes room for what is raised. */
void game_give_orders(struct game *game) {
  const struct orders draft = game->view.draft;
  const struct orders *now = &game->session->sim.model.team[0].orders;
  if (!game->view.draft_valid) return;
  for (int raised = 0; raised < 2; raised++)
    for (int kind = 0; kind < ALLOT_COUNT; kind++) {
      if (draft.allotted[kind] == now->allotted[kind]) continue;
      if ((draft.allotted[kind] > now->allotted[kind]) != (raised != 0)) continue;
      game_command(game,
                   &(struct command){.verb = VERB_ALLOT, .arg = {kind, draft.allotted[kind]}});
    }
  give_orders_of_shortage(game, &draft, now);
  if (draft.hours != now->hours || draft.rest != now->rest)
    game_command(game, &(struct command){.verb = VERB_SHIFT, .arg = {draft.hours, draft.rest}});
  game->view.draft_valid = false;
}
