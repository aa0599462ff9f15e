/* A play as one HTML page. Everything that comes from a story is escaped; there are no scripts and
 * no links out. */
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "game/export.h"

static const char style[] =
    "body{font-family:sans-serif;line-height:1.5;max-width:60em;margin:2em auto;padding:0 1em;"
    "color:#1c2630;background:#fdf8ee}"
    "table{border-collapse:collapse;margin:1em 0}"
    "th,td{padding:.3em .8em;border-bottom:1px solid #b9ad8f;text-align:left;vertical-align:top}"
    "td.n{text-align:right}"
    ".record{color:#9c2f22;font-family:serif;border-bottom-style:dotted}"
    ".ledger{color:#1d4f76;font-weight:bold}";

struct page {
  const struct session *session;
  const struct debrief *debrief;
  struct text *out;
};

/* ---- pieces of a page ------------------------------------------------------------------------ */

static void escaped(struct text *out, const char *words) {
  for (; *words; words++) {
    if (*words == '&')
      text_append(out, "&amp;");
    else if (*words == '<')
      text_append(out, "&lt;");
    else if (*words == '>')
      text_append(out, "&gt;");
    else if (*words == '"')
      text_append(out, "&quot;");
    else
      text_append_char(out, *words);
  }
}

static void element(const struct page *page, const char *tag, const char *attributes,
                    const char *words) {
  text_printf(page->out, "<%s%s>", tag, attributes);
  escaped(page->out, words);
  text_printf(page->out, "</%s>\n", tag);
}

static const char *say(const struct page *page, const char *source) {
  return session_say(page->session, source);
}

static const char *story(const struct page *page, const struct words *words) {
  return session_story(page->session, words);
}

static void heading(const struct page *page, const char *source) {
  element(page, "h2", "", say(page, source));
}

static void table_head(const struct page *page, const char *const *names, int count) {
  text_append(page->out, "<table>\n<thead><tr>\n");
  for (int i = 0; i < count; i++) element(page, "th", " scope=\"col\"", say(page, names[i]));
  text_append(page->out, "</tr></thead>\n<tbody>\n");
}

static void table_end(const struct page *page) {
  text_append(page->out, "</tbody>\n</table>\n");
}

static void number_cell(const struct page *page, const char *book, int64_t value, int64_t scale,
                        int decimals, const char *unit) {
  struct text number;
  text_init(&number);
  decimal_print(&number, value, scale, decimals);
  text_append(&number, unit);
  char attributes[32];
  snprintf(attributes, sizeof attributes, " class=\"n %s\"", book);
  element(page, "td", attributes, number.bytes);
  text_release(&number);
}

static int64_t percent(int64_t part, int64_t plan) {
  return plan > 0 ? fdiv(part * 1000 + plan / 2, plan) : 0; /* tenths */
}

/* ---- the two books --------------------------------------------------------------------------- */

static const char *stance_name(enum report report) {
  static const char *const names[REPORT_COUNT] = {[REPORT_TRUTH] = "As counted",
                                                  [REPORT_ROUND] = "Round up",
                                                  [REPORT_UNDER] = "Write less",
                                                  [REPORT_PAD] = "Pad"};
  return names[report];
}

static void month_row(const struct page *page, int month) {
  const struct month_row *closed = &page->session->sim.history->month[month];
  const struct team_month *team = &closed->team[0];
  char date[EXPORT_DATE];
  text_append(page->out, "<tr>\n");
  element(page, "td", "", export_date(page->session, closed->day, date));
  element(page, "td", "", say(page, stance_name((enum report)team->report)));
  number_cell(page, "record", (int64_t)team->fulfilment * 100, Q_ONE, 1, "%");
  number_cell(page, "ledger", percent(team->good, team->plan), 10, 1, "%");
  number_cell(page, "ledger", qmul(team->good, page->session->scenario.products_per_norm_day),
              Q_ONE, 0, "");
  text_append(page->out, "</tr>\n");
}

static void two_books(const struct page *page) {
  static const char *const names[] = {"Month closed", "Stance of the report", "Record says",
                                      "Ledger holds", "Good pieces"};
  heading(page, "Two books");
  table_head(page, names, 5);
  for (int month = 0; month < page->debrief->month_count; month++) month_row(page, month);
  table_end(page);
}

/* ---- decisions ------------------------------------------------------------------------------- */

static void decision_row(const struct page *page, const struct lettered *row) {
  const struct decision *decision = &page->session->scenario.decisions[row->decision];
  char letter[2] = {row->letter, '\0'}, date[EXPORT_DATE];
  text_append(page->out, "<tr>\n");
  element(page, "th", " scope=\"row\"", letter);
  element(page, "td", "", export_date(page->session, row->day, date));
  element(page, "td", "", story(page, &decision->title));
  element(page, "td", "", export_choice(page->session, row));
  element(page, "td", "", row->by_neglect ? say(page, "Nobody answered in time.") : "");
  text_append(page->out, "</tr>\n");
}

static void decisions(const struct page *page) {
  static const char *const names[] = {"Letter", "Day", "Decision", "What was chosen", "How"};
  heading(page, "Decisions");
  table_head(page, names, 5);
  for (int i = 0; i < page->debrief->lettered_count; i++)
    decision_row(page, &page->debrief->lettered[i]);
  table_end(page);
}

/* ---- what if --------------------------------------------------------------------------------- */

/* An empty cell where too few were played to say. */
static void pieces_cell(const struct page *page, int64_t norm_days, bool known) {
  if (known)
    number_cell(page, "ledger", qmul(norm_days, page->session->scenario.products_per_norm_day),
                Q_ONE, 0, "");
  else
    element(page, "td", "", "");
}

static void what_if_row(const struct page *page, const struct what_if_note *note) {
  char title[160], words[80];
  const struct what_if_subject *subject = &note->subject;
  text_append(page->out, "<tr>\n");
  element(page, "td", "", what_if_title(page->session, subject, title, sizeof title));
  element(page, "td", "",
          what_if_option_words(page->session, subject, subject->played, words, sizeof words));
  element(page, "td", "",
          what_if_option_words(page->session, subject, note->option, words, sizeof words));
  pieces_cell(page, note->played, true);
  pieces_cell(page, note->good, true);
  pieces_cell(page, note->band.low * (int64_t)Q_ONE, note->banded);
  pieces_cell(page, note->band.high * (int64_t)Q_ONE, note->banded);
  number_cell(page, "ledger", note->runs, 1, 0, "");
  text_append(page->out, "</tr>\n");
}

static void what_ifs(const struct page *page) {
  static const char *const names[] = {"Decision",           "as played",
                                      "the other way",      "Good pieces, as played",
                                      "with the same luck", "with other luck, from",
                                      "to (8 in 10)",       "re-runs"};
  const struct what_if_notes *asked = &page->debrief->asked;
  if (asked->count == 0) return;
  heading(page, "What if");
  element(page, "p", "", say(page, "A model's answer, not history's."));
  table_head(page, names, 8);
  for (int i = 0; i < asked->count; i++) what_if_row(page, &asked->note[i]);
  table_end(page);
}

/* ---- causes ---------------------------------------------------------------------------------- */

static void causes_of_month(const struct page *page, int month) {
  struct explanation causes;
  char date[EXPORT_DATE];
  export_causes(page->session, month, &causes);
  element(page, "h3", "",
          export_date(page->session, page->session->sim.history->month[month].day, date));
  text_append(page->out, "<table>\n<tbody>\n");
  for (int i = 0; i < causes.count; i++) {
    const char *label = query_cause_label(&page->session->sim, causes.row[i].cause);
    text_append(page->out, "<tr>\n");
    element(page, "td", "", say(page, label));
    number_cell(page, "ledger", causes.row[i].shown, 10, 1, "");
    text_append(page->out, "</tr>\n");
  }
  table_end(page);
}

static void causes(const struct page *page) {
  heading(page, "What made the good output, in pieces");
  for (int month = 0; month < page->debrief->month_count; month++) causes_of_month(page, month);
}

/* ---- sources --------------------------------------------------------------------------------- */

static void sources(const struct page *page) {
  const struct scenario *scenario = &page->session->scenario;
  heading(page, "Sources");
  text_append(page->out, "<dl>\n");
  for (int i = 0; i < scenario->source_count; i++) {
    const struct source *source = &scenario->sources[i];
    char head[400];
    snprintf(head, sizeof head, "%s · %s", source->id, story(page, &source->kind));
    element(page, "dt", "", head);
    element(page, "dd", "", story(page, &source->citation));
    element(page, "dd", "", story(page, &source->cannot_show));
  }
  text_append(page->out, "</dl>\n");
}

/* ---- the page -------------------------------------------------------------------------------- */

static void head(const struct page *page) {
  const char *title = story(page, &page->session->scenario.title);
  text_append(page->out, "<!DOCTYPE html>\n<html lang=\"");
  escaped(page->out, say(page, "en"));
  text_append(page->out, "\">\n<head>\n<meta charset=\"utf-8\">\n");
  element(page, "title", "", title);
  text_printf(page->out, "<style>%s</style>\n</head>\n<body>\n", style);
  element(page, "h1", "", title);
  element(page, "p", "",
          say(page, "A game's model made these figures. They are not history. The record is what "
                    "was reported; the ledger is what was counted."));
  if (page->session->edited) element(page, "p", "", say(page, session_edited_words));
  char skipped[300];
  session_skipped_words(page->session, skipped, sizeof skipped);
  if (skipped[0]) element(page, "p", "", skipped);
}

void export_page(const struct session *session, const struct debrief *debrief, struct text *out) {
  struct page page = {session, debrief, out};
  head(&page);
  two_books(&page);
  decisions(&page);
  what_ifs(&page);
  causes(&page);
  sources(&page);
  text_append(out, "</body>\n</html>\n");
}
