/* The bars of docs/UI.md section 12 that a machine can check, on the page of all components, in all
 * sizes and themes, with the real fonts. */
#include "platform/headless.h"

#include "ui/gallery.h"

static struct platform *platform;
static struct ui ui;

static float text_width(void *self, enum face face, float size, const char *utf8, int length) {
  return platform_text_width(self, face, size, ui.scale, utf8, length);
}

static void draw_page(int width, int height, float user_scale, enum theme_id theme) {
  struct ui_input input = {.width = width, .height = height};
  ui_init(&ui);
  ui.theme = theme;
  ui.user_scale = user_scale;
  ui.metrics.self = platform;
  ui.metrics.width = text_width;
  for (int frame = 0; frame < 2; frame++) {
    ui_begin(&ui, &input);
    gallery_draw(&ui);
    ui_end(&ui);
  }
}

static const char *label_of(const struct ui_emitted *e) {
  return ui.dump_text.bytes + e->label;
}

static bool is_text(const struct ui_emitted *e) {
  return e->px > 0 && e->role != ROLE_PANEL && e->role != ROLE_SLIDER;
}

static void check_text(const struct ui_emitted *e, double least) {
  if (e->px < 18) fail_msg("\"%s\" is %.0f px", label_of(e), (double)e->px);
  if (e->px * ui.scale < 14) fail_msg("\"%s\" is under 14 physical px", label_of(e));
  if (color_contrast(e->fg, e->bg) < least)
    fail_msg("\"%s\" has contrast %.2f", label_of(e), color_contrast(e->fg, e->bg));
  if (e->clipped)
    fail_msg("\"%s\" is cut at %.0f x %.0f", label_of(e), (double)ui.width, (double)ui.height);
}

/* What the scroll area cuts off is smaller, and is reached by scrolling. */
static bool is_whole(const struct ui_emitted *e) {
  return e->rect.y >= 44 && e->rect.y + e->rect.h <= ui.height - 44;
}

static void check_target(const struct ui_emitted *e) {
  if (is_whole(e) && (e->hit.w < 44 || e->hit.h < 44))
    fail_msg("\"%s\" can hardly be hit", label_of(e));
  if (e->role == ROLE_NUMBER && e->why.kind == WHY_NONE)
    fail_msg("\"%s\" explains nothing", label_of(e));
  for (const struct ui_emitted *other = ui.emitted; other < e; other++)
    if (other->target && other->id == e->id)
      fail_msg("\"%s\" and \"%s\" have one id", label_of(other), label_of(e));
}

static void check_page(void) {
  double least = theme_is_contrast(ui.theme) ? 7 : 4.5;
  assert_true(ui.emitted_count > 80);
  for (int i = 0; i < ui.emitted_count; i++) {
    const struct ui_emitted *e = &ui.emitted[i];
    if (e->rect.x < 0 || e->rect.x + e->rect.w > ui.width + 0.5f)
      fail_msg("\"%s\" leaves the canvas", label_of(e));
    if (is_text(e)) check_text(e, least);
    if (e->target) check_target(e);
  }
}

static void the_checklist_holds_in_all_sizes_and_themes(void **state) {
  (void)state;
  static const struct {
    int width, height;
    float user_scale;
  } sizes[] = {{1280, 720, 1}, {1920, 1080, 1}, {3840, 2160, 1}, {1080, 1920, 1}, {1920, 1080, 2}};
  platform = open_headless(64, 64);
  for (int s = 0; s < 5; s++)
    for (int theme = 0; theme < THEME_COUNT; theme++) {
      draw_page(sizes[s].width, sizes[s].height, sizes[s].user_scale, (enum theme_id)theme);
      check_page();
      ui_release(&ui);
    }
  platform_close(platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(the_checklist_holds_in_all_sizes_and_themes)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
