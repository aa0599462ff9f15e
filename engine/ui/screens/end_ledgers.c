/* The five ledgers side by side: where each began, where it stands, and the range in which six ways
 * of leading ended with the same luck, without a label: there is no best mark. The gap between the
 * books belongs to none of them and stands apart. Then the endings that hold, questions,
 * and the last panel where a story has one. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/end.h"

enum { CARD = 216, GAP = 20, POINTS_MAX = MONTHS_MAX + 1 };

static const struct face_of_ledger {
  const char *icon, *name, *unit, *why;
} faces[LEDGER_COUNT] = {
    {"icons/goods", "Goods", "good output; the plain rate is 100", ""},
    {"icons/people", "People", "wellbeing, of 100",
     "The mean over all closes of joy and nourishment, and of what fatigue and grievance have "
     "left."},
    {"icons/skill", "Skill", "capability, of 100",
     "The mean of four: equipment in good order, methods in use, technical knowledge, and good "
     "inputs made at home."},
    {"icons/bonds", "Bonds", "solidarity, of 100",
     "Solidarity within the team, the mean over all closes."},
    {"icons/standing", "Standing", "of 100",
     "Standing with the committee, and ten for each title won."},
};

/* ---- how each ledger went ------------------------------------------------------------------- */

/* Goods, People and Bonds are sums or means over the story, so their curves are what they were
 * after each close. */
struct running {
  int64_t good, days, sum;
};

static int32_t after_month(struct running *run, const struct month_row *row, int ledger,
                           int number) {
  const struct team_month *team = &row->team[0];
  switch (ledger) {
  case LEDGER_GOODS:
    run->good += team->good;
    run->days += team->norm_before > 0 ? qdiv(team->plan, team->norm_before) : 0;
    return run->days > 0 ? (int32_t)fdiv(run->good * 100, run->days) : 0;
  case LEDGER_PEOPLE:
    run->sum += row->wellbeing;
    break;
  case LEDGER_BONDS:
    run->sum += row->bond;
    break;
  case LEDGER_SKILL:
    return q_percent(row->skill_ledger);
  default:
    return q_percent(team->standing);
  }
  return q_percent((q16)(run->sum / (number + 1)));
}

static int read_curve(const struct ending_page *page, int ledger, int32_t *out) {
  const struct history *history = page->sim->history;
  const struct ledger_line *line = &page->debrief->ledger[ledger];
  struct running run = {0, 0, 0};
  int count = 0;
  if (ledger != LEDGER_GOODS) out[count++] = q_percent(line->start);
  for (int i = 0; i < history->month_count; i++)
    out[count++] = after_month(&run, &history->month[i], ledger, i);
  if (count > 0) out[count - 1] = q_percent(line->now);
  return count;
}

static void draw_curve(const struct ending_page *page, int ledger, struct rect rect) {
  int32_t value[POINTS_MAX], low = INT32_MAX, high = INT32_MIN;
  int count = read_curve(page, ledger, value);
  for (int i = 0; i < count; i++) {
    low = value[i] < low ? value[i] : low;
    high = value[i] > high ? value[i] : high;
  }
  if (count < 2) return;
  int32_t slack = high - low < 10 ? (10 - (high - low)) / 2 : 1;
  struct series series = {.value = value, .count = count, .book = BOOK_LEDGER};
  ui_sparkline(page->ui, rect, &series, low - slack, high + slack, TOKEN_LEDGER);
}

/* ---- a ledger's card ------------------------------------------------------------------------ */

/* Where others ended with the same luck: a band without numbers, and our place on its scale. */
static void draw_range(const struct ending_page *page, const struct ledger_line *line,
                       struct rect rect) {
  struct ui *ui = page->ui;
  q16 least = line->low < line->now ? line->low : line->now;
  q16 most = line->high > line->now ? line->high : line->now;
  float slack = fmaxf((float)(most - least) * 0.12f, (float)Q(0.01));
  float scale = rect.w / ((float)(most - least) + 2 * slack), y = rect.y + rect.h / 2;
  float from = rect.x + ((float)(line->low - least) + slack) * scale;
  float to = rect.x + ((float)(line->high - least) + slack) * scale;
  draw_line(&ui->draw, (struct point){rect.x, y}, (struct point){rect.x + rect.w, y},
            ui_color(ui, TOKEN_LINE), 2, 0);
  struct rect band = {from, y - 8, fmaxf(4, to - from), 16};
  draw_rect(&ui->draw, band, ui_color(ui, TOKEN_LEDGER_TINT), 3);
  draw_frame(&ui->draw, band, ui_color(ui, TOKEN_EDGE), 2, 3, 0);
  struct point now = {rect.x + ((float)(line->now - least) + slack) * scale, y};
  draw_disc(&ui->draw, now, 10, ui_color(ui, TOKEN_CARD));
  draw_disc(&ui->draw, now, 8, ui_color(ui, TOKEN_LEDGER));
}

/* Until it is known where they end; below the words on the unit, which may take two lines. */
static void draw_others_played(const struct ending_page *page, struct rect rect) {
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  char text[64];
  snprintf(text, sizeof text, ui_tr(page->ui, "%d of %d played"), page->debrief->others_played,
           page->debrief->others);
  ui_line(page->ui, rect.x, ui_baseline(STYLE_LABEL, rect.y + 12, rect.h), look, text);
}

static struct why why_of(const struct ending_page *page, int ledger) {
  const struct team *team = &page->sim->model.team[0];
  if (ledger == LEDGER_GOODS) {
    q16 goods = page->debrief->ledger[LEDGER_GOODS].now;
    int64_t days = goods > 0 ? page->sim->history->good_total[0] / goods : 0;
    return (struct why){.kind = WHY_VARIABLE,
                        .variable = VARIABLE_OUTPUT,
                        .span = SPAN_CAMPAIGN,
                        .worker = -1,
                        .scale = 100,
                        .per = days > 1 ? (int32_t)days : 1};
  }
  if (ledger == LEDGER_STANDING && team->titles == 0)
    return (struct why){.kind = WHY_VARIABLE,
                        .variable = VARIABLE_STANDING,
                        .span = SPAN_CAMPAIGN,
                        .worker = -1,
                        .scale = 100};
  return (struct why){.kind = WHY_TEXT, .text = faces[ledger].why};
}

static void draw_start(const struct ending_page *page, int ledger, float x, float baseline) {
  struct ui *ui = page->ui;
  char text[64];
  struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  if (ledger == LEDGER_GOODS) return; /* nothing had been made */
  snprintf(text, sizeof text, ui_tr(ui, "began at %d"),
           q_percent(page->debrief->ledger[ledger].start));
  ui_line(ui, x, baseline, quiet, text);
}

/* The standing of a team with titles may pass a hundred: what of it the titles are is said. */
static void unit_words(const struct ending_page *page, int ledger, char *out, size_t size) {
  const struct team *team = &page->sim->model.team[0];
  bool named = query_has_titles(page->sim);
  if (ledger == LEDGER_STANDING && team->titles > 0)
    snprintf(out, size,
             ui_tr(page->ui, named ? "%d, and %d for titles" : "%d, and %d for teams raised"),
             q_percent(team->standing), 10 * (int)team->titles);
  else
    snprintf(out, size, "%s", ui_tr(page->ui, faces[ledger].unit));
}

static void draw_card(const struct ending_page *page, int ledger, struct rect card) {
  struct ui *ui = page->ui;
  const struct face_of_ledger *face = &faces[ledger];
  const struct ledger_line *line = &page->debrief->ledger[ledger];
  float x = card.x + 22, width = card.w - 44;
  ui_card(ui, card, false);
  ui_icon(ui, face->icon, x, card.y + 20, 28, TOKEN_LEDGER);
  struct text_look name = {STYLE_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, x + 40, card.y + 43, name, ui_tr(ui, face->name));
  char text[96];
  snprintf(text, sizeof text, "%d", q_percent(line->now));
  struct why why = why_of(page, ledger);
  float used = ui_number(ui, ui_make_id("end.ledger", ledger), x, card.y + 100, STYLE_NUMBER_L,
                         BOOK_LEDGER, ALIGN_LEFT, text, ui_tr(ui, face->name), &why, TOKEN_CARD);
  draw_curve(page, ledger, (struct rect){x + used + 28, card.y + 66, width - used - 32, 40});
  draw_start(page, ledger, x, card.y + 136);
  struct text_look unit = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 2};
  float top = ledger == LEDGER_GOODS ? card.y + 118 : card.y + 144;
  unit_words(page, ledger, text, sizeof text);
  ui_text(ui, (struct rect){x, top, width, 48}, unit, text);
  struct rect range = {x, card.y + card.h - 36, width, 24};
  if (debrief_is_measured(page->debrief))
    draw_range(page, line, range);
  else
    draw_others_played(page, range);
}

/* ---- the gap, apart ------------------------------------------------------------------------- */

static int64_t per_cent(int64_t part, int64_t whole) {
  return whole > 0 ? fdiv(part * 100 + whole / 2, whole) : 0;
}

static void draw_gap_line(const struct ending_page *page, float x, float right, float baseline,
                          enum book book, const char *name, int64_t part, int64_t whole) {
  static const struct why whys[] = {
      [BOOK_RECORD] = {.kind = WHY_TEXT,
                       .text =
                           "All that the months reported, in per cent of their plans together."},
      [BOOK_LEDGER] = {.kind = WHY_TEXT,
                       .text = "All good output that was counted, in per cent of the same plans."}};
  struct ui *ui = page->ui;
  char text[24];
  struct text_look look = {book == BOOK_RECORD ? STYLE_SERIF_LABEL : STYLE_BODY_S_BOLD,
                           theme_book_token(book, TOKEN_BG), TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, x, baseline, look, ui_tr(ui, name));
  snprintf(text, sizeof text, "%d%%", (int)per_cent(part, whole));
  ui_number(ui, ui_make_id("end.gap", book), right, baseline + 2, STYLE_H3, book, ALIGN_RIGHT, text,
            ui_tr(ui, name), &whys[book], TOKEN_BG);
}

static void draw_gap(const struct ending_page *page, struct rect box) {
  struct ui *ui = page->ui;
  const struct history *history = page->sim->history;
  int64_t plan = history->plan_total[0];
  int points =
      (int)(per_cent(history->reported_total[0], plan) - per_cent(history->good_total[0], plan));
  float x = box.x + 26, right = box.x + box.w;
  draw_line(&ui->draw, (struct point){box.x, box.y + 4}, (struct point){box.x, box.y + box.h - 4},
            ui_color(ui, TOKEN_INK), 2, 8);
  struct text_look head = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  ui_line(ui, x, box.y + 42, head, ui_tr(ui, "The gap"));
  draw_gap_line(page, x, right, box.y + 84, BOOK_RECORD, "Record", history->reported_total[0],
                plan);
  draw_gap_line(page, x, right, box.y + 126, BOOK_LEDGER, "Ledger", history->good_total[0], plan);
  char text[120];
  snprintf(text, sizeof text,
           ui_tr(ui, points == 1 ? "%d point apart. It belongs to none of the five."
                                 : "%d points apart. It belongs to none of the five."),
           points);
  struct text_look look = {STYLE_LABEL, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 3};
  ui_text(ui, (struct rect){x, box.y + 146, right - x, 72}, look, text);
}

static int columns_of(const struct ending_page *page) {
  return page->w >= 1480 ? LEDGER_COUNT + 1 : page->w >= 880 ? 3 : 2;
}

/* The sixth place is the gap's. */
static float draw_cards(const struct ending_page *page, float y) {
  int columns = columns_of(page), rows = (LEDGER_COUNT + columns) / columns;
  float width = (page->w - GAP * (float)(columns - 1)) / (float)columns;
  for (int i = 0; i <= LEDGER_COUNT; i++) {
    struct rect box = {page->x + (float)(i % columns) * (width + GAP),
                       y + (float)(i / columns) * (CARD + GAP), width, CARD};
    if (i < LEDGER_COUNT)
      draw_card(page, i, box);
    else
      draw_gap(page, box);
  }
  return (float)rows * (CARD + GAP) + 10;
}

/* ---- endings and questions ------------------------------------------------------------------ */

static float draw_ending(const struct ending_page *page, int index, float x, float y, float w) {
  struct ui *ui = page->ui;
  const struct ending *ending = &page->session->scenario.endings[page->debrief->ending[index]];
  struct text_look title = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  struct text_look body = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  float used = ui_text(ui, (struct rect){x, y, w, 0}, title, ui_words(ui, &ending->title));
  used += ui_rich(ui, ui_make_id("end.ending", index * 16), (struct rect){x, y + used + 2, w, 0},
                  body, ui_words(ui, &ending->text), page->sim);
  return used + 22;
}

/* In two columns where the lines would otherwise be too long to read; each goes to the shorter. */
static float draw_endings(const struct ending_page *page, float x, float y, float w) {
  char skipped[300];
  session_skipped_words(page->session, skipped, sizeof skipped);
  float start = y + end_heading(page, "How it ended", skipped, x, y, w);
  int columns = w >= 900 ? 2 : 1;
  float width = (w - 40 * (float)(columns - 1)) / (float)columns, end[2] = {start, start};
  for (int i = 0; i < page->debrief->ending_count; i++) {
    int column = columns == 2 && end[1] < end[0] ? 1 : 0;
    end[column] += draw_ending(page, i, x + (float)column * (width + 40), end[column], width);
  }
  return fmaxf(end[0], end[1]) - y;
}

static float question_height(const struct ending_page *page, int index, float w) {
  const struct words *words = &page->session->scenario.questions[index];
  return ui_text_height(page->ui, STYLE_SERIF_BODY, w, ui_words(page->ui, words)) + 16;
}

static float draw_questions(const struct ending_page *page, float x, float y, float w) {
  struct ui *ui = page->ui;
  const struct scenario *scenario = &page->session->scenario;
  float inner = w - 2 * 28 - 44, height = 84;
  for (int i = 0; i < scenario->question_count; i++) height += question_height(page, i, inner);
  if (scenario->question_count == 0) return 0;
  ui_card(ui, (struct rect){x, y, w, height}, false);
  struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, x + 28, y + 50, head, ui_tr(ui, "To talk about"));
  float at = y + 74;
  for (int i = 0; i < scenario->question_count; i++) {
    char number[8];
    snprintf(number, sizeof number, "%d", i + 1);
    struct text_look look = {STYLE_BODY_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
    ui_line(ui, x + 30, ui_baseline(STYLE_SERIF_BODY, at, 32), look, number);
    look = (struct text_look){STYLE_SERIF_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
    ui_text(ui, (struct rect){x + 28 + 44, at, inner, 0}, look,
            ui_words(ui, &scenario->questions[i]));
    at += question_height(page, i, inner);
  }
  return height + 20;
}

float end_ledgers(const struct ending_page *page, float y) {
  y += end_heading(
      page, "Five ledgers",
      ui_tr(page->ui, "They are not added together. Each band is where six ways of leading ended, "
                      "with the same luck."),
      page->x, y, page->w);
  y += draw_cards(page, y);
  if (!end_is_wide(page)) {
    y += draw_endings(page, page->x, y, page->w) + 10;
    return end_last_panel(page, y + draw_questions(page, page->x, y, page->w));
  }
  float right = page->w * 0.45f, left = page->w - right - 48;
  float endings = draw_endings(page, page->x, y, left);
  float questions = draw_questions(page, page->x + left + 48, y, right);
  return end_last_panel(page, y + fmaxf(endings, questions));
}
