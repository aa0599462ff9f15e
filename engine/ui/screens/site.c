/* The work site: the picture of what is true, labels on it, and what is new today. A wide canvas
 * lays the panel over the picture's sky, a narrow one puts it below. Where the whole yard does not
 * fit, one looks left and right. */
#include <math.h>

#include "ui/screens/hints.h"
#include "ui/screens/screens_internal.h"
#include "ui/screens/site_picture.h"

enum { PANEL_WIDE = 400, PANEL_COMPACT = 360, LOOK_WIDTH = 56, LOOK_HEIGHT = 88 };

static bool moves(const struct ui *ui, const struct view *view) {
  return !ui->reduced_motion && !view->motion_paused;
}

/* High-contrast themes take the picture back behind its labels. */
static void dim_for_contrast(struct ui *ui, struct rect rect) {
  if (ui->theme != THEME_CONTRAST_LIGHT && ui->theme != THEME_CONTRAST_DARK) return;
  struct color veil = ui_color(ui, TOKEN_BG);
  veil.a = 77;
  draw_rect(&ui->draw, rect, veil, 0);
}

struct site {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  struct site_state state;
  struct site_occupied occupied;
  struct intent *intent;
};

/* ---- the scene, or the part of it that there is room for ------------------------------------- */

static int part_count(const struct site_camera *camera) {
  float seen = camera->view.w / camera->zoom;
  return 1 + (int)fmaxf(0, ceilf((1920 - seen) / (0.8F * seen) - 0.05F));
}

static struct site_camera part_camera(struct rect view, int part) {
  struct site_camera camera = site_camera_fit(view, 960);
  int parts = part_count(&camera);
  if (parts == 1) return camera;
  float seen = view.w / camera.zoom, step = (1920 - seen) / (float)(parts - 1);
  return site_camera_fit(view, seen / 2 + step * (float)(part < parts ? part : parts - 1));
}

static struct rect look_rect(struct rect picture, bool right) {
  float x = right ? picture.x + picture.w - 12 - LOOK_WIDTH : picture.x + 12;
  return (struct rect){x, picture.y + picture.h * 0.66F - LOOK_HEIGHT, LOOK_WIDTH, LOOK_HEIGHT};
}

static bool look_button(struct ui *ui, struct rect rect, bool right) {
  const char *label = ui_tr(ui, right ? "Look right" : "Look left");
  bool pressed = press_area(ui, ui_make_id("site.look", right), ROLE_BUTTON, rect, label, false);
  draw_rect(&ui->draw, rect, ui_color(ui, TOKEN_CARD), 6);
  draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_INK), 2, 6, 0);
  ui_icon(ui, right ? "icons/chevron-right" : "icons/chevron-left", rect.x + 14, rect.y + 30, 28,
          TOKEN_INK);
  return pressed;
}

static void draw_look_buttons(struct site *site, struct rect picture, int parts) {
  struct view *view = site->view;
  if (view->site_part >= parts) view->site_part = (uint8_t)(parts - 1);
  bool can_left = view->site_part > 0, can_right = view->site_part < parts - 1;
  if (can_left && look_button(site->ui, look_rect(picture, false), false)) view->site_part--;
  if (can_right && look_button(site->ui, look_rect(picture, true), true)) view->site_part++;
}

static void keep_off(struct site_occupied *occupied, struct rect rect) {
  if (occupied->count < SITE_OCCUPIED_MAX) occupied->rect[occupied->count++] = rect;
}

static void draw_scene(struct site *site, struct rect picture, struct rect keep_clear) {
  struct site_camera camera = part_camera(picture, site->view->site_part);
  int parts = part_count(&camera);
  site_picture_draw(site->ui, &site->state, &camera, moves(site->ui, site->view), &site->occupied);
  dim_for_contrast(site->ui, picture);
  if (parts > 1) {
    keep_off(&site->occupied, look_rect(picture, false));
    keep_off(&site->occupied, look_rect(picture, true));
  }
  if (!site->view->dusk_since_ms)
    site_labels_draw(site->ui, site->session, &site->state, &camera, &site->occupied, keep_clear,
                     NULL, site->intent);
  draw_look_buttons(site, picture, parts);
}

/* ---- the panel over the picture, or below it ------------------------------------------------- */

static struct rect panel_box(const struct ui *ui, struct rect content) {
  bool wide = ui->layout == LAYOUT_WIDE;
  float width = wide ? PANEL_WIDE : PANEL_COMPACT, margin = wide ? 40 : 24;
  float most = fmaxf(content.h * 0.58F, fminf(content.h - 48, 330));
  return (struct rect){content.x + content.w - margin - width, content.y + 24, width, most};
}

static void draw_panel_over(struct site *site, struct rect content) {
  struct rect box = panel_box(site->ui, content);
  struct rect taken = box;
  taken.h = site_today_height(site->ui, site->view, site->session, box);
  draw_scene(site, content, taken);
  site_today_draw(site->ui, site->view, site->session, box, site->intent);
}

static void draw_panel_below(struct site *site, struct rect content) {
  struct rect box = {content.x + 24, 0, content.w - 48, content.h - 0.75F * content.w - 48};
  float today = site_today_height(site->ui, site->view, site->session, box);
  struct rect picture = content;
  picture.h = fminf(fmaxf(content.h - today - 48, 0.75F * content.w), 1.25F * content.w);
  draw_scene(site, picture, (struct rect){0});
  struct rect below = {content.x, picture.y + picture.h, content.w, content.h - picture.h};
  draw_rect(&site->ui->draw, below, ui_color(site->ui, TOKEN_BG), 0);
  box.y = below.y + 24;
  site_today_draw(site->ui, site->view, site->session, box, site->intent);
}

/* ---- the screen ------------------------------------------------------------------------------ */

struct intent site_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct site site = {.ui = ui, .view = view, .session = session, .intent = &intent};
  struct rect content = frame_draw(ui, view, session, &intent);
  site_state_read(session, &site.state);
  site.state.evening = view->dusk_since_ms != 0;
  if (ui->layout == LAYOUT_NARROW && !ui->is_short)
    draw_panel_below(&site, content);
  else
    draw_panel_over(&site, content);
  if (view->hint == 1 + HINT_LABELS) ui_rest_focus(ui, site_label_id("pegs"));
  site_passing_draw(ui, view, session, content, &intent);
  return intent;
}
