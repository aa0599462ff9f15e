/* The Today panel: what changed in the world, who did not come, what stopped, what came of a
 * choice, what waits. A line each, the most pressing first, never more than the panel holds.
 *
 * What belongs to a single day (who stayed away, what broke) is told the next morning only; what
 * lasts is told until the player has been asked for something again, since days may pass unseen. */
#include <stdio.h>
#include <string.h>

#include "game/figure.h"
#include "game/session_internal.h"

enum { NOTES_MAX = sizeof((struct today *)0)->note / sizeof((struct today *)0)->note[0] };

/* What the panel looks back on. */
struct look_back {
  struct session *session;
  int from;   /* first day of the stretch since the player was last asked */
  int worked; /* the last day worked, -1: none yet */
  int today;
};

static struct today_note *add(const struct look_back *look, enum note_kind kind, int day,
                              const char *text) {
  struct today *today = &look->session->today;
  if (today->count == NOTES_MAX || !text[0]) return NULL;
  struct today_note *note = &today->note[today->count++];
  *note = (struct today_note){
      .kind = (uint8_t)kind, .day = (int16_t)day, .decision = -1, .person = -1, .note = -1};
  utf8_copy(note->text, sizeof note->text, text);
  return note;
}

/* ---- words -------------------------------------------------------------------------------- */

static const char *person_name(const struct session *session, int person) {
  return session_story(session, &session->scenario.person[person].name);
}

/* ---- decisions and what came of them ------------------------------------------------------ */

static void note_open_decisions(const struct look_back *look) {
  const struct session *session = look->session;
  int open[NOTES_MAX];
  int count = session_open_decisions(session, open, NOTES_MAX);
  for (int i = 0; i < count; i++) {
    const struct decision *decision = &session->scenario.decisions[open[i]];
    struct today_note *note =
        add(look, NOTE_DECISION, look->today, session_story(session, &decision->title));
    if (!note) return;
    note->decision = (int16_t)open[i];
    note->person = decision->person;
    note->urgent = true;
  }
}

static void note_taken(const struct look_back *look, int index) {
  const struct session *session = look->session;
  const struct decision_state *state = &session->sim.model.decision[index];
  const struct decision *decision = &session->scenario.decisions[index];
  const struct option *option = &decision->options[state->option];
  if (session->answered_by[index] == ORIGIN_SCRIPT) {
    char text[240];
    snprintf(text, sizeof text, session_say(session, "Nobody answered in time: %s. So: %s."),
             session_story(session, &decision->title), session_story(session, &option->label));
    add(look, NOTE_DECISION, state->taken_day, text);
  }
  if (state->taken_day < look->today)
    add(look, NOTE_AFTERMATH, state->taken_day, session_story(session, &option->aftermath));
}

static void note_aftermath(const struct look_back *look) {
  for (int i = 0; i < look->session->scenario.decision_count; i++) {
    const struct decision_state *state = &look->session->sim.model.decision[i];
    if (state->taken_day >= look->from && state->option >= 0) note_taken(look, i);
  }
}

/* ---- the world ---------------------------------------------------------------------------- */

static bool note_holds(const struct session *session, const struct note *note) {
  return conditions_hold(&session->sim, note->conditions, note->condition_count);
}

static void note_one(const struct look_back *look, int index) {
  const struct note *note = &look->session->scenario.notes[index];
  struct text text;
  text_init(&text);
  figure_fill(&text, session_story(look->session, &note->text), &look->session->sim);
  struct today_note *told = add(look, NOTE_WORLD, note->day, text.bytes);
  if (told) {
    told->note = (int16_t)index;
    told->urgent = note->stops && note->day == look->today;
  }
  text_release(&text);
}

/* The newest first. */
static void note_world(const struct look_back *look) {
  const struct scenario *scenario = &look->session->scenario;
  for (int day = look->today; day >= look->from; day--)
    for (int i = 0; i < scenario->note_count; i++)
      if (scenario->notes[i].day == day && note_holds(look->session, &scenario->notes[i]))
        note_one(look, i);
}

/* ---- who is missing ----------------------------------------------------------------------- */

enum { MISSING_NAMED = 3 };

/* The first names of those with this status; returns how many they are, `first` of them one. */
static int list_missing(const struct session *session, enum status status, char *names, size_t size,
                        int *first) {
  int count = 0;
  names[0] = '\0';
  for (int i = 0; i < session->scenario.person_count; i++) {
    if (session->sim.model.workers.status[i] != status) continue;
    size_t used = strlen(names);
    if (count == 0) *first = i;
    if (count < MISSING_NAMED)
      snprintf(names + used, size - used, "%s%s", count ? ", " : "", person_name(session, i));
    count++;
  }
  return count;
}

/* In a famine nobody is counted by being away: more of them than are named are a word. */
static const char *missing_in_words(const struct session *session, int count) {
  const int all = session->sim.model.team[0].worker_count;
  if (count * 4 < all) return session_say(session, "Some of us did not come.");
  return session_say(session,
                     count * 2 <= all ? "Many of us did not come." : "Most of us did not come.");
}

static void note_missing(const struct look_back *look, enum status status, const char *few,
                         const char *many) {
  char names[200], text[240];
  int first = -1;
  int count = list_missing(look->session, status, names, sizeof names, &first);
  if (count == 0) return;
  if (count > MISSING_NAMED && status == STATUS_AWAY && look->session->scenario.famine) {
    add(look, NOTE_PEOPLE, look->worked, missing_in_words(look->session, count));
    return;
  }
  if (count > MISSING_NAMED)
    snprintf(text, sizeof text, session_say(look->session, many), names, count - MISSING_NAMED);
  else
    snprintf(text, sizeof text, session_say(look->session, few), names);
  struct today_note *note = add(look, NOTE_PEOPLE, look->worked, text);
  if (note) note->person = (int16_t)first;
}

/* ---- what happened ------------------------------------------------------------------------ */

/* Events that one fixed sentence tells. */
static const char *const sentences[EVENT_TYPE_COUNT] = {
    [EVENT_TRIAL_FAILED] = "A trial failed. Something was learnt.",
    [EVENT_TITLE] = "The team has been given the title and its badge.",
    [EVENT_EXPOSED] = "An inspection found output never made.",
    [EVENT_DEALINGS_FOUND] = "An inspection found our dealings. The fund is gone.",
    [EVENT_REQUEST_GRANTED] = "The ministry grants our request.",
    [EVENT_REQUEST_REFUSED] = "The ministry refuses our request.",
    [EVENT_BATTLE_ENDS] = "The drive is over.",
};

static void describe_method(const struct session *session, const struct event *event, char *out,
                            size_t size) {
  const struct scenario *scenario = &session->scenario;
  const char *name = session_story(session, &scenario->method[event->a].name);
  if (event->type == EVENT_METHOD_FOUND)
    snprintf(out, size, session_say(session, "A trial worked: %s."), name);
  else if (event->b > 0)
    snprintf(out, size, session_say(session, "Learnt from %s: %s."),
             session_story(session, &scenario->team[event->b].name), name);
  else
    snprintf(out, size, session_say(session, "Now used by us too: %s."), name);
}

static void describe_norm(const struct session *session, const struct event *event, char *out,
                          size_t size) {
  int64_t change = event->a > 0 ? figure_scaled(qdiv(event->b - event->a, event->a), 1000) : 0;
  int64_t size_of_it = change < 0 ? -change : change;
  if (size_of_it < 5) return;
  snprintf(out, size,
           session_say(session, change > 0 ? "The norm rises by %d.%d per cent."
                                           : "The norm falls by %d.%d per cent."),
           (int)(size_of_it / 10), (int)(size_of_it % 10));
}

static const char *team_name(const struct session *session, int team) {
  return session_story(session, &session->scenario.team[team].name);
}

/* Our leader at another team comes back; another team's leader comes to us, and leaves. */
static void describe_charge(const struct session *session, const struct event *event, char *out,
                            size_t size) {
  const bool ends = event->type == EVENT_CHARGE_ENDS, met = event->b != 0;
  const char *format = "For sixty days the leader of %s leads us.";
  if (event->team == 0 && !ends) return; /* the player's own order */
  if (event->team == 0)
    format = met ? "%s has met its plan. You come back to us."
                 : "Your time with %s is over. You come back to us.";
  else if (ends)
    format = met ? "We have met our plan. The leader of %s goes back."
                 : "The leader of %s goes back after sixty days.";
  snprintf(out, size, session_say(session, format),
           team_name(session, event->team ? event->team : event->a));
}

static void describe(const struct session *session, const struct event *event, char *out,
                     size_t size) {
  const struct scenario *scenario = &session->scenario;
  switch (event->type) {
  case EVENT_HAZARD_BEGINS:
    snprintf(out, size, "%s", session_story(session, &scenario->hazards[event->a].ledger));
    break;
  case EVENT_BREAKDOWN:
    snprintf(out, size, session_say(session, "A breakdown: a %s stands still."),
             session_story(session, &scenario->machine_name));
    break;
  case EVENT_METHOD_FOUND:
  case EVENT_METHOD_LEARNT:
    describe_method(session, event, out, size);
    break;
  case EVENT_CHARGE_BEGINS:
  case EVENT_CHARGE_ENDS:
    describe_charge(session, event, out, size);
    break;
  case EVENT_STOCK_OUT:
    snprintf(out, size, session_say(session, "No %s left."),
             session_story(session, &scenario->input_name));
    break;
  case EVENT_BATTLE_BEGINS:
    snprintf(out, size, session_say(session, "A drive of %d days has been called."), event->a);
    break;
  case EVENT_NORM_CHANGED:
    describe_norm(session, event, out, size);
    break;
  default:
    if (sentences[event->type])
      snprintf(out, size, "%s", session_say(session, sentences[event->type]));
  }
}

/* Which events are told, the most pressing first, and for how long: on the next morning, for the
 * whole stretch, or in one line that adds the changes of the stretch up, from the first event's `a`
 * to the last one's `b`. An urgent one stops the passing days on the morning on which it is new. */
enum telling { NEXT_MORNING, LASTS, ADDS_UP };
enum urgency { CALM, URGENT_AT_DAWN, URGENT_AFTER_WORK };

static const struct told_event {
  uint8_t type, kind, telling, urgency;
} told_events[] = {
    {EVENT_EXPOSED, NOTE_BOARD, LASTS, URGENT_AFTER_WORK},
    {EVENT_DEALINGS_FOUND, NOTE_BOARD, LASTS, URGENT_AFTER_WORK},
    {EVENT_HAZARD_BEGINS, NOTE_WORLD, LASTS, URGENT_AT_DAWN},
    {EVENT_BATTLE_BEGINS, NOTE_WORLD, LASTS, CALM},
    {EVENT_BATTLE_ENDS, NOTE_WORLD, LASTS, CALM},
    {EVENT_TITLE, NOTE_BOARD, LASTS, URGENT_AFTER_WORK},
    {EVENT_CHARGE_BEGINS, NOTE_BOARD, LASTS, URGENT_AFTER_WORK},
    {EVENT_BREAKDOWN, NOTE_MACHINE, NEXT_MORNING, CALM},
    {EVENT_STOCK_OUT, NOTE_STORES, NEXT_MORNING, CALM},
    {EVENT_REQUEST_GRANTED, NOTE_STORES, LASTS, CALM},
    {EVENT_REQUEST_REFUSED, NOTE_STORES, LASTS, CALM},
    {EVENT_METHOD_FOUND, NOTE_METHOD, LASTS, CALM},
    {EVENT_METHOD_LEARNT, NOTE_METHOD, LASTS, CALM},
    {EVENT_TRIAL_FAILED, NOTE_METHOD, LASTS, CALM},
    {EVENT_CHARGE_ENDS, NOTE_BOARD, LASTS, CALM},
    {EVENT_NORM_CHANGED, NOTE_NORM, ADDS_UP, CALM},
};

static bool stands_there(const struct look_back *look, const char *text) {
  const struct today *today = &look->session->today;
  for (int i = 0; i < today->count; i++)
    if (strcmp(today->note[i].text, text) == 0) return true;
  return false;
}

/* The same again is told once, with its last day: the panel is short. */
static void note_event(const struct look_back *look, const struct told_event *told,
                       const struct event *event) {
  char text[240] = "";
  if (event->type == EVENT_TITLE && !query_has_titles(&look->session->sim)) return;
  describe(look->session, event, text, sizeof text);
  if (stands_there(look, text)) return;
  struct today_note *note = add(look, (enum note_kind)told->kind, event->day, text);
  int new_on = told->urgency == URGENT_AT_DAWN ? look->today : look->worked;
  if (note) note->urgent = told->urgency != CALM && event->day == new_on;
}

static bool leads_us(const struct event *event) {
  return (event->type == EVENT_CHARGE_BEGINS || event->type == EVENT_CHARGE_ENDS) && event->a == 0;
}

static bool is_told(const struct told_event *told, const struct event *event) {
  return event->type == told->type && event->day >= 0 && (event->team <= 0 || leads_us(event));
}

/* The newest first. */
static void note_events_of(const struct look_back *look, const struct told_event *told) {
  const struct event_log *log = look->session->sim.events;
  int from = told->telling != NEXT_MORNING ? look->from : look->worked;
  struct event sum = {.type = EVENT_TYPE_COUNT};
  for (int i = log->count - 1; i >= 0; i--) {
    const struct event *event = &log->event[i];
    if (event->day < from) break; /* they stand in the order of their days */
    if (!is_told(told, event)) continue;
    if (told->telling != ADDS_UP) note_event(look, told, event);
    if (sum.type == EVENT_TYPE_COUNT) sum = *event;
    sum.a = event->a;
  }
  if (told->telling == ADDS_UP && sum.type != EVENT_TYPE_COUNT) note_event(look, told, &sum);
}

static void note_events(const struct look_back *look) {
  for (size_t k = 0; k < sizeof told_events / sizeof told_events[0]; k++)
    note_events_of(look, &told_events[k]);
}

/* The sheet that was put up in the yard last. */
static void note_board(const struct look_back *look) {
  const struct session *session = look->session;
  const struct history *history = session->sim.history;
  if (history->sun_count == 0) return;
  const struct sun_row *sun = &history->sun[history->sun_count - 1];
  if (sun->day < look->from) return;
  char text[240];
  snprintf(text, sizeof text, session_say(session, "Board: {r:%d} per cent, place {r:%d}."),
           (int)figure_scaled(sun->posted[0], 100), query_rank(&session->sim, 0));
  add(look, NOTE_BOARD, sun->day, text);
}

/* ---- the panel ---------------------------------------------------------------------------- */

/* The player was asked for something at the last stop, and whenever a decision opened. On the
 * morning after a stop the days before it are still told: nobody sees the panel while a review is
 * written. */
static int start_of_stretch(const struct session *session) {
  const struct scenario *scenario = &session->scenario;
  int from = 0, today = session->sim.model.day;
  for (int i = 0; i < scenario->stop_close_count; i++)
    if (scenario->stop_close[i] < today - 1) from = scenario->stop_close[i];
  for (int i = 0; i < scenario->decision_count; i++) {
    int opened = session->sim.model.decision[i].opened_day;
    if (opened < today && opened > from) from = opened;
  }
  return from;
}

void session_write_notes(struct session *session) {
  if (session->unread) return;
  const struct model *model = &session->sim.model;
  bool evening = model->phase == PHASE_REVIEW;
  struct look_back look = {.session = session,
                           .from = start_of_stretch(session),
                           .worked = evening ? model->day : model->day - 1,
                           .today = model->day};
  session->today.count = 0;
  if (model->phase == PHASE_ORDERS) note_open_decisions(&look);
  note_aftermath(&look);
  note_world(&look);
  if (look.worked >= 0) {
    note_missing(&look, STATUS_AWAY, "%s did not come.", "%s and %d more did not come.");
    note_missing(&look, STATUS_SICK, "Ill: %s.", "Ill: %s and %d more.");
  }
  note_events(&look);
  note_board(&look);
}
