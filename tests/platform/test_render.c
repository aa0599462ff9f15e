/* Whole frames without a display: the same list gives the same picture, what is missing is seen. */
#include "platform/headless.h"

#include "ui/gallery.h"

struct painted {
  struct platform *platform;
  struct ui ui;
};
static struct painted p;

static float text_width(void *self, enum face face, float size, const char *utf8, int length) {
  struct painted *painted = self;
  return platform_text_width(painted->platform, face, size, painted->ui.scale, utf8, length);
}

static void paint_gallery(int width, int height, enum theme_id theme) {
  p.platform = open_headless(width, height);
  ui_init(&p.ui);
  p.ui.theme = theme;
  p.ui.metrics.self = &p;
  p.ui.metrics.width = text_width;
  for (int frame = 0; frame < 2; frame++) {
    struct ui_input input = {.width = width, .height = height};
    ui_begin(&p.ui, &input);
    gallery_draw(&p.ui);
    ui_end(&p.ui);
    platform_draw(p.platform, &p.ui.draw);
  }
}

static uint64_t gallery_hash(int width, int height, enum theme_id theme, long *size) {
  paint_gallery(width, height, theme);
  uint64_t hash = picture_hash(p.platform, size);
  ui_release(&p.ui);
  platform_close(p.platform);
  return hash;
}

static void the_same_page_gives_the_same_picture(void **state) {
  (void)state;
  long size, again;
  uint64_t first = gallery_hash(1280, 720, THEME_PAPER, &size);
  assert_true(size > 30000); /* a blank page of this size has about 4,000 bytes */
  assert_true(gallery_hash(1280, 720, THEME_PAPER, &again) == first);
  assert_true(gallery_hash(1280, 720, THEME_CONTRAST_DARK, &size) != first);
}

/* Everything that the gallery shows as text has the width that layout was told. */
static void no_text_of_the_gallery_is_cut(void **state) {
  (void)state;
  paint_gallery(1920, 1080, THEME_PAPER);
  for (int i = 0; i < p.ui.emitted_count; i++) {
    const struct ui_emitted *e = &p.ui.emitted[i];
    const char *label = p.ui.dump_text.bytes + e->label;
    if (e->clipped) fail_msg("\"%s\" is cut", label);
  }
  ui_release(&p.ui);
  platform_close(p.platform);
}

static uint64_t sprite_hash(const char *name, bool mirror) {
  static const struct color white = {255, 255, 255, 255};
  struct platform *platform = open_headless(300, 200);
  struct draw_list list;
  long size;
  draw_list_init(&list);
  list.clear = (struct color){240, 240, 240, 255};
  if (name) draw_sprite(&list, name, (struct rect){20, 20, 150, 150}, white, mirror);
  platform_draw(platform, &list);
  uint64_t hash = picture_hash(platform, &size);
  draw_list_release(&list);
  platform_close(platform);
  return hash;
}

static void missing_sprites_are_labelled_boxes(void **state) {
  (void)state;
  uint64_t nothing = sprite_hash(NULL, false), missing = sprite_hash("sprites/no-such", false);
  assert_true(missing != nothing);
  assert_true(missing != sprite_hash("sprites/other", false)); /* the name is to be read */
  assert_true(sprite_hash("../secret", false) != nothing);
  assert_true(sprite_hash("", false) != nothing);
}

static void sprites_are_drawn_and_mirrored(void **state) {
  (void)state;
  uint64_t plain = sprite_hash("portraits/p01", false);
  assert_true(plain != sprite_hash("sprites/no-such", false));
  assert_true(plain == sprite_hash(WORKTEAM_SOURCE_DIR "/assets/portraits/p01", false));
  assert_true(plain == sprite_hash(WORKTEAM_SOURCE_DIR "/assets/portraits/p01.svg", false));
  assert_true(plain != sprite_hash("portraits/p01", true));
}

static void add_scene(struct draw_list *list, float x, bool step) {
  static const struct color white = {255, 255, 255, 255}, ink = {40, 60, 80, 200};
  draw_list_clear(list);
  list->scale = 1.25f;
  list->clear = (struct color){240, 240, 240, 255};
  draw_rect(list, (struct rect){10.3f, 20.7f, 300, 90}, ink, 9);
  draw_sprite(list, step ? "portraits/p02" : "portraits/p01", (struct rect){x, 40, 84, 84}, white,
              false);
  draw_line(list, (struct point){0, 0}, (struct point){400, 233}, ink, 3, 0);
  draw_clip(list, (struct rect){30, 30, 200, 150});
  draw_disc(list, (struct point){x + 60, 100}, 31, ink);
  draw_text(list, 40, 90, FACE_SANS, 22, ink, "Workteam", 8);
  draw_unclip(list);
  draw_frame(list, (struct rect){5, 5, 380, 220}, ink, 2, 6, 0);
}

/* What is painted again in parts is the picture that would be painted anew. */
static void a_changed_part_is_all_that_differs(void **state) {
  (void)state;
  struct platform *kept = open_headless(500, 300);
  struct draw_list list;
  draw_list_init(&list);
  for (int i = 0; i < 4; i++) {
    long size;
    add_scene(&list, 20 + 7.3f * (float)i, i % 3 == 0);
    struct platform *fresh = open_headless(500, 300);
    platform_draw(kept, &list);
    platform_draw(fresh, &list);
    assert_true(picture_hash(kept, &size) == picture_hash(fresh, &size));
    platform_close(fresh);
  }
  draw_list_release(&list);
  platform_close(kept);
}

/* Far more pictures than the cache keeps: none is lost, nothing grows without end. */
static void many_sprites_do_no_harm(void **state) {
  (void)state;
  struct platform *platform = open_headless(800, 600);
  struct draw_list list;
  draw_list_init(&list);
  for (int round = 0; round < 40; round++) {
    draw_list_clear(&list);
    for (int i = 0; i < 24; i++) {
      char name[32];
      snprintf(name, sizeof name, "portraits/p%02d", i + 1);
      draw_sprite(&list, name, (struct rect){0, 0, 20 + 5.0f * (float)round, 60},
                  (struct color){255, 255, 255, 255}, false);
    }
    platform_draw(platform, &list);
  }
  draw_list_release(&list);
  platform_close(platform);
}

static void hostile_lists_are_painted(void **state) {
  (void)state;
  struct platform *platform = open_headless(300, 200);
  struct draw_list list;
  struct color ink = {1, 2, 3, 200};
  struct rect rects[] = {{-1e9f, -1e9f, 2e9f, 2e9f},
                         {50, 50, -20, -20},
                         {10, 10, 0, 0},
                         {1e30f, 5, 1, 1},
                         {5, 5, 1e-9f, 300}};
  draw_list_init(&list);
  draw_unclip(&list);
  for (int i = 0; i < 5; i++) {
    draw_rect(&list, rects[i], ink, 1e6f);
    draw_frame(&list, rects[i], ink, 1e5f, 9, 0);
    draw_disc(&list, (struct point){rects[i].x, 9}, 3, ink);
    draw_sprite(&list, "icons/people", rects[i], ink, false);
    draw_line(&list, (struct point){rects[i].x, rects[i].y}, (struct point){3, 3}, ink, 4, 0);
  }
  for (int i = 0; i < 100; i++) draw_clip(&list, (struct rect){0, 0, 300, 200});
  draw_text(&list, -1e9f, 1e9f, FACE_SANS, 1e6f, ink, "x", -1);
  platform_draw(platform, &list);
  draw_list_release(&list);
  platform_close(platform);
}

static void unwritable_files_are_told(void **state) {
  (void)state;
  char error[300] = "";
  struct platform *platform = open_headless(100, 100);
  assert_false(platform_save_png(platform, "/no/such/folder/x.png", error, sizeof error));
  assert_non_null(strstr(error, "/no/such/folder/x.png"));
  platform_close(platform);
}

static void displays_are_not_invented(void **state) {
  (void)state;
  unsetenv("DISPLAY");
  unsetenv("WAYLAND_DISPLAY");
  setenv("SDL_VIDEODRIVER", "dummy", 1);
  assert_false(platform_has_display());
  unsetenv("SDL_VIDEODRIVER");
  setenv("SDL_VIDEODRIVER", "x11", 1);
  assert_false(platform_has_display());
  setenv("DISPLAY", ":987", 1); /* named, and not there */
  assert_false(platform_has_display());
  char error[300] = "";
  struct platform_options options = {.title = "x", .assets = ".", .width = 100, .height = 100};
  assert_null(platform_open(&options, error, sizeof error));
  assert_true(strlen(error) > 10);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_same_page_gives_the_same_picture),
      cmocka_unit_test(no_text_of_the_gallery_is_cut),
      cmocka_unit_test(missing_sprites_are_labelled_boxes),
      cmocka_unit_test(sprites_are_drawn_and_mirrored),
      cmocka_unit_test(a_changed_part_is_all_that_differs),
      cmocka_unit_test(many_sprites_do_no_harm),
      cmocka_unit_test(hostile_lists_are_painted),
      cmocka_unit_test(unwritable_files_are_told),
      cmocka_unit_test(displays_are_not_invented),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
