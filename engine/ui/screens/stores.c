/* The stores: five things that work hangs on, each against what is needed of it; what moved the one
 * that is chosen; and three ways to get more, set out on the same rows so that they can be
 * compared. */
#include <math.h>
#include <stdio.h>

#include "ui/components/causes.h"
#include "ui/screens/stores.h"

/* ---- what lacks ------------------------------------------------------------------------------ */

static void lacking_words(const struct stores *stores, char *out, size_t size) {
  const struct ui *ui = stores->ui;
  struct stock stock;
  size_t used = 0;
  out[0] = '\0';
  for (int i = 0; i < STORES; i++) {
    stock_read(stores, (enum store)i, &stock);
    if (!stock.lacking || used >= size) continue;
    used += (size_t)snprintf(out + used, size - used, "%s%s", used ? ", " : ui_tr(ui, "Lacking: "),
                             stock.name);
  }
  if (used == 0) snprintf(out, size, "%s", ui_tr(ui, "Nothing is lacking today."));
}

static float draw_title(const struct stores *stores, float x, float y, float width) {
  struct ui *ui = stores->ui;
  struct text_look look = {STYLE_H1, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  struct text_look quiet = {STYLE_BODY, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  char words[400];
  lacking_words(stores, words, sizeof words);
  float used = ui_text(ui, (struct rect){x, y, width, 0}, look, ui_tr(ui, "Stores"));
  return used + ui_text(ui, (struct rect){x, y + used, width, 0}, quiet, words) + 16;
}

/* ---- what moved the chosen one --------------------------------------------------------------- */

static void explain(const struct stores *stores, const struct why *why,
                    struct explanation *explanation) {
  if (why->kind == WHY_MONTH)
    query_explain_month(stores->sim, why->month, (enum variable)why->variable, why->scale,
                        explanation);
  else
    query_explain(stores->sim, (enum variable)why->variable, 0, why->worker, (enum span)why->span,
                  why->scale, explanation);
  if (why->per <= 1) return;
  explanation_round(explanation, why->scale, (int64_t)Q_ONE * why->per);
  if (why->variable == VARIABLE_STOCK)
    explanation_count_whole(explanation, why->scale, (int64_t)Q_ONE * why->per);
}

/* The same causes as behind its figure, as bars. */
static float draw_causes(const struct stores *stores, struct rect in, const struct stock *stock) {
  struct ui *ui = stores->ui;
  struct explanation explanation;
  float top = in.y;
  explain(stores, &stock->why, &explanation);
  const char *start =
      explanation.kind == EXPLAIN_STOCK ? ui_tr(ui, causes_opening_name(&explanation)) : NULL;
  if (start && explanation.opening_shown != 0) {
    struct fact fact = {.name = start, .figure = "", .ground = TOKEN_CARD};
    char figure[FIGURE_MAX];
    fact.id = ui_make_id("stores.opening", 0);
    fact.figure = figure_plain(figure, explanation.opening_shown);
    fact.book = BOOK_LEDGER;
    fact.why = stock->why;
    in.y += fact_row(ui, in, &fact) + 8;
  }
  in.y += ui_waterfall(ui, ui_make_id("stores.moved", 0), in, &explanation, stores->sim, NULL,
                       ui_tr(ui, "Today"));
  return in.y - top;
}

float stores_moved(const struct stores *stores, struct rect box) {
  struct ui *ui = stores->ui;
  struct stock stock;
  struct text_look head = {STYLE_SERIF_H3, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look note = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  char title[120];
  stock_read(stores, (enum store)stores->view->stores_row, &stock);
  snprintf(title, sizeof title, stock.in_words ? "%s: %s" : ui_tr(ui, "%s: what moved it"),
           stock.name, stock.figure);
  struct backing backing = backing_begin(ui, box);
  struct rect in = {box.x + 28, box.y + 20, box.w - 56, 0};
  in.y += ui_text(ui, in, head, title) + 4;
  in.y += ui_rich(ui, ui_make_id("stores.note", 0), in, note, stock.note, stores->sim) + 12;
  if (!stock.in_words) in.y += draw_causes(stores, in, &stock);
  backing_end(ui, &backing, in.y + 16 - box.y);
  return in.y + 16 - box.y;
}

/* ---- the screen ------------------------------------------------------------------------------ */

static void draw_content(const struct stores *stores, float x, float y, float width) {
  struct ui *ui = stores->ui;
  bool one = ui->layout == LAYOUT_NARROW || ui->is_short;
  int columns = one ? 2 : STORES;
  y += draw_title(stores, x, y, width);
  y += stores_cards(stores, (struct rect){x, y, width, 0}, columns) + 24;
  if (one) {
    y += stores_routes(stores, (struct rect){x, y, width, 0}, ui->layout == LAYOUT_COMPACT) + 24;
    y += stores_moved(stores, (struct rect){x, y, width, 0}) + 24;
    stores_chart(stores, (struct rect){x, y, width, 0});
    return;
  }
  float left = ui->layout == LAYOUT_WIDE ? 580 : 540;
  float moved = stores_moved(stores, (struct rect){x, y, left, 0}) + 20;
  stores_chart(stores, (struct rect){x, y + moved, left, 0});
  stores_routes(stores, (struct rect){x + left + 28, y, width - left - 28, 0}, true);
}

/* How far down something was drawn since item `first` of the record. */
static float bottom_of(const struct ui *ui, int first) {
  float bottom = 0;
  for (int i = first; i < ui->emitted_count; i++)
    bottom = fmaxf(bottom, ui->emitted[i].rect.y + ui->emitted[i].rect.h);
  return bottom;
}

struct intent stores_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct rect content = frame_draw(ui, view, session, &intent);
  struct stores stores = {.ui = ui,
                          .view = view,
                          .session = session,
                          .sim = &session->sim,
                          .scenario = &session->scenario,
                          .team = &session->sim.model.team[0],
                          .intent = &intent};
  ui_region(ui, "stores");
  if (view->stores_row < 0 || view->stores_row >= STORES) view->stores_row = STORE_INPUT;
  float margin = ui->layout == LAYOUT_WIDE ? 60 : 32;
  if (content.w > 2320) margin = (content.w - 2200) / 2;
  ui_id scroll = ui_make_id("stores.scroll", 0);
  float start = ui_scroll_begin(ui, scroll, content);
  int first = ui->emitted_count;
  draw_content(&stores, content.x + margin, start + 20, content.w - 2 * margin);
  ui_scroll_end(ui, scroll, bottom_of(ui, first) + 40 - start);
  return intent;
}
