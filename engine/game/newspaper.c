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

/* ---- patterns ----------------------------------------------------------------------------- */

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

static bool was_printed(const struct composer *composer, int slot, int index) {
  for (int i = 0; i < composer->before->count; i++)
    if (composer->before->edition[i].template_used[slot] == index) return true;
  return false;
}

/* What only goes round the news is told once: a page may do without it. */
static bool is_stale(const struct composer *composer, int slot, int index) {
  if (slot == NEWS_SUBHEAD || slot == NEWS_CLOSING || slot == NEWS_WORLD)
    return was_printed(composer, slot, index);
  return was_on_last_page(composer, slot, index);
}

static bool fits(const struct composer *composer, int slot, int index) {
  const struct news_template *news = &composer->scenario->news[index];
  return news->slot == slot && !is_stale(composer, slot, index) &&
         is_news_of_today(composer, news) &&
         conditions_hold(composer->after, news->conditions, news->condition_count);
}

/* A pattern that speaks of a decision goes before one that always fits; a fresh one before one that
 * has been printed. */
static int rank_of(const struct composer *composer, int slot, int index) {
  int rank = composer->scenario->news[index].decision >= 0 ? 2 : 0;
  return rank + !was_printed(composer, slot, index);
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

/* A page is never without its headline: where no pattern fits, the bare figure. */
static void compose_bare_headline(const struct composer *composer) {
  char pattern[160];
  snprintf(pattern, sizeof pattern, "%.100s: {r:%s} Per Cent", composer->scenario->team_name.source,
           composer->month ? "fulfilment" : "posted");
  fill(composer->out->text[NEWS_HEADLINE], pattern, composer->after);
  fill(composer->out->plain[NEWS_HEADLINE], pattern, composer->after);
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
  if (out->template_used[NEWS_HEADLINE] < 0) compose_bare_headline(composer);
}

/* ---- claims and rows ---------------------------------------------------------------------- */

static struct ledger_claim *add_claim(struct edition *out, const char *pattern,
                                      const struct words *noun, uint8_t slot, uint8_t measure) {
  struct ledger_claim *claim = &out->claim[out->claim_count++];
  char what[160];
  snprintf(what, sizeof what, pattern ? pattern : "%s", noun ? noun->source : "");
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
  return whole > 0 ? figure_scaled(qdiv(part, whole), 100) : 0;
}

static int64_t units(const struct composer *composer, int64_t norm_days) {
  return figure_scaled(qmul(norm_days, composer->scenario->products_per_norm_day), 1);
}

/* Only who rounds up or pads also says that all were there and nothing was spoilt. */
static bool embellishes(const struct composer *composer) {
  return composer->out->report == REPORT_ROUND || composer->out->report == REPORT_PAD;
}

static void claim_plan(const struct composer *composer) {
  const struct history *history = composer->after->history;
  if (!composer->month && history->sun_count == 0) return; /* nothing was closed yet */
  struct ledger_claim *claim =
      add_claim(composer->out, "Plan carried out", NULL, NEWS_HEADLINE, MEASURE_FULFILMENT);
  if (composer->month) {
    const struct team_month *month = &composer->month->team[0];
    print_claim(claim, "%", figure_scaled(month->fulfilment, 100),
                per_cent(month->good, month->plan));
    return;
  }
  const struct sun_row *sun = &history->sun[history->sun_count - 1];
  claim->measure = MEASURE_POSTED;
  print_claim(claim, "%", figure_scaled(sun->posted[0], 100), figure_scaled(sun->true_perf, 100));
}

/* Without power none runs, and what is closed does not: the figure is called what it is. */
static const char *machines_counted(const struct sim *sim) {
  if (!query_has_power(sim)) return "Machines in good order";
  return sim->model.team[0].line_run < Q_ONE ? "Machines kept going" : "Machines running";
}

static void claim_machines(const struct composer *composer) {
  const struct sim *sim = composer->after;
  int all = composer->scenario->machine_count;
  if (all == 0 || !composer->month) return;
  struct ledger_claim *claim =
      add_claim(composer->out, machines_counted(sim), NULL, NEWS_SUBHEAD, MEASURE_EQUIPMENT);
  int count = query_has_power(sim) ? query_machines_running(sim) : query_machines_in_order(sim);
  print_claim(claim, "", embellishes(composer) ? all : count, count);
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
  print_claim(claim, "", embellishes(composer) ? roster : mean, mean);
}

static void claim_rejects(const struct composer *composer) {
  if (!composer->month) return;
  const struct words *own = &composer->scenario->product_rejects;
  const bool has_own = own->source[0] != '\0';
  struct ledger_claim *claim = add_claim(composer->out, has_own ? NULL : "Rejects",
                                         has_own ? own : NULL, NEWS_OVERCOMING, MEASURE_GAP);
  snprintf(claim->record, sizeof claim->record, "%s",
           embellishes(composer) ? "none" : "not stated");
  snprintf(claim->ledger, sizeof claim->ledger, "%" PRId64,
           units(composer, composer->month->rejects));
  claim->differs = composer->month->rejects > 0;
}

/* ---- not printed -------------------------------------------------------------------------- */

static void not_printed(struct edition *out, uint8_t kind, const char *pattern, int32_t count) {
  if (count <= 0 || out->not_printed_count == NOT_PRINTED_MAX) return;
  struct not_printed *fact = &out->not_printed[out->not_printed_count++];
  fact->kind = kind;
  fact->pattern = pattern;
  fact->count = count;
  snprintf(fact->text, sizeof fact->text, pattern, count);
}

static const struct fact {
  uint8_t kind; /* enum note_kind */
  size_t offset;
  const char *one, *many;
} facts[] = {
    {NOTE_PEOPLE, offsetof(struct month_row, long_shifts), "{l:%d} long shift",
     "{l:%d} long shifts"},
    {NOTE_STORES, offsetof(struct month_row, days_without_inputs), "{l:%d} day short of inputs",
     "{l:%d} days short of inputs"},
    {NOTE_PEOPLE, offsetof(struct month_row, sick_days), "{l:%d} day of illness",
     "{l:%d} days of illness"},
    {NOTE_PEOPLE, offsetof(struct month_row, away_days), "{l:%d} day away without leave",
     "{l:%d} days away without leave"},
    {NOTE_PEOPLE, offsetof(struct month_row, leave_days), "{l:%d} day on leave for the market",
     "{l:%d} days on leave for the market"},
    {NOTE_MACHINE, offsetof(struct month_row, breakdowns), "{l:%d} breakdown", "{l:%d} breakdowns"},
    {NOTE_STORES, offsetof(struct month_row, power_cut_days), "{l:%d} day of short power",
     "{l:%d} days of short power"},
    {NOTE_METHOD, offsetof(struct month_row, methods_found), "{l:%d} method learnt",
     "{l:%d} methods learnt"},
};

/* What the methods in use added to the month's output. */
static int64_t added_by_methods(const struct composer *composer) {
  const struct month_row *month = composer->month;
  for (int i = 0; i < month->posting_count; i++)
    if (month->posting[i].variable == VARIABLE_OUTPUT && month->posting[i].cause == CAUSE_METHODS)
      return units(composer, month->posting[i].delta);
  return 0;
}

/* Always has its place: it is the one fact here that speaks well of the team. */
static void list_added_by_methods(const struct composer *composer) {
  struct edition *out = composer->out;
  int32_t added = (int32_t)added_by_methods(composer);
  if (added > 0 && out->not_printed_count == NOT_PRINTED_MAX) out->not_printed_count--;
  not_printed(out, NOTE_METHOD,
              added == 1 ? "{l:%d} piece more by our own methods"
                         : "{l:%d} pieces more by our own methods",
              added);
}

static void list_not_printed(const struct composer *composer) {
  if (!composer->month) return;
  for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
    int32_t count =
        *(const int32_t *)(const void *)((const char *)composer->month + facts[i].offset);
    not_printed(composer->out, facts[i].kind, count == 1 ? facts[i].one : facts[i].many, count);
  }
  list_added_by_methods(composer);
}

/* ---- voices ------------------------------------------------------------------------------- */

static bool was_said(const struct composer *composer, int person, int line) {
  for (int i = 0; i < composer->before->count; i++) {
    const struct edition *edition = &composer->before->edition[i];
    for (int v = 0; v < VOICES; v++)
      if (edition->voice_person[v] == person && edition->voice_line[v] == line) return true;
  }
  return false;
}

static bool asks_for(const struct person_line *line, enum measure measure) {
  for (int i = 0; i < line->condition_count; i++)
    if (line->conditions[i].measure == measure) return true;
  return false;
}

static bool is_on_the_report(const struct person_line *line) {
  return asks_for(line, MEASURE_REPORT_STANCE) || asks_for(line, MEASURE_FULFILMENT);
}

/* Ten days have no plan met or missed. */
static bool is_on_the_table(const struct composer *composer, const struct person_line *line) {
  return is_on_the_report(line) && (!asks_for(line, MEASURE_FULFILMENT) || composer->month);
}

/* Of the lines that fit and haven't been said, one on the report first; -1: none. */
static int line_of(const struct composer *composer, int person) {
  const struct person *speaker = &composer->scenario->person[person];
  int first = -1;
  for (int i = 0; i < speaker->line_count; i++) {
    const struct person_line *line = &speaker->lines[i];
    if (!speech_fits(composer->after, person, i) || was_said(composer, person, i)) continue;
    if (is_on_the_table(composer, line)) return i;
    if (first < 0 && !is_on_the_report(line)) first = i;
  }
  return first;
}

static int times_heard(const struct composer *composer, int person) {
  int count = 0;
  for (int i = 0; i < composer->before->count; i++)
    for (int v = 0; v < VOICES; v++)
      count += composer->before->edition[i].voice_person[v] == person;
  return count;
}

/* Who stands behind a choice that was made since the last page has something to say now. */
static bool was_asked(const struct composer *composer, int person) {
  for (int i = 0; i < composer->scenario->decision_count; i++)
    if (composer->scenario->decisions[i].person == person &&
        composer->after->model.decision[i].taken_day > last_page_day(composer))
      return true;
  return false;
}

static bool is_elsewhere(const struct composer *composer, int person) {
  uint8_t absence = composer->after->model.workers.absence[person];
  return absence == ABSENCE_LENT || absence == ABSENCE_NO_WORD;
}

/* How much a person is heard at this meeting: what their state says counts, and that others had
 * their turn before. Ties are drawn. -1: nothing to say, or not there. */
static int weight_of(const struct composer *composer, int person) {
  int line = is_elsewhere(composer, person) ? -1 : line_of(composer, person);
  if (line < 0) return -1;
  const struct edition *out = composer->out;
  const struct person_line *said = &composer->scenario->person[person].lines[line];
  int weight = 8 + (speech_tells(said) ? 2 : 0) + (is_on_the_report(said) ? 4 : 0) +
               (was_asked(composer, person) ? 2 : 0) - 2 * times_heard(composer, person);
  int drawn = (int)(random16(composer->after->seed, STREAM_COSMETIC, (uint32_t)out->day,
                             (uint32_t)person, DRAW_VOICE) >>
                    8);
  return (weight > 0 ? weight : 0) * 256 + drawn;
}

static int heaviest(const int *weight, int count) {
  int best = -1;
  for (int i = 0; i < count; i++)
    if (weight[i] >= 0 && (best < 0 || weight[i] > weight[best])) best = i;
  return best;
}

static void hear_voices(const struct composer *composer) {
  struct edition *out = composer->out;
  int weight[TEAM_WORKERS_MAX], count = composer->scenario->person_count;
  for (int i = 0; i < count; i++) weight[i] = weight_of(composer, i);
  for (int v = 0; v < VOICES; v++) {
    int person = heaviest(weight, count);
    out->voice_person[v] = (int16_t)person;
    if (person < 0) continue;
    int line = line_of(composer, person);
    out->voice_line[v] = (int16_t)line;
    utf8_copy(out->voice[v], sizeof out->voice[v],
              composer->scenario->person[person].lines[line].text.source);
    weight[person] = -1;
  }
}

/* ---- the page ----------------------------------------------------------------------------- */

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

int edition_days(const struct scenario *scenario, const struct edition *edition) {
  return edition->month < 0 ? scenario_sun_days(scenario, edition->day)
                            : scenario_month_days(scenario, edition->day);
}
