/* The player's part played by a policy, or by a leader written in Lua: then the policy that it is
 * based on gives the orders that the leader doesn't, and those in whose place it gave one that is
 * refused. */
#include "game/policy.h"
#include "game/session_internal.h"
#include "script/leader.h"

enum { BASE_ORDERS_MAX = 40 };

/* ---- orders --------------------------------------------------------------------------------- */

struct order_list {
  int count;
  struct command order[BASE_ORDERS_MAX];
};

static void collect(void *context, const struct command *command) {
  struct order_list *list = context;
  if (list->count < BASE_ORDERS_MAX) list->order[list->count++] = *command;
}

static struct refusal give(struct session *session, struct command order, enum origin origin) {
  order.origin = (uint8_t)origin;
  order.team = 0;
  return session_apply(session, &order);
}

/* What an answer has agreed with others, a routine doesn't overrule. */
static void give_routine(void *context, const struct command *command) {
  if (!session_has_agreed(context, (enum verb)command->verb))
    give(context, *command, ORIGIN_POLICY);
}

/* Do both say something about the same thing? */
static bool is_about(const struct command *order, const struct command *other) {
  return order->verb == other->verb &&
         (order->verb != VERB_ALLOT || order->arg[0] == other->arg[0]);
}

static bool is_replaced(const struct command *order, const struct command *own, int own_count) {
  for (int i = 0; i < own_count; i++)
    if (is_about(order, &own[i])) return true;
  return false;
}

/* What stands until changed, and stands so already. */
static bool stands(const struct orders *now, const struct command *order) {
  switch (order->verb) {
  case VERB_ALLOT:
    return now->allotted[order->arg[0]] == order->arg[1];
  case VERB_SHIFT:
    return now->hours == order->arg[0] && now->rest == order->arg[1];
  case VERB_REPORT:
    return now->report == order->arg[0];
  case VERB_SHARE:
    return now->share == order->arg[0];
  default:
    return false;
  }
}

/* Hands that come free are given away again on the same morning: less before more. */
static bool frees_hands(const struct orders *now, const struct command *order) {
  return order->verb == VERB_ALLOT && order->arg[1] < now->allotted[order->arg[0]];
}

static void give_base(struct session *session, const struct order_list *base,
                      const struct command *own, int own_count, bool freeing) {
  const struct orders *now = &session->sim.model.team[0].orders;
  for (int i = 0; i < base->count; i++)
    if (frees_hands(now, &base->order[i]) == freeing && !stands(now, &base->order[i]) &&
        !is_replaced(&base->order[i], own, own_count))
      give_routine(session, &base->order[i]);
}

static void give_own(struct session *session, struct leader *leader, const struct order_list *base,
                     const struct command *order) {
  struct refusal refusal = give(session, *order, ORIGIN_LEADER);
  if (refusal.code == REFUSAL_NONE) return;
  leader_refused(leader, &session->sim, order, &refusal, &session->problems);
  for (int i = 0; i < base->count; i++)
    if (is_about(&base->order[i], order)) give_routine(session, &base->order[i]);
}

static void act_as_leader(struct session *session, struct leader *leader) {
  const struct orders *now = &session->sim.model.team[0].orders;
  struct order_list base = {.count = 0};
  struct command own[LEADER_ORDERS_MAX];
  int count = leader_morning(leader, &session->sim, own, &session->problems);
  if (count < 0) count = 0;
  policy_act(&session->sim, 0, leader_base(leader), collect, &base);
  for (int freeing = 1; freeing >= 0; freeing--) {
    give_base(session, &base, own, count, freeing);
    for (int i = 0; i < count; i++)
      if (frees_hands(now, &own[i]) == freeing && !stands(now, &own[i]))
        give_own(session, leader, &base, &own[i]);
  }
}

/* ---- answers, reports ----------------------------------------------------------------------- */

static unsigned options_allowed(const struct session *session, int decision) {
  unsigned allowed = 0;
  for (int i = 0; i < session->scenario.decisions[decision].option_count; i++)
    if (session_option_allowed(session, decision, i)) allowed |= 1u << i;
  return allowed;
}

/* -1: it doesn't say, or nothing that is allowed. */
static int option_of_leader(struct session *session, struct leader *leader, int decision) {
  unsigned allowed = options_allowed(session, decision);
  int option = leader_answer(leader, &session->sim, decision, allowed, &session->problems);
  if (option < 0 || allowed >> option & 1u) return option;
  const struct command answer = {.verb = VERB_DECIDE, .arg = {decision, option}};
  const struct refusal refusal = {REFUSAL_NOT_OPEN, 0, 0};
  leader_refused(leader, &session->sim, &answer, &refusal, &session->problems);
  return -1;
}

static void answer_one(struct session *session, int decision, enum policy policy,
                       struct leader *leader) {
  session_try_options(session, decision);
  int own = leader ? option_of_leader(session, leader, decision) : -1;
  int option =
      own < 0 && policy < POLICY_COUNT ? session_option_of(session, decision, policy) : own;
  if (option < 0) return;
  session_take_option(session, decision, option, own < 0 ? ORIGIN_POLICY : ORIGIN_LEADER);
}

static void answer_all(struct session *session, enum policy policy, struct leader *leader) {
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (state->opened_day >= 0 && state->taken_day < 0) answer_one(session, i, policy, leader);
  }
}

static void write_report(struct session *session, struct leader *leader) {
  int report = leader_report(leader, &session->sim, &session->problems);
  const struct command order = {.verb = VERB_REPORT, .arg = {report}};
  if (report < 0 || stands(&session->sim.model.team[0].orders, &order)) return;
  struct refusal refusal = give(session, order, ORIGIN_LEADER);
  if (refusal.code != REFUSAL_NONE)
    leader_refused(leader, &session->sim, &order, &refusal, &session->problems);
}

/* How a review is written: REPORT_COUNT is as the policy or the leader does. */
static void close_review(struct session *session, struct leader *leader, enum report report) {
  const struct command order = {.verb = VERB_REPORT, .arg = {(int32_t)report}};
  if (!session->at_review) return;
  if (leader) write_report(session, leader);
  if (report != REPORT_COUNT) session_command(session, &order);
  session_close_review(session);
}

/* ---- days ----------------------------------------------------------------------------------- */

static void play(struct session *session, enum policy policy, struct leader *leader,
                 enum report report, int days) {
  while (days > 0 && !session->ended) {
    close_review(session, leader, report);
    if (session->ended) return;
    if (policy < POLICY_COUNT || leader) answer_all(session, policy, leader);
    if (leader)
      act_as_leader(session, leader);
    else
      policy_act(&session->sim, 0, policy, give_routine, session);
    session_end_day(session);
    close_review(session, leader, report);
    days--;
  }
}

void session_play(struct session *session, enum policy policy, int days) {
  play(session, policy, NULL, REPORT_COUNT, days);
}

void session_play_reporting(struct session *session, enum policy policy, enum report report,
                            int days) {
  play(session, policy, NULL, report, days);
}

void session_play_leader(struct session *session, struct leader *leader, int days) {
  play(session, leader_base(leader), leader, REPORT_COUNT, days);
}
