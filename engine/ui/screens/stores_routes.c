/* Three ways to get what is lacking: import, ask the state, make it ourselves; the same rows for
 * each, so that none looks better by what is left out. What each book will say of it stands last.
 */
#include <math.h>
#include <stdio.h>

#include "ui/screens/stores.h"

enum route { ROUTE_IMPORT, ROUTE_ASK, ROUTE_MAKE, ROUTES };
enum route_row { ROW_BRINGS, ROW_TIME, ROW_CHANCE, ROW_COST, ROW_RECORD, ROW_LEDGER, ROWS };
enum { PADDING = 24, CELL_PADDING = 9, TEXT_MAX = 240, BUTTON = 54 };

static const struct route_name {
  const char *icon, *name;
} routes[ROUTES] = {{"icons/globe", "Import"},
                    {"icons/standing", "Ask the state"},
                    {"icons/exchange", "Make it ourselves"}};

static const char *const row_names[ROWS] = {"It brings", "Time",   "Chance",
                                            "It costs",  "Record", "Ledger"};

struct route_cells {
  char text[ROWS][TEXT_MAX];
};

/* ---- what each of them means ----------------------------------------------------------------- */

static void read_import(const struct stores *stores, struct route_cells *cells) {
  for (int i = 0; i < ROWS; i++) snprintf(cells->text[i], TEXT_MAX, "–");
  snprintf(cells->text[ROW_BRINGS], TEXT_MAX, "%s",
           ui_tr(stores->ui, "Nothing. It is not part of this story."));
}

static const char *chance_word(int chance) {
  if (chance < 20) return "hardly";
  if (chance < 45) return "rather not";
  return chance < 56 ? "about even" : chance < 80 ? "likely" : "very likely";
}

static void read_ask(const struct stores *stores, struct route_cells *cells) {
  const struct ui *ui = stores->ui;
  const struct model *model = &stores->sim->model;
  const int32_t *parameter = stores->scenario->parameter;
  int chance = q_percent(qmul(model->credit, model->supply_today));
  snprintf(cells->text[ROW_BRINGS], TEXT_MAX, ui_tr(ui, "{l:%d} days of plan, if it is granted"),
           (int)parameter[PARAMETER_ASK_DAYS]);
  snprintf(cells->text[ROW_TIME], TEXT_MAX, "%s", ui_tr(ui, "Today"));
  snprintf(cells->text[ROW_CHANCE], TEXT_MAX, ui_tr(ui, "%s: {l:%d of 100}"),
           ui_tr(ui, chance_word(chance)), chance);
  snprintf(cells->text[ROW_COST], TEXT_MAX,
           ui_tr(ui, "{l:%d} of {l:%d} points of goodwill, a third if refused; and some standing"),
           q_percent(parameter[PARAMETER_ASK_COST]), q_percent(model->credit));
  snprintf(cells->text[ROW_RECORD], TEXT_MAX, "%s",
           ui_tr(ui, "The page tends to praise those who did without."));
  snprintf(cells->text[ROW_LEDGER], TEXT_MAX, "%s", ui_tr(ui, "More in store; less goodwill."));
}

static int make_percent_a_month(const struct stores *stores) {
  const int32_t *parameter = stores->scenario->parameter;
  int64_t knowledge = query_value(stores->sim, VARIABLE_STUDY, 0, -1);
  int64_t pace =
      qmul(qmul(parameter[PARAMETER_DOM_RATE], stores->team->orders.allotted[ALLOT_SUBSTITUTE]),
           Q_HALF + knowledge);
  return q_percent(qmul(pace, Q_ONE - stores->team->domestic) * 26);
}

static void read_make(const struct stores *stores, struct route_cells *cells) {
  const struct ui *ui = stores->ui;
  const struct team *team = stores->team;
  int hands = q_percent(team->orders.allotted[ALLOT_SUBSTITUTE]);
  snprintf(cells->text[ROW_BRINGS], TEXT_MAX,
           ui_tr(ui, "{l:%d} of 100 parts of the inputs are replaced so far"),
           q_percent(team->domestic));
  if (hands > 0)
    snprintf(cells->text[ROW_TIME], TEXT_MAX, ui_tr(ui, "About {l:%d} parts more a month"),
             make_percent_a_month(stores));
  else
    snprintf(cells->text[ROW_TIME], TEXT_MAX, "%s", ui_tr(ui, "None while nobody works on it"));
  snprintf(cells->text[ROW_CHANCE], TEXT_MAX,
           ui_tr(ui, "Sure, but poor at first: quality {l:%d} of 100"),
           q_percent(team->substitute_quality));
  snprintf(cells->text[ROW_COST], TEXT_MAX,
           ui_tr(ui, "{l:%d%%} of our hands now; and more scrap while quality is poor"), hands);
  snprintf(cells->text[ROW_RECORD], TEXT_MAX, "%s",
           ui_tr(ui, "Self-reliance is good news for the page."));
  snprintf(cells->text[ROW_LEDGER], TEXT_MAX, "%s",
           ui_tr(ui, "Fewer hands for goods; rejects are counted here."));
}

static void read_route(const struct stores *stores, enum route route, struct route_cells *cells) {
  static void (*const readers[ROUTES])(const struct stores *,
                                       struct route_cells *) = {read_import, read_ask, read_make};
  readers[route](stores, cells);
}

/* ---- the buttons ----------------------------------------------------------------------------- */

static float draw_reason(struct ui *ui, struct rect below, const char *reason) {
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  return reason[0] ? ui_text(ui, below, look, reason) : 0;
}

static float draw_ask_button(const struct stores *stores, struct rect button) {
  struct ui *ui = stores->ui;
  struct command command = {.verb = VERB_ASK, .origin = ORIGIN_PLAYER, .team = 0};
  char reason[160];
  refusal_words(ui, stores->session, &command, reason, sizeof reason);
  if (ui_button(ui, ui_make_id("stores.ask", 0), button, BUTTON_SECONDARY, NULL,
                ui_tr(ui, "Ask today"), reason[0] ? "" : NULL))
    *stores->intent = (struct intent){.kind = INTENT_COMMAND, .command = command};
  return draw_reason(ui, (struct rect){button.x, button.y + button.h + 6, button.w, 0}, reason);
}

static float draw_make_button(const struct stores *stores, struct rect button) {
  struct ui *ui = stores->ui;
  if (ui_button(ui, ui_make_id("stores.make", 0), button, BUTTON_SECONDARY, "icons/assign",
                ui_tr(ui, "Set hands"), NULL))
    *stores->intent = intent_go(SCREEN_ASSIGN);
  return 0;
}

static float draw_import_button(const struct stores *stores, struct rect button) {
  struct ui *ui = stores->ui;
  ui_button(ui, ui_make_id("stores.import", 0), button, BUTTON_SECONDARY, NULL, ui_tr(ui, "Import"),
            "");
  return draw_reason(ui, (struct rect){button.x, button.y + button.h + 6, button.w, 0},
                     ui_tr(ui, refusal_formats[REFUSAL_SWITCHED_OFF]));
}

/* Returns the height of what stands below the button. */
static float draw_button(const struct stores *stores, enum route route, struct rect button) {
  static float (*const drawers[ROUTES])(const struct stores *, struct rect) = {
      draw_import_button, draw_ask_button, draw_make_button};
  return drawers[route](stores, button);
}

/* ---- a table --------------------------------------------------------------------------------- */

static float draw_route_name(const struct stores *stores, enum route route, float x, float y,
                             float width) {
  struct ui *ui = stores->ui;
  struct text_look look = {STYLE_BODY_BOLD, route == ROUTE_IMPORT ? TOKEN_INK2 : TOKEN_INK,
                           TOKEN_CARD, ALIGN_LEFT, 0};
  ui_icon(ui, routes[route].icon, x, y + 3, 26, look.color);
  return ui_text(ui, (struct rect){x + 36, y, width - 36, 0}, look, ui_tr(ui, routes[route].name));
}

static void draw_row_name(const struct stores *stores, enum route_row row, float x, float y,
                          float width) {
  struct ui *ui = stores->ui;
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  if (row == ROW_RECORD) look.style = STYLE_SERIF_LABEL, look.color = TOKEN_RECORD;
  if (row == ROW_LEDGER) look.color = TOKEN_LEDGER;
  ui_text(ui, (struct rect){x, y + 2, width, 0}, look, ui_tr(ui, row_names[row]));
}

static float draw_cell(const struct stores *stores, enum route route, enum route_row row,
                       const struct route_cells *cells, struct rect box) {
  struct text_look look = {row == ROW_RECORD ? STYLE_SERIF_BODY : STYLE_BODY_S,
                           route == ROUTE_IMPORT ? TOKEN_INK2 : TOKEN_INK, TOKEN_CARD, ALIGN_LEFT,
                           0};
  look.style = STYLE_BODY_S;
  return ui_rich(stores->ui, ui_make_id("stores.cell", ((int)route * ROWS + (int)row) * 16), box,
                 look, cells->text[row], stores->sim);
}

/* What can't be had needs less room. */
static struct rect column_of(enum route route, struct rect in) {
  static const float left[ROUTES + 1] = {0, 0.22F, 0.58F, 1};
  float name = 100, room = in.w - name;
  float x = in.x + name + left[route] * room;
  return (struct rect){x, in.y, (left[route + 1] - left[route]) * room - 16, 0};
}

static float draw_table(const struct stores *stores, const struct route_cells *cells,
                        struct rect in) {
  float top = in.y, head = 0, below = 0;
  for (int r = 0; r < ROUTES; r++) {
    struct rect at = column_of((enum route)r, in);
    head = fmaxf(head, draw_route_name(stores, (enum route)r, at.x, at.y, at.w));
  }
  in.y += head + 12;
  for (int row = 0; row < ROWS; row++) {
    float height = 28;
    ui_rule(stores->ui, in.x, in.y, in.w);
    in.y += CELL_PADDING;
    draw_row_name(stores, (enum route_row)row, in.x, in.y, 90);
    for (int r = 0; r < ROUTES; r++)
      height = fmaxf(height, draw_cell(stores, (enum route)r, (enum route_row)row, &cells[r],
                                       column_of((enum route)r, in)));
    in.y += height + CELL_PADDING;
  }
  in.y = ui_rule(stores->ui, in.x, in.y, in.w) + 14;
  for (int r = 0; r < ROUTES; r++) {
    struct rect at = column_of((enum route)r, in);
    at.w = fminf(at.w, 220);
    at.h = BUTTON;
    below = fmaxf(below, draw_button(stores, (enum route)r, at));
  }
  return in.y + BUTTON + below + 4 - top;
}

/* ---- one below the other --------------------------------------------------------------------- */

static float draw_route(const struct stores *stores, enum route route,
                        const struct route_cells *cells, struct rect box) {
  struct backing backing = backing_begin(stores->ui, box);
  float x = box.x + PADDING, width = box.w - 2 * PADDING, name = 110, y = box.y + 18;
  y += draw_route_name(stores, route, x, y, width) + 10;
  for (int row = 0; row < (route == ROUTE_IMPORT ? 1 : ROWS); row++) {
    ui_rule(stores->ui, x, y, width);
    draw_row_name(stores, (enum route_row)row, x, y + CELL_PADDING, name - 12);
    struct rect cell = {x + name, y + CELL_PADDING, width - name, 0};
    y += fmaxf(28, draw_cell(stores, route, (enum route_row)row, cells, cell)) + 2 * CELL_PADDING;
  }
  y += 8 + BUTTON + draw_button(stores, route, (struct rect){x, y + 8, 240, BUTTON}) + 20;
  backing_end(stores->ui, &backing, y - box.y);
  return y - box.y;
}

float stores_routes(const struct stores *stores, struct rect box, bool beside) {
  struct ui *ui = stores->ui;
  struct route_cells cells[ROUTES];
  struct text_look head = {STYLE_SERIF_H3, TOKEN_INK, beside ? TOKEN_CARD : TOKEN_BG, ALIGN_LEFT,
                           0};
  float top = box.y;
  for (int r = 0; r < ROUTES; r++) read_route(stores, (enum route)r, &cells[r]);
  if (beside) {
    struct backing backing = backing_begin(ui, box);
    struct rect in = {box.x + PADDING, box.y + 20, box.w - 2 * PADDING, 0};
    in.y += ui_text(ui, in, head, ui_tr(ui, "Three ways to get more")) + 12;
    in.y += draw_table(stores, cells, in) + 16;
    backing_end(ui, &backing, in.y - box.y);
    return in.y - top;
  }
  box.y += ui_text(ui, box, head, ui_tr(ui, "Three ways to get more")) + 12;
  for (int r = ROUTE_ASK; r < ROUTES; r++)
    box.y += draw_route(stores, (enum route)r, &cells[r], box) + 20;
  return box.y + draw_route(stores, ROUTE_IMPORT, &cells[ROUTE_IMPORT], box) - top;
}
