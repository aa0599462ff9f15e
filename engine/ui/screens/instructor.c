/* The sheet that F9 opens over a story for whoever writes or tries it: first what is wrong with its
 * files, then what goes on inside. Days don't pass behind it. It reads; what it changes, it asks
 * for. */
#include "ui/screens/instructor.h"

#include <math.h>

enum { MARGIN = 40, PADDING = 28, HEAD = 76, TAB_HEIGHT = 48, TAB_GAP = 8, BUTTON_HEIGHT = 54 };
enum { BUTTON_GAP = 12 };

typedef float draw_tab(const struct instructor *sheet, struct rect box);

static const struct tab_row {
  const char *label;
  draw_tab *draw;
} tab_rows[INSTRUCTOR_TABS] = {
    [INSTRUCTOR_PROBLEMS] = {"Problems", instructor_problems},
    [INSTRUCTOR_STATE] = {"State", instructor_state},
    [INSTRUCTOR_PEOPLE] = {"People", instructor_people},
    [INSTRUCTOR_EVENTS] = {"Events", instructor_events},
    [INSTRUCTOR_LOG] = {"Log", instructor_log},
    [INSTRUCTOR_SEED] = {"Seed", instructor_seed},
};

/* ---- pieces ---------------------------------------------------------------------------------- */

float instructor_text(const struct instructor *sheet, struct rect box, enum style style,
                      enum token ink, const char *text) {
  struct text_look look = {style, ink, TOKEN_CARD, ALIGN_LEFT, 0};
  return ui_text(sheet->ui, box, look, text);
}

float instructor_heading(const struct instructor *sheet, struct rect box, const char *words) {
  box.y += 16;
  return 16 + instructor_text(sheet, box, STYLE_H3, TOKEN_INK, words) + 8;
}

struct button_flow button_flow_begin(struct rect box) {
  return (struct button_flow){box, box.x, box.y};
}

bool button_flow_next(const struct instructor *sheet, struct button_flow *flow, const char *name,
                      enum button_kind kind, const char *label) {
  float width = fminf(ui_text_width(sheet->ui, STYLE_BODY_BOLD, label) + 48, flow->box.w);
  if (flow->x > flow->box.x && flow->x + width > flow->box.x + flow->box.w) {
    flow->x = flow->box.x;
    flow->y += BUTTON_HEIGHT + BUTTON_GAP;
  }
  struct rect rect = {flow->x, flow->y, width, BUTTON_HEIGHT};
  flow->x += width + BUTTON_GAP;
  return ui_button(sheet->ui, ui_make_id(name, 0), rect, kind, NULL, label, NULL);
}

float button_flow_end(const struct button_flow *flow) {
  return flow->y - flow->box.y + BUTTON_HEIGHT + BUTTON_GAP;
}

/* ---- opening and closing --------------------------------------------------------------------- */

/* Over whatever else is open. */
static bool is_pressed(struct ui *ui, enum ui_key key) {
  for (int i = 0; i < ui->input->count; i++) {
    const struct ui_event *event = &ui->input->event[i];
    if (event->type != INPUT_KEY || event->key != key || ui->key_used[i]) continue;
    return ui->key_used[i] = true;
  }
  return false;
}

static void follow_keys(struct ui *ui, struct view *view, const struct session *session,
                        struct intent *intent) {
  struct instructor_view *instructor = &view->instructor;
  if (is_pressed(ui, KEY_RELOAD)) *intent = intent_of(INTENT_RELOAD);
  if (!is_pressed(ui, KEY_F9)) return;
  instructor->open = !instructor->open;
  view->passing = false;
  bool problems = instructor->problems && instructor->problems->count > 0;
  if (instructor->open && session)
    instructor->tab = problems ? INSTRUCTOR_PROBLEMS : INSTRUCTOR_EVENTS;
}

/* ---- the head -------------------------------------------------------------------------------- */

static const char *title_of(const struct instructor *sheet) {
  const struct instructor_view *view = &sheet->view->instructor;
  if (!sheet->session) return "This story does not load: nothing was begun";
  if (view->load_failed) return "The saved files do not load: the story goes on as it was";
  bool stopped = view->problems && view->problems->errors > 0;
  if (view->tab == INSTRUCTOR_PROBLEMS && stopped)
    return "Script error: the story is paused, nothing is lost";
  return "Inspector";
}

static float draw_head(const struct instructor *sheet, struct rect card) {
  struct ui *ui = sheet->ui;
  struct text_look look = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct rect close = {card.x + card.w - 68, card.y + 12, 48, 48};
  struct rect words = {card.x + PADDING, card.y + 20, card.w - PADDING - 88, 0};
  float height = ui_text(ui, words, look, ui_tr(ui, title_of(sheet)));
  if (press_area(ui, ui_make_id("instructor.close", 0), ROLE_BUTTON, close, ui_tr(ui, "Close"),
                 false))
    sheet->view->instructor.open = false;
  ui_icon(ui, "icons/close", close.x + 10, close.y + 10, 28, TOKEN_INK);
  return fmaxf(HEAD, height + 36);
}

/* ---- tabs ------------------------------------------------------------------------------------ */

/* Left and right go through the tabs while one of them has the focus, or nothing has. */
static void tab_keys(const struct instructor *sheet, ui_id id) {
  struct ui *ui = sheet->ui;
  uint8_t *tab = &sheet->view->instructor.tab;
  bool here =
      ui->focus == 0 || !ui->focus_visible || (ui->focus >= id && ui->focus < id + INSTRUCTOR_TABS);
  if (!here) return;
  int step = ui_key(ui, KEY_RIGHT) - ui_key(ui, KEY_LEFT);
  if (step == 0) return;
  *tab = (uint8_t)((*tab + step + INSTRUCTOR_TABS) % INSTRUCTOR_TABS);
  ui_set_focus(ui, id + *tab);
}

/* None where there is nothing to look into. */
static float draw_tabs(const struct instructor *sheet, struct rect row) {
  if (!sheet->session) return 0;
  struct ui *ui = sheet->ui;
  const char *names[INSTRUCTOR_TABS];
  int count = INSTRUCTOR_TABS, now = sheet->view->instructor.tab;
  ui_id id = ui_make_id("instructor.tab", 0);
  for (int i = 0; i < count; i++) names[i] = ui_tr(ui, tab_rows[i].label);
  int rows = segments_width(ui, names, count) > row.w ? 2 : 1, in_row = (count + rows - 1) / rows;
  for (int first = 0; first < count; first += in_row) {
    int here = count - first < in_row ? count - first : in_row;
    int chosen = segments_draw(ui, id + (ui_id)first, row, names + first, here, now - first, false);
    if (chosen != now - first) sheet->view->instructor.tab = (uint8_t)(chosen + first);
    row.y += TAB_HEIGHT + TAB_GAP;
  }
  tab_keys(sheet, id);
  return (float)rows * (TAB_HEIGHT + TAB_GAP);
}

/* ---- the sheet ------------------------------------------------------------------------------- */

static void draw_body(const struct instructor *sheet, struct rect box) {
  struct ui *ui = sheet->ui;
  ui_id scroll = ui_make_id("instructor.body", sheet->view->instructor.tab);
  float start = ui_scroll_begin(ui, scroll, box);
  struct rect in = {box.x + 8, start + 4, box.w - 32, 0};
  float used = tab_rows[sheet->view->instructor.tab].draw(sheet, in);
  ui_scroll_end(ui, scroll, used + 24);
}

static struct rect sheet_rect(const struct ui *ui) {
  float margin = ui->layout == LAYOUT_WIDE && !ui->is_short ? MARGIN : MARGIN / 2;
  return (struct rect){margin, margin, ui->width - 2 * margin, ui->height - 2 * margin};
}

static void draw_sheet(const struct instructor *sheet) {
  struct ui *ui = sheet->ui;
  struct view *view = sheet->view;
  struct rect card = sheet_rect(ui);
  draw_rect(&ui->draw, (struct rect){0, 0, ui->width, ui->height}, ui_color(ui, TOKEN_VEIL), 0);
  ui_modal_begin(ui, ui_make_id("instructor", 0));
  ui_region(ui, "instructor");
  int32_t first = ui->focus_count;
  ui_card(ui, card, true);
  float top = card.y + draw_head(sheet, card);
  float inner = card.w - 2 * PADDING;
  top += draw_tabs(sheet, (struct rect){card.x + PADDING, top, inner, TAB_HEIGHT}) + 4;
  float end = card.y + card.h - 12;
  draw_body(sheet, (struct rect){card.x + PADDING - 8, top, inner + 16, end - top});
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_BACKSPACE)) view->instructor.open = false;
  ui_order_by_rows(ui, first);
  ui_modal_end(ui);
}

void instructor_draw(struct ui *ui, struct view *view, const struct session *session,
                     struct intent *intent) {
  if (!view->instructor.allowed) return;
  follow_keys(ui, view, session, intent);
  if (!view->instructor.open) return;
  struct instructor sheet = {ui, view, session, intent};
  if (!session) view->instructor.tab = INSTRUCTOR_PROBLEMS;
  draw_sheet(&sheet);
}
