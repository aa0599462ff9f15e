/* A play as rows. Pieces have one decimal, shares are per cent of the month's plan. */
#include <inttypes.h>
#include <stdio.h>

#include "base/json.h"
#include "game/export.h"

/* ---- shared with the page -------------------------------------------------------------------- */

const char *export_date(const struct session *session, int day, char out[EXPORT_DATE]) {
  struct date date = scenario_date(&session->scenario, day);
  snprintf(out, EXPORT_DATE, "%04d-%02d-%02d", date.year % 10000, date.month % 100, date.day % 100);
  return out;
}

const char *export_choice(const struct session *session, const struct lettered *row) {
  if (row->option < 0) return session_say(session, "Nothing. The question lapsed.");
  return session_story(session, debrief_choice(session, row));
}

/* Tenths of a piece, as Q8, so that large stories fit 32 bits. */
void export_causes(const struct session *session, int month, struct explanation *out) {
  enum { TENTHS = 10, COARSER = 256 };
  int64_t scale = (int64_t)session->scenario.products_per_norm_day * TENTHS / COARSER;
  query_explain_month(&session->sim, month, VARIABLE_OUTPUT, 1, out);
  explanation_round(out, (int32_t)scale, (int64_t)Q_ONE * (Q_ONE / COARSER));
}

/* ---- rows ------------------------------------------------------------------------------------ */

struct row {
  const char *part, *date, *key, *name;
  int month; /* from 1; 0: of no month */
  const char *value, *unit;
};

static void write_row(struct text *out, const struct row *row) {
  char month[12] = "";
  if (row->month > 0) snprintf(month, sizeof month, "%d", row->month);
  const char *const fields[] = {row->part, month,      row->date, row->key,
                                row->name, row->value, row->unit};
  for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) csv_field(out, i == 0, fields[i]);
  text_append(out, "\r\n");
}

static void write_number(struct text *out, struct row row, int64_t value, int64_t scale,
                         int decimals) {
  struct text number;
  text_init(&number);
  decimal_print(&number, value, scale, decimals);
  row.value = number.bytes;
  write_row(out, &row);
  text_release(&number);
}

static void write_pieces(const struct session *session, struct text *out, struct row row,
                         int64_t norm_days) {
  row.unit = session_story(session, &session->scenario.product_plural);
  write_number(out, row, qmul(norm_days, session->scenario.products_per_norm_day), Q_ONE, 1);
}

/* ---- the two books --------------------------------------------------------------------------- */

static void write_month(const struct session *session, int month, struct text *out) {
  const struct month_row *closed = &session->sim.history->month[month];
  const struct team_month *team = &closed->team[0];
  char date[EXPORT_DATE];
  const char *day = export_date(session, closed->day, date);
  const struct {
    const char *part, *key, *name;
    int64_t norm_days;
  } rows[] = {{"plan", "plan", "Planned", team->plan},
              {"record", "reported", "Record says", team->reported},
              {"ledger", "gross", "Counted for plan", team->gross},
              {"ledger", "good", "Good", team->good},
              {"ledger", "paper", "Written, not made", team->paper_after}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    write_pieces(session, out,
                 (struct row){.part = rows[i].part,
                              .date = day,
                              .key = rows[i].key,
                              .name = session_say(session, rows[i].name),
                              .month = month + 1},
                 rows[i].norm_days);
  write_number(out,
               (struct row){"record", day, "fulfilment", session_say(session, "Plan carried out"),
                            month + 1, "", "%"},
               (int64_t)team->fulfilment * 100, Q_ONE, 1);
}

static void write_causes(const struct session *session, int month, struct text *out) {
  struct explanation causes;
  char date[EXPORT_DATE];
  export_causes(session, month, &causes);
  export_date(session, session->sim.history->month[month].day, date);
  for (int i = 0; i < causes.count; i++) {
    const char *label = query_cause_label(&session->sim, causes.row[i].cause);
    struct row row = {"cause", date, "", session_say(session, label), month + 1, "", ""};
    row.unit = session_story(session, &session->scenario.product_plural);
    write_number(out, row, causes.row[i].shown, 10, 1);
  }
}

/* ---- decisions and sources ------------------------------------------------------------------- */

static void write_decision(const struct session *session, const struct lettered *row,
                           struct text *out) {
  char letter[2] = {row->letter, '\0'}, date[EXPORT_DATE];
  const struct decision *decision = &session->scenario.decisions[row->decision];
  struct row line = {.part = "decision",
                     .date = export_date(session, row->day, date),
                     .key = letter,
                     .name = session_story(session, &decision->title),
                     .value = export_choice(session, row),
                     .unit =
                         row->by_neglect ? session_say(session, "Nobody answered in time.") : ""};
  write_row(out, &line);
}

static void write_what_if(const struct session *session, const struct what_if_note *note,
                          struct text *out) {
  char date[EXPORT_DATE], title[160], played[80], other[80], name[400];
  const struct what_if_subject *subject = &note->subject;
  snprintf(name, sizeof name, "%s: %s -> %s", what_if_title(session, subject, title, sizeof title),
           what_if_option_words(session, subject, subject->played, played, sizeof played),
           what_if_option_words(session, subject, note->option, other, sizeof other));
  const struct {
    const char *key;
    int64_t norm_days;
    bool known;
  } rows[] = {{"as_played", note->played, true},
              {"same_luck", note->good, true},
              {"other_luck_low", note->band.low * (int64_t)Q_ONE, note->banded},
              {"other_luck_middle", note->band.middle * (int64_t)Q_ONE, note->banded},
              {"other_luck_high", note->band.high * (int64_t)Q_ONE, note->banded}};
  struct row row = {
      .part = "what_if", .date = export_date(session, subject->day, date), .name = name};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    row.key = rows[i].key;
    if (rows[i].known) write_pieces(session, out, row, rows[i].norm_days);
  }
}

static void write_source(const struct session *session, const struct source *source,
                         struct text *out) {
  struct row row = {.part = "source",
                    .date = "",
                    .key = source->id,
                    .name = session_story(session, &source->citation),
                    .value = session_story(session, &source->kind),
                    .unit = ""};
  write_row(out, &row);
}

static void write_edited(const struct session *session, struct text *out) {
  struct row row = {.part = "run",
                    .date = "",
                    .key = "edited",
                    .name = session_say(session, session_edited_words),
                    .value = "yes",
                    .unit = ""};
  write_row(out, &row);
}

void export_table(const struct session *session, const struct debrief *debrief, struct text *out) {
  text_append(out, "part,month,date,key,name,value,unit\r\n");
  if (session->edited) write_edited(session, out);
  for (int month = 0; month < debrief->month_count; month++) {
    write_month(session, month, out);
    write_causes(session, month, out);
  }
  for (int i = 0; i < debrief->lettered_count; i++)
    write_decision(session, &debrief->lettered[i], out);
  for (int i = 0; i < debrief->asked.count; i++)
    write_what_if(session, &debrief->asked.note[i], out);
  for (int i = 0; i < session->scenario.source_count; i++)
    write_source(session, &session->scenario.sources[i], out);
}
