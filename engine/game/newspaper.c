/* A page is composed from a copy of the simulation in which the review has been closed with the
 * stance that is asked for: what the page says is what that report would say, and the figures in it
 * and beside it come from one state. */
#include "game/newspaper.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/figure.h"
#include "game/speech.h"
#include "sim/query.h"

enum { VOICES = 3, DRAW_NEWS = 100, DRAW_VOICE = 200 };

struct composer {
  const struct sim *after; /* the review closed */
  const struct scenario *scenario;
  const struct edition_list *before;
  struct edition *out;
  const struct month_row *month; /* the closed month, NULL in a short review */
};

/* ---- patterns ----------------------------------------------------------------------------------
 */

static bool conditions_hold(const struct sim *sim, const struct condition *conditions, int count) {
  for (int i = 0; i < count; i++)
    if (!condition_holds(sim, &conditions[i])) return false;
  return true;
}

static int last_page_day(const struct composer *composer) {
  int count = composer->before->count;
  return count > 0 ? composer->before->edition[count - 1].day : -1;
}

/* News of a choice is news until the next page. */
static bool is_news_of_today(const struct composer *composer, const struct news_template *news) {
  if (news->decision < 0) return true;
  const struct decision_state *state = &composer->after->model.decision[news->decision];
  if (state->taken_day < 0 || state->taken_day <= last_page_day(composer)) return false;
  return news->option < 0 || news->option == state->option;
}

static bool was_on_last_page(const struct composer *composer, int slot, int index) {
  int count = composer->before->count;
  return count > 0 && composer->before->edition[count - 1].template_used[slot] == index;
}

static bool fits(const struct composer *composer, int slot, int index) {
  const struct news_template *news = &composer->scenario->news[index];
  return news->slot == slot && !was_on_last_page(composer, slot, index) &&
         is_news_of_today(composer, news) &&
         conditions_hold(composer->after, news->conditions, news->condition_count);
}

/* A pattern that speaks of a decision goes before one that always fits; a fresh one before one that
 * has been printed. */
static int rank_of(const struct composer *composer, int slot, int index) {
  int rank = composer->scenario->news[index].decision >= 0 ? 2 : 0;
  for (int i = 0; i < composer->before->count; i++)
    if (composer->before->edition[i].template_used[slot] == index) return rank;
  return rank + 1;
}

static int choose_pattern(const struct composer *composer, int slot) {
  int best = -1, fitting = 0;
  for (int i = 0; i < composer->scenario->news_count; i++)
    if (fits(composer, slot, i) && rank_of(composer, slot, i) > best)
      best = rank_of(composer, slot, i);
  for (int i = 0; i < composer->scenario->news_count; i++)
    fitting += fits(composer, slot, i) && rank_of(composer, slot, i) == best;
  if (fitting == 0) return -1;
  int pick = (int)(random16(composer->after->seed, STREAM_COSMETIC, (uint32_t)composer->out->day,
                            (uint32_t)slot, DRAW_NEWS) %
                   (uint32_t)fitting);
  for (int i = 0; i < composer->scenario->news_count; i++)
    if (fits(composer, slot, i) && rank_of(composer, slot, i) == best && pick-- == 0) return i;
  return -1;
}

static void fill(char *out, const char *pattern, const struct sim *sim) {
  struct text text;
  text_init(&text);
  figure_fill(&text, pattern, sim);
  utf8_copy(out, EDITION_TEXT_MAX, text.bytes);
  text_release(&text);
}

static void compose_slots(const struct composer *composer) {
  struct edition *out = composer->out;
  for (int slot = 0; slot < NEWS_SLOT_COUNT; slot++) {
    int index = choose_pattern(composer, slot);
    out->template_used[slot] = (int16_t)index;
    if (index < 0) continue;
    const struct news_template *news = &composer->scenario->news[index];
    fill(out->text[slot], news->text.source, composer->after);
    fill(out->plain[slot], news->plain.source[0] ? news->plain.source : news->text.source,
         composer->after);
  }
}

/* ---- claims and rows ----------------------------------------------------------------------------
 */

static struct ledger_claim *add_claim(struct edition *out, const char *pattern,
                                      const struct words *noun, uint8_t slot, uint8_t measure) {
  struct ledger_claim *claim = &out->claim[out->claim_count++];
  char what[160];
  snprintf(what, sizeof what, pattern, noun ? noun->source : "");
  if (what[0] >= 'a' && what[0] <= 'z') what[0] = (char)(what[0] - 'a' + 'A');
  utf8_copy(claim->what, sizeof claim->what, what);
  claim->pattern = pattern;
  claim->noun = noun;
  claim->slot = slot;
  claim->measure = measure;
  return claim;
}

static void print_claim(struct ledger_claim *claim, const char *unit, int64_t record,
                        int64_t ledger) {
  snprintf(claim->record, sizeof claim->record, "%" PRId64 "%s", record, unit);
  snprintf(claim->ledger, sizeof claim->ledger, "%" PRId64 "%s", ledger, unit);
  claim->differs = record != ledger;
}

static int64_t per_cent(int64_t part, int64_t whole) {
  return whole > 0 ? fdiv(part * 100 + whole / 2, whole) : 0;
}

static int64_t units(const struct composer *composer, int64_t norm_days) {
  return figure_scaled(qmul(norm_days, composer->scenario->products_per_norm_day), 1);
}

static bool is_truthful(const struct composer *composer) {
  return composer->out->report == REPORT_TRUTH;
}

static void claim_plan(const struct composer *composer) {
  struct ledger_claim *claim =
      add_claim(composer->out, "Plan carried out", NULL, NEWS_HEADLINE, MEASURE_FULFILMENT);
  if (composer->month) {
    const struct team_month *month = &composer->month->team[0];
    print_claim(claim, "%", per_cent(month->reported, month->plan),
                per_cent(month->good, month->plan));
    return;
  }
  const struct history *history = composer->after->history;
  const struct sun_row *sun = &history->sun[history->sun_count - 1];
  claim->measure = MEASURE_POSTED;
  print_claim(claim, "%", figure_scaled(sun->posted[0], 100), figure_scaled(sun->true_perf, 100));
}

static void claim_machines(const struct composer *composer) {
  int all = composer->scenario->machine_count;
  if (all == 0) return;
  struct ledger_claim *claim =
      add_claim(composer->out, "Machines running: %s", &composer->scenario->machine_name,
                NEWS_SUBHEAD, MEASURE_EQUIPMENT);
  int running = query_machines_running(composer->after);
  print_claim(claim, "", is_truthful(composer) ? running : all, running);
}

static void claim_products(const struct composer *composer) {
  if (!composer->month) return;
  struct ledger_claim *claim =
      add_claim(composer->out, "%s finished", &composer->scenario->product_plural, NEWS_SUCCESS,
                MEASURE_GOODS);
  print_claim(claim, "", units(composer, composer->month->team[0].reported),
              units(composer, composer->month->team[0].good));
}

static void claim_people(const struct composer *composer) {
  if (!composer->month) return;
  const struct month_row *month = composer->month;
  int64_t roster = composer->after->model.team[0].worker_count;
  int64_t days = roster > 0 ? month->rostered_days / roster : 0;
  int64_t mean = days > 0 ? fdiv(month->worked_days + days / 2, days) : roster;
  struct ledger_claim *claim =
      add_claim(composer->out, "People at work, mean", NULL, NEWS_SUCCESS, MEASURE_ATTENDANCE);
  print_claim(claim, "", is_truthful(composer) ? mean : roster, mean);
}

static void claim_rejects(const struct composer *composer) {
  if (!composer->month) return;
  struct ledger_claim *claim =
      add_claim(composer->out, "Castings rejected", NULL, NEWS_OVERCOMING, MEASURE_GAP);
  snprintf(claim->record, sizeof claim->record, "%s",
           is_truthful(composer) ? "not stated" : "none");
  snprintf(claim->ledger, sizeof claim->ledger, "%" PRId64,
           units(composer, composer->month->rejects));
  claim->differs = composer->month->rejects > 0;
}

/* ---- not printed --------------------------------------------------------------------------------
 */

static void not_printed(struct edition *out, uint8_t kind, const char *pattern, int32_t count) {
  if (count <= 0 || out->not_printed_count == NOT_PRINTED_MAX) return;
  struct not_printed *fact = &out->not_printed[out->not_printed_count++];
  fact->kind = kind;
  fact->pattern = pattern;
  fact->count = count;
  snprintf(fact->text, sizeof fact->text, pattern, count);
}

static const struct fact {
  uint8_t kind; /* enum note_kind of session.h, as a plain number: see there */
  size_t offset;
  const char *one, *many;
} facts[] = {
    {1, offsetof(struct month_row, long_shifts), "{l:%d} long shift", "{l:%d} long shifts"},
    {3, offsetof(struct month_row, days_without_inputs), "{l:%d} day short of inputs",
     "{l:%d} days short of inputs"},
    {1, offsetof(struct month_row, sick_days), "{l:%d} day of illness", "{l:%d} days of illness"},
    {1, offsetof(struct month_row, away_days), "{l:%d} day away without leave",
     "{l:%d} days away without leave"},
    {2, offsetof(struct month_row, breakdowns), "{l:%d} breakdown", "{l:%d} breakdowns"},
    {3, offsetof(struct month_row, power_cut_days), "{l:%d} day of short power",
     "{l:%d} days of short power"},
    {4, offsetof(struct month_row, methods_found), "{l:%d} method learnt", "{l:%d} methods learnt"},
};

static void list_not_printed(const struct composer *composer) {
  if (!composer->month) return;
  for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
    int32_t count =
        *(const int32_t *)(const void *)((const char *)composer->month + facts[i].offset);
    not_printed(composer->out, facts[i].kind, count == 1 ? facts[i].one : facts[i].many, count);
  }
}

/* ---- voices -------------------------------------------------------------------------------------
 */

static bool was_said(const struct composer *composer, const char *line) {
  for (int i = 0; i < composer->before->count; i++)
    for (int v = 0; v < VOICES; v++)
      if (strncmp(composer->before->edition[i].voice[v], line,
                  sizeof composer->out->voice[v] - 1) == 0)
        return true;
  return false;
}

static const char *line_of(const struct composer *composer, int person) {
  const struct person *speaker = &composer->scenario->person[person];
  for (int i = 0; i < speaker->line_count; i++)
    if (speech_fits(composer->after, person, i) && !was_said(composer, speaker->lines[i].source))
      return speaker->lines[i].source;
  return NULL;
}

static void hear_voices(const struct composer *composer) {
  struct edition *out = composer->out;
  int count = composer->scenario->person_count, heard = 0;
  int first = count > 0 ? (int)(random16(composer->after->seed, STREAM_COSMETIC, (uint32_t)out->day,
                                         0, DRAW_VOICE) %
                                (uint32_t)count)
                        : 0;
  for (int i = 0; i < VOICES; i++) out->voice_person[i] = -1;
  for (int i = 0; i < count && heard < VOICES; i++) {
    int person = (first + i * 7) % count;
    const char *line = line_of(composer, person);
    if (!line) continue;
    utf8_copy(out->voice[heard], sizeof out->voice[heard], line);
    out->voice_person[heard++] = (int16_t)person;
  }
}

/* ---- the page -----------------------------------------------------------------------------------
 */

static struct sim *close_copy(const struct sim *sim, enum report report) {
  struct sim *copy = malloc(sizeof *copy);
  if (!copy) abort();
  sim_init(copy, sim->scenario, sim->seed);
  sim_copy(copy, sim);
  copy->model.team[0].orders.report = (uint8_t)report;
  if (copy->model.phase == PHASE_REVIEW) sim_review(copy);
  return copy;
}

static const struct month_row *closed_month(const struct sim *after, int day) {
  const struct history *history = after->history;
  if (history->month_count == 0) return NULL;
  const struct month_row *month = &history->month[history->month_count - 1];
  return month->day == day ? month : NULL;
}

void edition_compose(const struct sim *sim, const struct edition_list *before, enum report report,
                     struct edition *out) {
  memset(out, 0, sizeof *out);
  out->number = (int16_t)(before->count + 1);
  out->day = (int16_t)sim->model.day;
  out->report = (uint8_t)report;
  struct sim *after = close_copy(sim, report);
  struct composer composer = {after, sim->scenario, before, out, closed_month(after, out->day)};
  out->month = (int16_t)(composer.month ? after->history->month_count - 1 : -1);
  compose_slots(&composer);
  claim_plan(&composer);
  claim_machines(&composer);
  claim_products(&composer);
  claim_people(&composer);
  claim_rejects(&composer);
  list_not_printed(&composer);
  hear_voices(&composer);
  sim_release(after);
  free(after);
}
