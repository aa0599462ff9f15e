/* Shapes cover what they should: areas are right, edges are soft, nothing leaves its clip. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "platform/canvas.h"

#define PI 3.14159265358979

enum { SIDE = 200 };

static uint32_t pixels[SIDE * SIDE];
static struct canvas canvas;
static const struct color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};

static int start(void **state) {
  (void)state;
  canvas = (struct canvas){
      .pixel = pixels, .width = SIDE, .height = SIDE, .stride = SIDE, .clip = {0, 0, SIDE, SIDE}};
  canvas_clear(&canvas, black);
  return 0;
}

static int stop(void **state) {
  (void)state;
  canvas_release(&canvas);
  return 0;
}

static int level(int x, int y) {
  return (int)(pixels[y * SIDE + x] & 0xFF);
}

/* Painted white on black: the sum of levels is the area. */
static double area(void) {
  double sum = 0;
  for (int i = 0; i < SIDE * SIDE; i++) sum += pixels[i] & 0xFF;
  return sum / 255;
}

static void assert_area(double expected, double share) {
  if (fabs(area() - expected) > share * expected)
    fail_msg("area %.1f, expected %.1f", area(), expected);
}

static void discs_and_rings_have_their_area(void **state) {
  (void)state;
  for (float radius = 1.5f; radius < 80; radius *= 1.7f) {
    canvas_clear(&canvas, black);
    paint_disc(&canvas, (struct point){100.3f, 99.6f}, radius, white);
    assert_area(PI * radius * radius, 0.03);
  }
  canvas_clear(&canvas, black);
  paint_ring(&canvas, (struct point){100, 100}, 50, 6, white);
  assert_area(PI * (50 * 50 - 44 * 44), 0.02);
}

static void round_rectangles_lose_their_corners(void **state) {
  (void)state;
  paint_round_rect(&canvas, (struct span_box){20, 30, 120, 90}, 12, white);
  assert_area(100 * 60 - (4 - PI) * 12 * 12, 0.01);
  assert_int_equal(level(20, 30), 0);
  assert_int_equal(level(70, 30), 255);
  assert_int_equal(level(20, 60), 255);
  assert_int_equal(level(19, 60), 0);
}

static void frames_are_as_wide_as_their_stroke(void **state) {
  (void)state;
  paint_round_frame(&canvas, (struct span_box){20, 20, 120, 100}, 0, 3, white);
  assert_area(100 * 80 - 94 * 74, 0.0001);
  canvas_clear(&canvas, black);
  paint_round_frame(&canvas, (struct span_box){20, 20, 120, 100}, 16, 8, white);
  double outer = 100 * 80 - (4 - PI) * 16 * 16, inner = 84 * 64 - (4 - PI) * 8 * 8;
  assert_area(outer - inner, 0.01);
}

static void lines_have_their_length_and_width(void **state) {
  (void)state;
  struct point slanted[] = {{30, 40}, {160, 150}};
  paint_polyline(&canvas, slanted, 2, 5, white);
  double length = hypot(130, 110);
  assert_area(length * 5 + PI * 2.5 * 2.5, 0.02);
}

/* A joint is no darker and no lighter than the line, also when the colour is translucent. */
static void joints_show_no_seam(void **state) {
  (void)state;
  struct color half = {255, 255, 255, 128};
  struct point bent[] = {{20, 100}, {100, 100}, {180, 100}};
  paint_polyline(&canvas, bent, 3, 8, half);
  for (int x = 30; x < 170; x++) assert_int_equal(level(x, 100), level(40, 100));
  assert_int_equal(level(100, 100), 128);
}

static void polygons_cover_exactly(void **state) {
  (void)state;
  struct point triangle[] = {{20.25f, 30.5f}, {170.75f, 60}, {60, 160.5f}};
  paint_polygon(&canvas, triangle, 3, white);
  double twice = (170.75 - 20.25) * (160.5 - 30.5) - (60 - 20.25) * (60 - 30.5);
  assert_area(twice / 2, 0.002);
}

/* Two that share an edge on whole pixels leave no line between them. */
static void polygons_that_meet_leave_no_gap(void **state) {
  (void)state;
  struct point left[] = {{20, 20}, {90, 40}, {90, 150}, {20, 130}};
  struct point right[] = {{90, 40}, {160, 20}, {160, 170}, {90, 150}};
  paint_polygon(&canvas, left, 4, white);
  paint_polygon(&canvas, right, 4, white);
  for (int y = 60; y < 120; y++)
    for (int x = 30; x < 150; x++) assert_int_equal(level(x, y), 255);
}

static void dashes_are_half_there(void **state) {
  (void)state;
  struct point line[] = {{10, 101}, {190, 101}};
  paint_dashes(&canvas, line, 2, 2, 2, white); /* squares of 2, gaps of 3 */
  assert_area(180 * 2 * 2.0 / 5, 0.02);
  canvas_clear(&canvas, black);
  paint_dashes(&canvas, line, 2, 5, 3, white); /* dots of 5, a pitch of 10 */
  assert_area(18 * PI * 2.5 * 2.5, 0.06);
}

static void nothing_leaves_the_clip(void **state) {
  (void)state;
  canvas.clip = (struct span_box){50, 60, 110, 120};
  struct point line[] = {{-500, -400}, {700, 900}, {100, 90}};
  paint_disc(&canvas, (struct point){80, 90}, 70, white);
  paint_ring(&canvas, (struct point){80, 90}, 90, 30, white);
  paint_round_rect(&canvas, (struct span_box){-30000, -30000, 30000, 30000}, 5, white);
  paint_round_frame(&canvas, (struct span_box){-5, 10, 300, 300}, 5, 60, white);
  paint_polyline(&canvas, line, 3, 40, white);
  paint_dashes(&canvas, line, 3, 40, 50, white);
  paint_polygon(&canvas, line, 3, white);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++) {
      bool inside = x >= 50 && x < 110 && y >= 60 && y < 120;
      assert_int_equal(level(x, y), inside ? 255 : 0);
    }
}

static void an_empty_clip_takes_nothing(void **state) {
  (void)state;
  canvas.clip = (struct span_box){80, 80, 80, 60};
  struct point line[] = {{0, 0}, {200, 200}, {10, 150}};
  paint_disc(&canvas, (struct point){80, 80}, 70, white);
  paint_polyline(&canvas, line, 3, 9, white);
  paint_polygon(&canvas, line, 3, white);
  paint_round_frame(&canvas, (struct span_box){0, 0, 200, 200}, 9, 9, white);
  assert_true(area() == 0);
}

static void translucency_mixes(void **state) {
  (void)state;
  canvas_clear(&canvas, (struct color){200, 100, 0, 255});
  paint_round_rect(&canvas, (struct span_box){0, 0, 10, 10}, 0, (struct color){0, 0, 0, 51});
  assert_int_equal(pixels[0], 0xFFA05000);
}

#define SHAPE_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      SHAPE_TEST(discs_and_rings_have_their_area),
      SHAPE_TEST(round_rectangles_lose_their_corners),
      SHAPE_TEST(frames_are_as_wide_as_their_stroke),
      SHAPE_TEST(lines_have_their_length_and_width),
      SHAPE_TEST(joints_show_no_seam),
      SHAPE_TEST(polygons_cover_exactly),
      SHAPE_TEST(polygons_that_meet_leave_no_gap),
      SHAPE_TEST(dashes_are_half_there),
      SHAPE_TEST(nothing_leaves_the_clip),
      SHAPE_TEST(an_empty_clip_takes_nothing),
      SHAPE_TEST(translucency_mixes),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
