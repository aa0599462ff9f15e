/* One decision as it is seen afterwards: what was known then, what was chosen, what it moved in the
 * ledger under its own name, and what followed. The other ways are named; none is called better. */
#include <math.h>
#include <stdio.h>

#include "ui/screens/end.h"
#include "ui/ui_internal.h"

enum { PADDING = 28 };

struct letter_card {
  const struct ending_page *page;
  struct ui *ui;
  const struct lettered *row;
  const struct decision *decision;
  const struct option *option; /* NULL: it lapsed */
  float x, y, w;
  bool drawn; /* false: only measured */
};

/* ---- pieces --------------------------------------------------------------------------------- */

static void words(struct letter_card *card, enum style style, enum token color, const char *text) {
  struct text_look look = {style, color, TOKEN_CARD, ALIGN_LEFT, 0};
  if (card->drawn)
    card->y += ui_text(card->ui, (struct rect){card->x, card->y, card->w, 0}, look, text);
  else
    card->y += ui_text_height(card->ui, style, card->w, text);
}

static void rich(struct letter_card *card, const char *name, int index, enum style style,
                 const char *text) {
  struct text_look look = {style, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  const struct sim *sim = card->page->sim;
  if (card->drawn)
    card->y += ui_rich(card->ui, ui_make_id(name, index),
                       (struct rect){card->x, card->y, card->w, 0}, look, text, sim);
  else
    card->y += ui_rich_height(card->ui, style, card->w, text, sim);
}

static void heading(struct letter_card *card, const char *text) {
  card->y += 16;
  words(card, STYLE_LABEL_BOLD, TOKEN_INK2, ui_tr(card->ui, text));
  card->y += 2;
}

/* ---- who, when ------------------------------------------------------------------------------ */

static void draw_title(struct letter_card *card) {
  struct ui *ui = card->ui;
  char date[64], when[160];
  const char *title = ui_words(ui, &card->decision->title);
  float height = ui_text_height(ui, STYLE_H2, card->w - 60, title);
  if (card->drawn) {
    struct point centre = {card->x + 20, card->y + 19};
    char letter[2] = {card->row->letter, '\0'};
    draw_disc(&ui->draw, centre, 20, ui_color(ui, TOKEN_INK));
    struct text_look look = {STYLE_BODY_S_BOLD, TOKEN_CARD, TOKEN_INK, ALIGN_CENTRE, 1};
    ui_line(ui, centre.x, centre.y + 7, look, letter);
    look = (struct text_look){STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
    ui_text(ui, (struct rect){card->x + 56, card->y, card->w - 60, 0}, look, title);
  }
  card->y += height + 4;
  date_words(ui, &card->page->session->scenario, card->row->day, date, sizeof date);
  snprintf(when, sizeof when,
           card->row->by_neglect ? ui_tr(ui, "%s. Nobody answered in time.") : "%s", date);
  words(card, STYLE_BODY_S, TOKEN_INK2, when);
}

/* ---- known then ----------------------------------------------------------------------------- */

/* In words alone: the figures of then are not the figures of now. */
static void strip_marks(char *out, size_t size, const char *text) {
  size_t length = 0;
  for (const char *s = text; *s && length + 1 < size; s++) {
    if (s[0] == '{' && s[1] && s[2] == ':')
      s += 2;
    else if (*s != '}' && *s != '*')
      out[length++] = *s;
  }
  out[length] = '\0';
}

static bool has_live_figure(const char *text) {
  for (const char *s = text; *s; s++)
    if (s[0] == '{' && (s[1] == 'l' || s[1] == 'r') && s[2] == ':' && (s[3] < '0' || s[3] > '9'))
      return true;
  return false;
}

static void draw_known(struct letter_card *card, const struct words *list, int count,
                       const char *title) {
  bool headed = false;
  for (int i = 0; i < count; i++) {
    char plain[400];
    const char *text = ui_words(card->ui, &list[i]);
    if (has_live_figure(text)) continue;
    if (!headed) heading(card, title);
    headed = true;
    strip_marks(plain, sizeof plain, text);
    words(card, STYLE_BODY_S, TOKEN_INK, plain);
  }
}

/* ---- chosen --------------------------------------------------------------------------------- */

static void draw_chosen(struct letter_card *card) {
  heading(card, card->row->by_neglect ? "What happened by itself" : "We chose");
  if (!card->option) {
    words(card, STYLE_BODY, TOKEN_INK, ui_tr(card->ui, "Nothing. The question lapsed."));
    return;
  }
  words(card, STYLE_BODY_BOLD, TOKEN_INK, ui_words(card->ui, &card->option->label));
  words(card, STYLE_BODY_S, TOKEN_INK, ui_words(card->ui, &card->option->consequence));
}

static void draw_others(struct letter_card *card) {
  heading(card, "The other ways");
  for (int i = 0; i < card->decision->option_count; i++)
    if (i != card->row->option)
      words(card, STYLE_BODY_S, TOKEN_INK, ui_words(card->ui, &card->decision->options[i].label));
}

/* ---- moved ---------------------------------------------------------------------------------- */

static const struct moved {
  uint8_t variable;
  const char *unit;
} moved_rows[] = {
    {VARIABLE_OUTPUT, ""},          {VARIABLE_EQUIPMENT, "of 100"},   {VARIABLE_FATIGUE, "of 100"},
    {VARIABLE_ZEAL, "of 100"},      {VARIABLE_JOY, "of 100"},         {VARIABLE_BOND, "of 100"},
    {VARIABLE_GRIEVANCE, "of 100"}, {VARIABLE_NOURISHMENT, "of 100"}, {VARIABLE_STUDY, "of 100"},
    {VARIABLE_STANDING, "of 100"},
};

/* In pieces for output, in points for the rest; of people, the mean of the team. */
static int moved_by(const struct letter_card *card, enum variable variable) {
  const struct sim *sim = card->page->sim;
  int64_t sum = ledger_sum(sim->ledger, variable, 0, -1, card->option->cause, SPAN_CAMPAIGN);
  if (variable == VARIABLE_OUTPUT)
    return (int)fdiv(qmul(sum, sim->scenario->products_per_norm_day) + Q_HALF, Q_ONE);
  int people = variable_rows[variable].owner == OWNER_WORKER ? sim->model.team[0].worker_count : 1;
  return (int)fdiv(sum * 100 + (int64_t)people * Q_HALF, (int64_t)people * Q_ONE);
}

static void draw_moved_row(struct letter_card *card, int index, int value) {
  static const struct why why = {
      .kind = WHY_TEXT,
      .text = "All that the ledger booked under this decision's name, from that day to the end. "
              "Of people, the mean of the team."};
  struct ui *ui = card->ui;
  char figure[FIGURE_MAX];
  enum variable variable = (enum variable)moved_rows[index].variable;
  const char *name = variable == VARIABLE_OUTPUT
                         ? ui_words(ui, &card->page->session->scenario.product_plural)
                         : ui_tr(ui, variable_rows[variable].label);
  if (card->drawn) {
    struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
    ui_line(ui, card->x, card->y + 27, look, name);
    figure_signed(figure, value);
    ui_number(ui, ui_make_id("end.moved", index), card->x + card->w, card->y + 27,
              STYLE_BODY_S_BOLD, BOOK_LEDGER, ALIGN_RIGHT, figure, name, &why, TOKEN_CARD);
    ui_rule(ui, card->x, card->y + 40, card->w);
  }
  card->y += 42;
}

static void draw_moved(struct letter_card *card) {
  bool headed = false;
  for (size_t i = 0; card->option && i < sizeof moved_rows / sizeof moved_rows[0]; i++) {
    int value = moved_by(card, (enum variable)moved_rows[i].variable);
    if (value == 0) continue;
    if (!headed) heading(card, "What it moved in the ledger");
    headed = true;
    draw_moved_row(card, (int)i, value);
  }
}

static void draw_fate(struct letter_card *card) {
  if (!card->option || !card->option->fate.source[0]) return;
  heading(card, "What followed");
  rich(card, "end.fate", card->row->decision, STYLE_SERIF_BODY,
       ui_words(card->ui, &card->option->fate));
}

/* ---- the card ------------------------------------------------------------------------------- */

static float lay_out(struct letter_card card, bool drawn) {
  float top = card.y;
  card.drawn = drawn;
  draw_title(&card);
  draw_chosen(&card);
  draw_fate(&card);
  draw_moved(&card);
  draw_known(&card, card.decision->known, card.decision->known_count, "Known then");
  draw_known(&card, card.decision->unknown, card.decision->unknown_count, "Not known then");
  draw_others(&card);
  return card.y - top;
}

static void draw_steps(const struct ending_page *page, float x, float y, float w, int chosen) {
  struct ui *ui = page->ui;
  int count = page->debrief->lettered_count;
  struct rect before = {x, y, (w - 16) / 2, 54}, after = {x + (w + 16) / 2, y, (w - 16) / 2, 54};
  if (ui_button(ui, ui_make_id("end.before", 0), before, BUTTON_SECONDARY, "icons/arrow-left",
                ui_tr(ui, "Earlier"), chosen > 0 ? NULL : ""))
    page->view->debrief_letter = chosen - 1;
  if (ui_button(ui, ui_make_id("end.after", 0), after, BUTTON_SECONDARY, "icons/arrow-right",
                ui_tr(ui, "Later"), chosen + 1 < count ? NULL : ""))
    page->view->debrief_letter = chosen + 1;
}

static void draw_way_to_what_if(const struct ending_page *page, float right, float baseline) {
  enum { HEIGHT = 44 };
  struct ui *ui = page->ui;
  const char *words = ui_tr(ui, "What if?");
  const float width = ui_text_width(ui, STYLE_BODY_S_BOLD, words) + 4;
  struct rect link = {right - width, baseline - HEIGHT / 2 - 6, width, HEIGHT};
  if (!ui_button(ui, ui_make_id("end.to-what-if", 0), link, BUTTON_QUIET, NULL, words, NULL))
    return;
  page->view->debrief_tab = END_WHAT_IF;
  end_ask_letter(page);
}

float end_letter(const struct ending_page *page, struct rect rect) {
  int chosen = page->view->debrief_letter;
  if (chosen < 0 || chosen >= page->debrief->lettered_count) chosen = 0;
  const struct lettered *row = &page->debrief->lettered[chosen];
  const struct decision *decision = &page->session->scenario.decisions[row->decision];
  struct letter_card card = {.page = page,
                             .ui = page->ui,
                             .row = row,
                             .decision = decision,
                             .option = row->option >= 0 ? &decision->options[row->option] : NULL,
                             .x = rect.x + PADDING,
                             .y = rect.y + 26,
                             .w = rect.w - 2 * PADDING};
  float content = lay_out(card, false) + 26 + 24 + 48 + 54 + 28;
  float height = fmaxf(rect.h, content);
  ui_card(page->ui, (struct rect){rect.x, rect.y, rect.w, height}, false);
  lay_out(card, true);
  float foot = rect.y + height - 28 - 54;
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(page->ui, card.x, foot - 24, look, ui_tr(page->ui, "A model's answer, not history's."));
  if (end_may_ask_letter(page)) draw_way_to_what_if(page, card.x + card.w, foot - 24);
  draw_steps(page, card.x, foot, card.w, chosen);
  return height;
}
