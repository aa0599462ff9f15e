#include "game/reading.h"

#include <stdio.h>
#include <string.h>

#include "game/figure.h"
#include "game/speech.h"

static int count_words(const char *text) {
  int count = 0;
  for (bool inside = false; *text; text++) {
    bool space = *text == ' ' || *text == '\n';
    count += inside && space;
    inside = !space;
    if (inside && !text[1]) count++;
  }
  return count;
}

static void say(struct reading *reading, int day, const char *kind, const char *text) {
  if (!text || !text[0]) return;
  if (reading->line) reading->line(reading->context, day, kind, text);
  reading->words += count_words(text);
}

static void say_words(struct reading *reading, int day, const char *kind,
                      const struct words *words) {
  say(reading, day, kind, words->source);
}

/* With the figures of the day, as the card has them. */
static void say_filled(struct reading *reading, int day, const char *kind,
                       const struct words *words) {
  struct text text;
  text_init(&text);
  figure_fill(&text, words->source, &reading->session->sim);
  say(reading, day, kind, text.bytes);
  text_release(&text);
}

static void read_option(struct reading *reading, int day, const struct option *option) {
  say_words(reading, day, "option", &option->label);
  say_words(reading, day, "  so", &option->consequence);
  say_words(reading, day, "  record", &option->record);
  say_words(reading, day, "  ledger", &option->ledger);
}

static void read_decision(struct reading *reading, int day, const struct decision *decision) {
  say_words(reading, day, "decision", &decision->title);
  say_filled(reading, day, "text", &decision->text);
  for (int i = 0; i < decision->known_count; i++)
    say_filled(reading, day, "known", &decision->known[i]);
  for (int i = 0; i < decision->unknown_count; i++)
    say_filled(reading, day, "unknown", &decision->unknown[i]);
  for (int i = 0; i < decision->option_count; i++) read_option(reading, day, &decision->options[i]);
}

static bool was_seen(struct reading *reading, const struct today_note *note) {
  for (int i = 0; i < READING_SEEN_MAX; i++) {
    const struct note_seen *seen = &reading->seen[i];
    bool known = seen->chapter == reading->chapter_count || seen->day == note->day;
    if (known && strcmp(seen->text, note->text) == 0) return true;
  }
  struct note_seen *seen = &reading->seen[reading->seen_count++ % READING_SEEN_MAX];
  seen->chapter = reading->chapter_count;
  seen->day = note->day;
  snprintf(seen->text, sizeof seen->text, "%s", note->text);
  return false;
}

/* The panel is read where the days stop; what stands there for one passing day only is not. */
bool reading_stops_here(const struct session *session) {
  int day = session->sim.model.day;
  bool stops = day == 0 || scenario_stops(&session->scenario, day - 1);
  for (int i = 0; i < session->scenario.decision_count; i++)
    stops |= session->sim.model.decision[i].opened_day == day;
  for (int i = 0; i < session->today.count; i++)
    stops |= session->today.note[i].urgent && session->today.note[i].kind != NOTE_DECISION;
  return stops;
}

static void read_notes(struct reading *reading) {
  const struct today *today = &reading->session->today;
  if (!reading_stops_here(reading->session)) return;
  for (int i = 0; i < today->count; i++)
    if (today->note[i].kind != NOTE_DECISION && !was_seen(reading, &today->note[i]))
      say(reading, today->note[i].day, "note", today->note[i].text);
}

static void read_decisions(struct reading *reading) {
  const struct session *session = reading->session;
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (state->opened_day < 0 || reading->asked[i]) continue;
    reading->asked[i] = true;
    read_decision(reading, state->opened_day, &session->scenario.decisions[i]);
  }
}

/* The words of the option have been read, and count once. */
static void read_answers(struct reading *reading) {
  const struct session *session = reading->session;
  for (int i = 0; i < session->scenario.decision_count; i++) {
    const struct decision_state *state = &session->sim.model.decision[i];
    if (!reading->asked[i] || reading->answered[i] || state->option < 0) continue;
    const char *label = session->scenario.decisions[i].options[state->option].label.source;
    char answer[240];
    snprintf(answer, sizeof answer, "%s%s",
             session->answered_by[i] == ORIGIN_SCRIPT ? "nobody in time, so: " : "", label);
    reading->answered[i] = true;
    if (reading->line) reading->line(reading->context, state->taken_day, "answer", answer);
  }
}

static void read_people(struct reading *reading, int day) {
  const struct session *session = reading->session;
  int words = reading->words; /* nobody asks all of them */
  for (int i = 0; i < session->scenario.person_count; i++) {
    const struct person_line *line = speech_now(&session->sim, i);
    if (line) say(reading, day, session->scenario.person[i].id, line->text.source);
  }
  reading->words = words;
}

static void read_slot(struct reading *reading, const struct edition *edition, int slot,
                      const char *name) {
  const struct session *session = reading->session;
  const int used = edition->template_used[slot];
  const struct skippable *scene = used < 0 ? NULL : &session->scenario.news[used].skippable;
  char made[EDITION_TEXT_MAX];
  if (scene && session_skips(session, scene))
    say(reading, edition->day, name, session_in_short(session, scene, made, sizeof made));
  else
    say(reading, edition->day, name, edition->text[slot]);
}

static void read_page(struct reading *reading, const struct edition *edition) {
  static const char *const slots[NEWS_SLOT_COUNT] = {"headline",   "subhead", "success", "obstacle",
                                                     "overcoming", "closing", "world"};
  for (int i = 0; i < NEWS_SLOT_COUNT; i++) read_slot(reading, edition, i, slots[i]);
  for (int i = 0; i < edition->claim_count; i++) {
    const struct ledger_claim *claim = &edition->claim[i];
    char row[160];
    snprintf(row, sizeof row, "%s: %s, %s", claim->what, claim->record, claim->ledger);
    say(reading, edition->day, "claim", row);
  }
  for (int i = 0; i < edition->not_printed_count; i++)
    say(reading, edition->day, "not printed", edition->not_printed[i].text);
  for (int i = 0; i < 3; i++)
    if (edition->voice_person[i] >= 0)
      say(reading, edition->day, reading->session->scenario.person[edition->voice_person[i]].id,
          edition->voice[i]);
}

static void close_chapter(struct reading *reading) {
  const struct edition_list *editions = reading->session->editions;
  const struct edition *edition = &editions->edition[editions->count - 1];
  read_page(reading, edition);
  if (reading->people) read_people(reading, edition->day);
  reading->chapter_count++;
  reading->words_in_all += reading->words;
  if (reading->chapter) reading->chapter(reading->context, reading->chapter_count, reading->words);
  reading->pages = editions->count;
  reading->words = 0;
}

void reading_of_morning(struct reading *reading) {
  read_notes(reading);
  read_decisions(reading);
}

void reading_of_close(struct reading *reading) {
  read_answers(reading);
  if (reading->session->editions->count > reading->pages) close_chapter(reading);
}
