/* The Today panel: what changed in the world, who did not come, what stopped, what came of a
 * choice, what waits. A line each, the most pressing first, never more than the panel holds. */
#include <stdio.h>
#include <string.h>

#include "game/figure.h"
#include "game/session_internal.h"

enum { NOTES_MAX = sizeof((struct today *)0)->note / sizeof((struct today *)0)->note[0] };

static struct today_note *add(struct session *session, enum note_kind kind, int day,
                              const char *text) {
  struct today *today = &session->today;
  if (today->count == NOTES_MAX) return NULL;
  struct today_note *note = &today->note[today->count++];
  *note =
      (struct today_note){.kind = (uint8_t)kind, .day = (int16_t)day, .decision = -1, .person = -1};
  utf8_copy(note->text, sizeof note->text, text);
  return note;
}

/* ---- words -------------------------------------------------------------------------------------
 */

static const char *translate(const struct session *session, const char *context,
                             const char *source) {
  const struct session_language *language = &session->language;
  if (!source) return "";
  return language->translate ? language->translate(language->self, context, source) : source;
}

static const char *say(const struct session *session, const char *source) {
  return translate(session, "", source);
}

static const char *story(const struct session *session, const struct words *words) {
  return translate(session, words->id ? words->id : "", words->source);
}

static const char *person_name(const struct session *session, int person) {
  return story(session, &session->scenario.person[person].name);
}

/* ---- decisions and what came of them -----------------------------------------------------------
 */

static void note_open_decisions(struct session *session, int today) {
  int open[NOTES_MAX];
  int count = session_open_decisions(session, open, NOTES_MAX);
  for (int i = 0; i < count; i++) {
    const struct decision *decision = &session->scenario.decisions[open[i]];
    struct today_note *note = add(session, NOTE_DECISION, today, story(session, &decision->title));
    if (!note) return;
    note->decision = (int16_t)open[i];
    note->person = decision->person;
    note->urgent = true;
  }
}

static void note_aftermath(struct session *session, int day) {
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (state->taken_day != day || state->option < 0) continue;
    const struct option *option = &session->scenario.decisions[i].options[state->option];
    if (option->aftermath.source[0])
      add(session, NOTE_AFTERMATH, day, story(session, &option->aftermath));
  }
}

/* ---- the world ---------------------------------------------------------------------------------
 */

static bool note_holds(const struct session *session, const struct note *note) {
  for (int i = 0; i < note->condition_count; i++)
    if (!condition_holds(&session->sim, &note->conditions[i])) return false;
  return true;
}

static void note_world(struct session *session, int from, int to) {
  for (int i = 0; i < session->scenario.note_count; i++) {
    const struct note *note = &session->scenario.notes[i];
    if (note->day < from || note->day > to || !note_holds(session, note)) continue;
    struct text text;
    text_init(&text);
    figure_fill(&text, story(session, &note->text), &session->sim);
    add(session, NOTE_WORLD, note->day, text.bytes);
    text_release(&text);
  }
}

/* ---- what happened ------------------------------------------------------------------------------
 */

enum { ABSENT_NAMED = 3 };

static void note_absent(struct session *session, int day) {
  char names[200] = "", text[240];
  int count = 0, last = -1;
  const struct workers *workers = &session->sim.model.workers;
  for (int i = 0; i < session->scenario.person_count; i++) {
    if (workers->status[i] != STATUS_SICK && workers->status[i] != STATUS_AWAY) continue;
    size_t used = strlen(names);
    if (count < ABSENT_NAMED)
      snprintf(names + used, sizeof names - used, "%s%s", count ? ", " : "",
               person_name(session, i));
    last = i;
    count++;
  }
  if (count == 0) return;
  if (count > ABSENT_NAMED)
    snprintf(text, sizeof text, say(session, "%s and %d more did not come."), names,
             count - ABSENT_NAMED);
  else
    snprintf(text, sizeof text, say(session, "%s did not come."), names);
  struct today_note *note = add(session, NOTE_PEOPLE, day, text);
  if (note) note->person = (int16_t)last;
}

/* Events that one fixed sentence tells. */
static const char *const sentences[EVENT_TYPE_COUNT] = {
    [EVENT_TRIAL_FAILED] = "A trial failed. Something was learnt.",
    [EVENT_TITLE] = "The team has been given a title.",
    [EVENT_EXPOSED] = "An inspection found output that was never made.",
    [EVENT_REQUEST_GRANTED] = "The ministry sends what we asked for.",
    [EVENT_REQUEST_REFUSED] = "The ministry refuses what we asked for.",
    [EVENT_BATTLE_ENDS] = "The drive is over.",
};

static void describe_method(const struct session *session, const struct event *event, char *out,
                            size_t size) {
  const struct scenario *scenario = &session->scenario;
  const char *name = story(session, &scenario->method[event->a].name);
  if (event->type == EVENT_METHOD_FOUND)
    snprintf(out, size, say(session, "A trial worked: %s."), name);
  else if (event->b > 0)
    snprintf(out, size, say(session, "Learnt from %s: %s."),
             story(session, &scenario->team[event->b].name), name);
  else
    snprintf(out, size, say(session, "Now used by us too: %s."), name);
}

static void describe_norm(const struct session *session, const struct event *event, char *out,
                          size_t size) {
  int64_t change = event->a > 0 ? fdiv((int64_t)(event->b - event->a) * 1000, event->a) : 0;
  if (change < 5) return;
  snprintf(out, size, say(session, "The norm was raised by %d.%d per cent."), (int)(change / 10),
           (int)(change % 10));
}

static void describe(const struct session *session, const struct event *event, char *out,
                     size_t size) {
  const struct scenario *scenario = &session->scenario;
  switch (event->type) {
  case EVENT_HAZARD_BEGINS:
    snprintf(out, size, "%s", story(session, &scenario->hazards[event->a].ledger));
    break;
  case EVENT_BREAKDOWN:
    snprintf(out, size, say(session, "A breakdown: a %s stands still."),
             story(session, &scenario->machine_name));
    break;
  case EVENT_METHOD_FOUND:
  case EVENT_METHOD_LEARNT:
    describe_method(session, event, out, size);
    break;
  case EVENT_CHARGE_ENDS:
    snprintf(out, size,
             say(session, event->b ? "%s has met its plan. You come back to us."
                                   : "Your time with %s is over. You come back to us."),
             story(session, &scenario->team[event->a].name));
    break;
  case EVENT_STOCK_OUT:
    snprintf(out, size, say(session, "No %s left. Work goes on with what there is."),
             story(session, &scenario->input_name));
    break;
  case EVENT_BATTLE_BEGINS:
    snprintf(out, size, say(session, "A drive of %d days has been called."), event->a);
    break;
  case EVENT_NORM_CHANGED:
    describe_norm(session, event, out, size);
    break;
  default:
    if (sentences[event->type]) snprintf(out, size, "%s", say(session, sentences[event->type]));
  }
}

static enum note_kind kind_of(int type) {
  switch (type) {
  case EVENT_BREAKDOWN:
    return NOTE_MACHINE;
  case EVENT_METHOD_FOUND:
  case EVENT_METHOD_LEARNT:
  case EVENT_TRIAL_FAILED:
    return NOTE_METHOD;
  case EVENT_STOCK_OUT:
  case EVENT_REQUEST_GRANTED:
  case EVENT_REQUEST_REFUSED:
    return NOTE_STORES;
  case EVENT_NORM_CHANGED:
    return NOTE_NORM;
  case EVENT_TITLE:
  case EVENT_EXPOSED:
  case EVENT_CHARGE_ENDS:
    return NOTE_BOARD;
  default:
    return NOTE_WORLD;
  }
}

static void note_events(struct session *session, int day) {
  const struct event_log *log = session->sim.events;
  for (int i = log->count - 1; i >= 0 && log->event[i].day >= day; i--) {
    const struct event *event = &log->event[i];
    if (event->day != day || event->team > 0) continue;
    char text[240] = "";
    describe(session, event, text, sizeof text);
    if (text[0]) add(session, kind_of(event->type), day, text);
  }
}

void session_write_notes(struct session *session, int day) {
  session->today.count = 0;
  session->today.since = day;
  int today = session->sim.model.day;
  if (session->sim.model.phase == PHASE_ORDERS) note_open_decisions(session, today);
  if (day >= 0) note_aftermath(session, day);
  note_world(session, day < 0 ? 0 : day + 1, today);
  if (day < 0) return;
  note_absent(session, day);
  note_events(session, day);
}

void session_speak(struct session *session, struct session_language language) {
  session->language = language;
  session_write_notes(session, session->today.since);
}
