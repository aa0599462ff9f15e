/* What there is in store: the bottleneck under the level's own name, the ration, power, spare parts
 * and the plots, each as a figure with its causes and a bar against what is needed; food in words
 * alone where a story is told as famine. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sim/calendar.h"
#include "ui/screens/stores.h"
#include "ui/ui_internal.h"

enum { CARD_GAP = 16, PADDING = 18, BULLET = 16, LACKING_DAYS = 5, NEARLY_ALL = 97 };

static int32_t day_plan(const struct stores *stores) {
  return (int32_t)((int64_t)stores->team->norm * stores->team->worker_count);
}

static struct why why_today(enum variable variable, int32_t scale) {
  return (struct why){.kind = WHY_VARIABLE,
                      .variable = (uint8_t)variable,
                      .span = SPAN_DAY,
                      .worker = -1,
                      .scale = scale};
}

/* ---- each of them ---------------------------------------------------------------------------- */

/* What the plan promises for the parts of this month that have begun, in days of plan. */
static int promised_days(const struct stores *stores) {
  const struct scenario *scenario = stores->scenario;
  int today = stores->sim->model.day;
  const struct period month = calendar_month(scenario, today);
  int64_t share = 0;
  for (int day = month.first; day <= today; day++)
    if (day == calendar_sun(scenario, day).first) share += calendar_delivery_share(scenario, day);
  int64_t promised = qmul(share, scenario->parameter[PARAMETER_MARGIN]) * month.plan_days;
  return (int)fdiv(promised + Q_HALF, Q_ONE);
}

static void capitalise(char *text) {
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = (char)(text[0] - 'a' + 'A');
}

static void read_input(const struct stores *stores, struct stock *out) {
  const struct ui *ui = stores->ui;
  out->icon = "icons/coke";
  out->now = query_stock_days(stores->sim, 0);
  out->need = LACKING_DAYS;
  out->most = stores->scenario->parameter[PARAMETER_STOCK_CAP];
  out->lacking = out->now < LACKING_DAYS;
  out->why = why_since_close(VARIABLE_STOCK, Q_ONE);
  out->why.per = day_plan(stores);
  utf8_copy(out->name, sizeof out->name, ui_words(ui, &stores->scenario->input_name));
  capitalise(out->name);
  snprintf(out->figure, sizeof out->figure, ui_tr(ui, out->now == 1 ? "%d day" : "%d days"),
           out->now);
  /* what came and what was used stand in the bars below, rounded there so that they add up */
  snprintf(out->note, sizeof out->note,
           ui_tr(ui, "In days of plan. Promised this month: {r:%d}. Below: what came, and what was "
                     "used."),
           promised_days(stores));
}

static int grams_needed(const struct stores *stores) {
  const int32_t *parameter = stores->scenario->parameter;
  return parameter[PARAMETER_NEED8] +
         (stores->team->orders.hours - 8) * parameter[PARAMETER_NEED_H];
}

static int grams_from_plots(const struct stores *stores) {
  return (int)fdiv((int64_t)stores->team->orders.allotted[ALLOT_PLOTS] *
                       stores->scenario->parameter[PARAMETER_GARDEN_G],
                   Q_ONE);
}

static void tell_ration(const struct stores *stores, struct stock *out) {
  const struct ui *ui = stores->ui;
  out->in_words = true;
  utf8_copy(out->figure, sizeof out->figure, ration_word(ui, out->now));
  utf8_copy(out->beside, sizeof out->beside,
            ui_tr(ui, out->now < out->need ? "less than a shift needs" : "what a shift needs"));
  utf8_copy(out->note, sizeof out->note,
            ui_tr(ui, out->now < out->need ? "Grain a head each day: less than a shift needs."
                                           : "Grain a head each day: as much as a shift needs."));
}

static void read_ration(const struct stores *stores, struct stock *out) {
  const struct ui *ui = stores->ui;
  out->icon = "icons/ration";
  out->now = stores->sim->model.ration_today_g;
  out->need = grams_needed(stores);
  out->most = 900;
  out->lacking = out->now + grams_from_plots(stores) < out->need;
  out->why = why_today(VARIABLE_RATION, 1);
  utf8_copy(out->name, sizeof out->name, ui_tr(ui, "Ration"));
  if (stores->scenario->famine) {
    tell_ration(stores, out);
    return;
  }
  snprintf(out->figure, sizeof out->figure, ui_tr(ui, "%d g"), out->now);
  snprintf(out->note, sizeof out->note,
           ui_tr(ui, "Grain a head each day. A shift of %d hours needs {l:%d} g."),
           stores->team->orders.hours, out->need);
}

static void read_share(const struct stores *stores, struct stock *out, enum variable variable,
                       q16 now) {
  out->now = q_percent(now);
  out->need = out->most = 100;
  out->lacking = out->now < NEARLY_ALL;
  out->why = why_today(variable, 100);
  snprintf(out->figure, sizeof out->figure, ui_tr(stores->ui, "%d of 100"), out->now);
}

static void read_power(const struct stores *stores, struct stock *out) {
  read_share(stores, out, VARIABLE_ENERGY, stores->sim->model.energy_today);
  out->icon = "icons/zeal";
  utf8_copy(out->name, sizeof out->name, ui_tr(stores->ui, "Power"));
  utf8_copy(out->note, sizeof out->note,
            ui_tr(stores->ui, "Of the current that the machines need today."));
}

static void read_parts(const struct stores *stores, struct stock *out) {
  read_share(stores, out, VARIABLE_SUPPLY, stores->sim->model.supply_today);
  out->icon = "icons/workshop";
  utf8_copy(out->name, sizeof out->name, ui_tr(stores->ui, "Supply and parts"));
  utf8_copy(
      out->note, sizeof out->note,
      ui_tr(stores->ui, "Of what the plan grants us. Repairs wait for parts that do not come."));
}

static const char *plots_word(const struct ui *ui, int grams, int missing) {
  if (grams == 0) return ui_tr(ui, "nothing");
  if (grams >= missing) return ui_tr(ui, "enough");
  return ui_tr(ui, grams * 2 < missing ? "a little" : "a good part");
}

static void tell_plots(const struct stores *stores, struct stock *out) {
  const struct ui *ui = stores->ui;
  out->in_words = true;
  out->why = (struct why){.kind = WHY_TEXT,
                          .worker = -1,
                          .text = "What our own plots bring, beside what the ration lacks."};
  utf8_copy(out->figure, sizeof out->figure, plots_word(ui, out->now, out->need));
  utf8_copy(out->beside, sizeof out->beside, ui_tr(ui, "beside what the ration lacks"));
  snprintf(out->note, sizeof out->note,
           ui_tr(ui, "Grain beside what the ration lacks, by {l:%d%%} of our hands."),
           q_percent(stores->team->orders.allotted[ALLOT_PLOTS]));
}

static void read_plots(const struct stores *stores, struct stock *out) {
  const struct ui *ui = stores->ui;
  out->icon = "icons/grain";
  out->now = grams_from_plots(stores);
  out->need = grams_needed(stores) - stores->sim->model.ration_today_g;
  out->need = out->need > 0 ? out->need : 0;
  out->most = 300;
  out->why = (struct why){.kind = WHY_VARIABLE,
                          .variable = VARIABLE_NOURISHMENT,
                          .span = SPAN_MONTH,
                          .worker = -1,
                          .scale = 100};
  utf8_copy(out->name, sizeof out->name, ui_tr(ui, "Our own plots"));
  if (stores->scenario->famine) {
    tell_plots(stores, out);
    return;
  }
  snprintf(out->figure, sizeof out->figure, ui_tr(ui, "%d g"), out->now);
  snprintf(out->note, sizeof out->note,
           ui_tr(ui, "Grain a head each day, by {l:%d%%} of our hands. Below: how well people are "
                     "nourished, of 100."),
           q_percent(stores->team->orders.allotted[ALLOT_PLOTS]));
}

void stock_read(const struct stores *stores, enum store store, struct stock *out) {
  static void (*const readers[STORES])(const struct stores *, struct stock *) = {
      read_input, read_ration, read_power, read_parts, read_plots};
  *out = (struct stock){0};
  readers[store](stores, out);
}

/* ---- a card ---------------------------------------------------------------------------------- */

/* What there is as a bar, what is needed as a mark across it. */
static void draw_bullet(const struct stores *stores, int index, const struct stock *stock,
                        struct rect bar) {
  struct ui *ui = stores->ui;
  int most = stock->most > stock->now ? stock->most : stock->now;
  float unit = bar.w / (float)(most > 0 ? most : 1);
  ui_bar(ui, ui_make_id("stores.bullet", index), bar,
         most > 0 ? (int)((int64_t)stock->now * 100 / most) : 0,
         stock->lacking ? TOKEN_ATTENTION : TOKEN_LEDGER, stock->figure);
  if (stock->need <= 0) return;
  float x = fminf(bar.x + unit * (float)stock->need, bar.x + bar.w);
  draw_rect(&ui->draw, (struct rect){x - 3, bar.y - 7, 6, bar.h + 14}, ui_color(ui, TOKEN_CARD), 0);
  draw_rect(&ui->draw, (struct rect){x - 2, bar.y - 6, 4, bar.h + 12}, ui_color(ui, TOKEN_INK), 0);
}

enum { FOOT = 26 }; /* the bar, or words in its place, and the air above */

static const struct text_look beside_look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};

static void draw_foot(const struct stores *stores, enum store store, const struct stock *stock,
                      struct rect card) {
  float inner = card.w - 2 * PADDING, bottom = card.y + card.h;
  float height = ui_text_height(stores->ui, beside_look.style, inner, stock->beside);
  if (stock->in_words)
    ui_text(stores->ui, (struct rect){card.x + PADDING, bottom - 10 - height, inner, 0},
            beside_look, stock->beside);
  else
    draw_bullet(stores, (int)store, stock,
                (struct rect){card.x + PADDING, bottom - 20 - BULLET, inner, BULLET});
}

static float foot_height(const struct stores *stores, const struct stock *stock, float inner) {
  return fmaxf(FOOT, ui_text_height(stores->ui, beside_look.style, inner, stock->beside));
}

static float card_height(const struct stores *stores, const struct stock *stock, float width) {
  float inner = width - 2 * PADDING;
  return foot_height(stores, stock, inner) - FOOT + 16 +
         fmaxf(28, ui_text_height(stores->ui, STYLE_BODY_S_BOLD, inner - 36, stock->name)) + 8 +
         44 + BULLET + 26;
}

static void draw_card(const struct stores *stores, enum store store, struct rect card) {
  struct ui *ui = stores->ui;
  struct stock stock;
  stock_read(stores, store, &stock);
  bool chosen = stores->view->stores_row == (int)store;
  struct text_look name = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  if (press_area(ui, ui_make_id("stores.card", (int)store), ROLE_CARD, card, stock.name, false))
    stores->view->stores_row = (int)store;
  ui_card(ui, card, chosen);
  ui_icon(ui, stock.icon, card.x + PADDING, card.y + 17, 26, TOKEN_INK);
  ui_text(ui, (struct rect){card.x + PADDING + 36, card.y + 16, card.w - 2 * PADDING - 36, 0}, name,
          stock.name);
  ui_number(ui, ui_make_id("stores.figure", (int)store), card.x + PADDING,
            card.y + card.h - 32 - foot_height(stores, &stock, card.w - 2 * PADDING), STYLE_H3,
            BOOK_LEDGER, ALIGN_LEFT, stock.figure, stock.name, &stock.why, TOKEN_CARD);
  draw_foot(stores, store, &stock, card);
}

float stores_cards(const struct stores *stores, struct rect box, int columns) {
  float width = (box.w - CARD_GAP * (float)(columns - 1)) / (float)columns, height = 0;
  for (int i = 0; i < STORES; i++) {
    struct stock stock;
    stock_read(stores, (enum store)i, &stock);
    height = fmaxf(height, card_height(stores, &stock, width));
  }
  for (int i = 0; i < STORES; i++) {
    float x = box.x + (float)(i % columns) * (width + CARD_GAP);
    float y = box.y + (float)(i / columns) * (height + CARD_GAP);
    bool last_alone = i == STORES - 1 && i % columns == 0 && columns > 1;
    draw_card(stores, (enum store)i, (struct rect){x, y, last_alone ? box.w : width, height});
  }
  int rows = (STORES + columns - 1) / columns;
  return (float)rows * (height + CARD_GAP) - CARD_GAP;
}
