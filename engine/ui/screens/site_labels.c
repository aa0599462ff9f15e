/* The labels pinned to things in the picture: at most six, each a figure of the ledger (or, on a
 * brick tint, of the record) with a line to the thing that it speaks of. What needs attention comes
 * first; a label that finds no free place is left out. */
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/screens_internal.h"
#include "ui/screens/site_picture.h"
#include "ui/ui_internal.h"

enum {
  LABELS_MAX = 6,
  LABEL_HEIGHT = 48,
  LABEL_GAP = 14,
  STOCK_SHORT_DAYS = 6,
  RATION_SHORT_G = 600
};

enum label_kind { LABEL_PLAIN, LABEL_ATTENTION, LABEL_RECORD };

struct site_label {
  const char *place, *icon; /* place: as decisions name it */
  char name[48], text[64];
  enum label_kind kind;
  struct point thing; /* in the scene: where the line ends */
  struct point usual; /* from there to the label's corner, when nothing is in the way */
  struct why why;
  bool leads; /* a press goes to `screen` */
  enum screen screen;
  struct rect rect; /* on the canvas, once placed */
  struct point dot;
};

struct label_list {
  int count;
  struct site_label label[LABELS_MAX];
};

/* ---- what they say --------------------------------------------------------------------------- */

static struct site_label *add(struct label_list *list, const char *place, const char *icon,
                              struct point thing, struct point usual) {
  struct site_label *label = &list->label[list->count++];
  *label = (struct site_label){.place = place, .icon = icon, .thing = thing, .usual = usual};
  return label;
}

static struct why why_today(enum variable variable, int team, int32_t scale) {
  return (struct why){.kind = WHY_VARIABLE,
                      .variable = (uint8_t)variable,
                      .span = SPAN_DAY,
                      .team = (int16_t)team,
                      .worker = -1,
                      .scale = scale};
}

static void name_label(struct site_label *label, const char *name) {
  snprintf(label->name, sizeof label->name, "%s", name);
}

/* "coke" at the start of a label: "Coke". */
static void capitalise(char *text) {
  text[0] = (char)toupper((unsigned char)text[0]);
}

static void attendance_words(const struct ui *ui, const struct site_state *state, char *out,
                             size_t size) {
  if (state->on_leave > 0)
    snprintf(out, size, ui_tr(ui, "%d of %d came, %d on leave"), state->present, state->roster,
             state->on_leave);
  else
    snprintf(out, size, ui_tr(ui, state->expected ? "%d of %d expected" : "%d of %d came"),
             state->present, state->roster);
}

static void label_pegs(const struct ui *ui, const struct site_state *state,
                       struct label_list *list) {
  struct site_label *label =
      add(list, "pegs", "icons/people", (struct point){112, 748}, (struct point){-82, -128});
  name_label(label, ui_tr(ui, "Yesterday's output"));
  if (state->resting)
    snprintf(label->text, sizeof label->text, "%s", ui_tr(ui, "Rest day"));
  else
    attendance_words(ui, state, label->text, sizeof label->text);
  if (!state->resting && state->present * 4 < state->roster * 3) label->kind = LABEL_ATTENTION;
  label->why = why_today(VARIABLE_OUTPUT, 0, 100);
  label->leads = true;
  label->screen = SCREEN_PEOPLE;
}

static void label_furnace(const struct ui *ui, const struct site_state *state,
                          struct label_list *list) {
  struct site_label *label =
      add(list, "furnace", "icons/furnace", (struct point){262, 448}, (struct point){-66, -96});
  const char *word = state->tapping       ? "Furnace hot"
                     : state->furnace_hot ? "Furnace low"
                                          : "Furnace cold";
  name_label(label, ui_tr(ui, "Yesterday's output"));
  snprintf(label->text, sizeof label->text, "%s", ui_tr(ui, word));
  if (!state->furnace_hot && !state->resting) label->kind = LABEL_ATTENTION;
  label->why = why_today(VARIABLE_OUTPUT, 0, 100);
}

static void machine_words(const struct ui *ui, const struct session *session,
                          const struct site_state *state, struct site_label *label) {
  int standing = state->machines - state->running;
  if (state->resting) {
    snprintf(label->text, sizeof label->text, ui_tr(ui, "%d in good order"), state->in_order);
    return;
  }
  if (standing == 0) {
    snprintf(label->text, sizeof label->text, ui_tr(ui, "All %d run"), state->machines);
    return;
  }
  if (state->lines_closed) {
    snprintf(label->text, sizeof label->text, ui_tr(ui, "%d of %d kept going"), state->running,
             state->machines);
    return;
  }
  label->kind = LABEL_ATTENTION;
  label->icon = "icons/attention";
  const char *machines = ui_words(ui, &session->scenario.machine_plural);
  if (machines[0])
    snprintf(label->text, sizeof label->text, ui_tr(ui, "%d of %d %s stopped"), standing,
             state->machines, machines);
  else
    snprintf(label->text, sizeof label->text, ui_tr(ui, "%d of %d stopped"), standing,
             state->machines);
}

static void label_machines(const struct ui *ui, const struct session *session,
                           const struct site_state *state, struct label_list *list) {
  float bay = state->stopped >= 0 ? (float)state->stopped : 4;
  struct site_label *label = add(list, "lathe", "icons/workshop",
                                 (struct point){672 + 116 * bay, 744}, (struct point){-174, 56});
  name_label(label, ui_tr(ui, "Equipment"));
  label->why = why_since_close(VARIABLE_EQUIPMENT, 100);
  if (!state->power) {
    label->kind = LABEL_ATTENTION;
    label->icon = "icons/attention";
    snprintf(label->text, sizeof label->text, "%s", ui_tr(ui, "No power"));
    label->why = why_today(VARIABLE_ENERGY, -1, 100);
    return;
  }
  machine_words(ui, session, state, label);
}

static void label_stores(const struct ui *ui, const struct session *session,
                         const struct site_state *state, struct label_list *list) {
  struct site_label *label =
      add(list, "stores", "icons/coke", (struct point){1436, 706}, (struct point){-32, -206});
  const char *input = ui_words(ui, &session->scenario.input_plural);
  name_label(label, ui_tr(ui, "The stock"));
  if (state->stock_days == 0)
    snprintf(label->text, sizeof label->text, ui_tr(ui, "no %s"), input);
  else
    snprintf(label->text, sizeof label->text,
             ui_tr(ui, state->stock_days == 1 ? "%s for %d day" : "%s for %d days"), input,
             state->stock_days);
  capitalise(label->text);
  if (state->stock_days < STOCK_SHORT_DAYS) label->kind = LABEL_ATTENTION;
  const struct team *team = &session->sim.model.team[0];
  label->why = why_since_close(VARIABLE_STOCK, Q_ONE);
  label->why.per = (int32_t)((int64_t)team->norm * team->worker_count); /* a day of the plan */
}

/* What the story begins with is what people call full. */
static int full_ration(const struct scenario *scenario) {
  for (int i = 0; i < scenario->schedule_count; i++) {
    if (scenario->schedule[i].variable == VARIABLE_RATION) return scenario->schedule[i].value;
  }
  return (int)variable_rows[VARIABLE_RATION].start;
}

static void label_canteen(const struct ui *ui, const struct session *session,
                          struct label_list *list) {
  struct site_label *label =
      add(list, "canteen", "icons/ration", (struct point){1770, 748}, (struct point){-102, 58});
  int grams = session->sim.model.ration_today_g;
  name_label(label, ui_tr(ui, "The ration"));
  if (session->scenario.famine)
    snprintf(label->text, sizeof label->text, ui_tr(ui, "Ration: %s"), ration_word(ui, grams));
  else if (grams == 0)
    snprintf(label->text, sizeof label->text, "%s", ui_tr(ui, "No ration"));
  else if (grams >= RATION_SHORT_G && grams >= full_ration(&session->scenario))
    snprintf(label->text, sizeof label->text, "%s", ui_tr(ui, "Full ration"));
  else
    snprintf(label->text, sizeof label->text, ui_tr(ui, "Ration %d g"), grams);
  if (grams < RATION_SHORT_G) label->kind = LABEL_ATTENTION;
  label->why = why_today(VARIABLE_RATION, -1, 1);
}

static void label_board(const struct ui *ui, const struct session *session,
                        struct label_list *list) {
  const struct history *history = session->sim.history;
  if (history->sun_count == 0) return;
  struct site_label *label =
      add(list, "board", "icons/record", (struct point){1296, 850}, (struct point){104, 22});
  q16 posted = session->sim.model.team[0].posted;
  label->kind = LABEL_RECORD;
  name_label(label, ui_tr(ui, "Our bar on the board"));
  snprintf(label->text, sizeof label->text, ui_tr(ui, "%d per cent"), q_percent(posted));
  label->why = measure_why(&session->sim, MEASURE_POSTED);
  label->leads = screen_available(SCREEN_BOARD);
  label->screen = SCREEN_BOARD;
}

static void collect(const struct ui *ui, const struct session *session,
                    const struct site_state *state, struct label_list *list) {
  label_pegs(ui, state, list);
  label_furnace(ui, state, list);
  label_machines(ui, session, state, list);
  label_stores(ui, session, state, list);
  label_canteen(ui, session, list);
  label_board(ui, session, list);
}

/* ---- where they stand ------------------------------------------------------------------------ */

enum { SLOTS = 9 };

/* As in the reference scene, but never so near that the label lies on its own dot. */
static struct point usual_offset(const struct site_label *label, float zoom) {
  struct point at = {label->usual.x * zoom, label->usual.y * zoom};
  if (label->usual.y < -LABEL_HEIGHT) at.y = fminf(at.y, -LABEL_HEIGHT - 30);
  if (label->usual.y > 30) at.y = fmaxf(at.y, 30);
  return at;
}

static struct rect slot_rect(const struct site_label *label, int slot, float width, float zoom) {
  const float w = width, h = LABEL_HEIGHT, far = 58;
  const struct point at[SLOTS] = {usual_offset(label, zoom),
                                  {-w / 2, -h - far},
                                  {-w / 2, far},
                                  {far, -h / 2},
                                  {-w - far, -h / 2},
                                  {far / 2, -h - far},
                                  {-w - far / 2, -h - far},
                                  {far / 2, far},
                                  {-w - far / 2, far}};
  return (struct rect){label->dot.x + at[slot].x, label->dot.y + at[slot].y, w, h};
}

/* A slot that hangs over the edge is moved in, along its leader. */
static struct rect moved_in(struct rect rect, struct rect view) {
  rect.x = fmaxf(fminf(rect.x, view.x + view.w - rect.w), view.x);
  return rect;
}

static float shared_area(struct rect a, struct rect b) {
  struct rect shared = rect_intersection(a, b);
  return shared.w * shared.h;
}

struct clutter {
  struct rect view, keep_clear;
  const struct site_occupied *occupied;
  const struct label_list *labels;
  int placed;
};

static struct point leader_end(struct rect rect, struct point dot) {
  return (struct point){fminf(fmaxf(dot.x, rect.x + 20), rect.x + rect.w - 20),
                        fminf(fmaxf(dot.y, rect.y), rect.y + rect.h)};
}

static bool line_touches(struct point a, struct point b, struct rect rect) {
  enum { STEPS = 12 };
  for (int i = 0; i <= STEPS; i++) {
    float t = (float)i / STEPS;
    if (rect_contains(rect, (struct point){a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}))
      return true;
  }
  return false;
}

/* Neither may lie on the other, on its dot or on its line. */
static bool collide(struct rect rect, struct point dot, const struct site_label *other) {
  struct rect air = rect_grown(rect, LABEL_GAP);
  return rect_touches(air, other->rect) || rect_contains(air, other->dot) ||
         line_touches(leader_end(other->rect, other->dot), other->dot, air) ||
         line_touches(leader_end(rect, dot), dot, rect_grown(other->rect, 6));
}

/* How much the label would cover; 1e9 where it must not stand. */
static float cover(const struct clutter *clutter, struct rect rect, struct point dot) {
  struct rect inside = rect_grown(clutter->view, -8);
  struct rect air = rect_grown(rect, LABEL_GAP);
  float sum = 0;
  if (shared_area(rect, inside) < rect.w * rect.h - 1) return 1e9F;
  if (rect_touches(air, clutter->keep_clear) || rect_contains(air, dot)) return 1e9F;
  for (int i = 0; i < clutter->placed; i++) {
    if (collide(rect, dot, &clutter->labels->label[i])) return 1e9F;
  }
  for (int i = 0; i < clutter->occupied->count; i++) {
    sum += shared_area(rect, clutter->occupied->rect[i]);
  }
  return sum;
}

static enum style text_style(const struct site_label *label) {
  return label->kind == LABEL_RECORD ? STYLE_SERIF_LABEL : STYLE_BODY_S_BOLD;
}

/* The first slot that covers nothing; else the one that covers least, up to a third of the label.
 */
static bool place(struct ui *ui, struct site_label *label, const struct clutter *clutter,
                  const struct site_camera *camera) {
  float width = 48 + 16 + ui_text_width(ui, text_style(label), label->text);
  float least = width * LABEL_HEIGHT / 3;
  bool found = false;
  label->dot = site_point_to_canvas(camera, label->thing);
  if (!rect_contains(rect_grown(camera->view, -12), label->dot)) return false;
  for (int slot = 0; slot < SLOTS; slot++) {
    struct rect rect =
        moved_in(slot_rect(label, slot, width, camera->zoom), rect_grown(camera->view, -8));
    float covered = cover(clutter, rect, label->dot);
    if (covered >= least) continue;
    label->rect = rect;
    found = true;
    least = covered;
    if (covered <= 0) break;
  }
  return found;
}

/* By urgency; what finds no place is dropped. */
static void place_all(struct ui *ui, struct label_list *list, struct rect keep_clear,
                      const struct site_occupied *occupied, const struct site_camera *camera) {
  struct label_list placed = {0};
  struct clutter clutter = {camera->view, keep_clear, occupied, &placed, 0};
  for (int urgent = 1; urgent >= 0; urgent--) {
    for (int i = 0; i < list->count; i++) {
      struct site_label label = list->label[i];
      if ((label.kind == LABEL_ATTENTION) != (urgent == 1)) continue;
      clutter.placed = placed.count;
      if (place(ui, &label, &clutter, camera)) placed.label[placed.count++] = label;
    }
  }
  *list = placed;
}

/* Tab walks them from left to right. */
static void sort_by_x(struct label_list *list) {
  for (int i = 1; i < list->count; i++) {
    struct site_label label = list->label[i];
    int at = i;
    for (; at > 0 && list->label[at - 1].rect.x > label.rect.x; at--) {
      list->label[at] = list->label[at - 1];
    }
    list->label[at] = label;
  }
}

/* ---- how they look --------------------------------------------------------------------------- */

static void draw_leader(struct ui *ui, const struct site_label *label) {
  struct point end = leader_end(label->rect, label->dot);
  draw_line(&ui->draw, end, label->dot, ui_color(ui, TOKEN_INK), 3, 0);
  draw_disc(&ui->draw, label->dot, 7.5F, ui_color(ui, TOKEN_INK));
  draw_disc(&ui->draw, label->dot, 4.5F, ui_color(ui, TOKEN_CARD));
}

static void draw_words(struct ui *ui, const struct site_label *label, enum token ink,
                       enum token ground) {
  struct text_look look = {text_style(label), ink, ground, ALIGN_LEFT, 1};
  float x = label->rect.x + 48, baseline = label->rect.y + 31;
  float width = ui_line(ui, x, baseline, look, label->text);
  if (label->kind == LABEL_RECORD) book_underline(ui, x, baseline, width, 20, BOOK_RECORD, ink);
}

static void draw_label(struct ui *ui, const struct site_label *label) {
  static const struct {
    enum token fill, ink;
  } dress[] = {[LABEL_PLAIN] = {TOKEN_CARD, TOKEN_INK},
               [LABEL_ATTENTION] = {TOKEN_ATTENTION, TOKEN_ON_ATTENTION},
               [LABEL_RECORD] = {TOKEN_RECORD_TINT, TOKEN_RECORD}};
  enum token fill = dress[label->kind].fill, ink = dress[label->kind].ink;
  draw_leader(ui, label);
  plate_draw(ui, label->rect, fill, TOKEN_INK, 2, 6);
  ui_icon(ui, label->icon, label->rect.x + 14, label->rect.y + 11, 26,
          label->kind == LABEL_ATTENTION ? TOKEN_ON_ATTENTION : TOKEN_INK);
  draw_words(ui, label, ink, fill);
}

ui_id site_label_id(const char *place) {
  return ui_make_id("site.label", (int)place[0]);
}

static void show_label(struct ui *ui, const struct site_label *label, struct intent *intent) {
  ui_id id = site_label_id(label->place);
  struct told told = {label->kind == LABEL_RECORD ? BOOK_RECORD : BOOK_LEDGER, label->text,
                      label->name, "", label->why};
  if (!label->leads)
    why_area(ui, id, label->rect, &told);
  else if (why_link(ui, id, label->rect, &told))
    *intent = intent_go(label->screen);
  draw_label(ui, label);
}

static void keep_only(struct label_list *list, const char *place) {
  int kept = 0;
  for (int i = 0; i < list->count; i++) {
    if (strcmp(list->label[i].place, place) == 0) list->label[kept++] = list->label[i];
  }
  list->count = kept;
}

void site_labels_draw(struct ui *ui, const struct session *session, const struct site_state *state,
                      const struct site_camera *camera, const struct site_occupied *occupied,
                      struct rect keep_clear, const char *only, struct intent *intent) {
  struct label_list list = {0};
  collect(ui, session, state, &list);
  if (only) keep_only(&list, only);
  place_all(ui, &list, keep_clear, occupied, camera);
  sort_by_x(&list);
  int32_t first = ui->focus_count;
  for (int i = 0; i < list.count; i++) show_label(ui, &list.label[i], intent);
  ui_order_by_rows(ui, first);
}
