/* Text is as wide as it was measured, stands on its baseline, and no bytes can break it. */
#include "platform/headless.h"

#include "platform/fonts.h"
#include "platform/painter.h"

enum { WIDTH = 900, HEIGHT = 200 };
static uint32_t pixels[WIDTH * HEIGHT];
static struct canvas canvas;
static struct fonts *fonts;
static const struct color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};

static int start(void **state) {
  (void)state;
  char error[300];
  fonts = fonts_open(error, sizeof error);
  if (!fonts) fail_msg("%s", error);
  canvas = (struct canvas){.pixel = pixels,
                           .width = WIDTH,
                           .height = HEIGHT,
                           .stride = WIDTH,
                           .clip = {0, 0, WIDTH, HEIGHT}};
  canvas_clear(&canvas, black);
  return 0;
}

static int stop(void **state) {
  (void)state;
  fonts_close(fonts);
  canvas_release(&canvas);
  return 0;
}

static bool has_ink(int left, int top, int right, int bottom) {
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      if ((pixels[y * WIDTH + x] & 0xFF) > 40) return true;
  return false;
}

static void paint(enum face face, int px, const char *text) {
  canvas_clear(&canvas, black);
  fonts_paint(fonts, &canvas, face, px, 100, 120, white, text, (int)strlen(text));
}

static void drawn_width_is_measured_width(void **state) {
  (void)state;
  static const char *const texts[] = {"118%",       "Workteam 3",      "jumping", "작업반",
                                      "AVATAR To.", "mixed 한글 text", "W"};
  static const int sizes[] = {14, 18, 22, 40, 52};
  for (int face = 0; face < FACE_COUNT; face++)
    for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++)
      for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
        int width = fonts_width(fonts, (enum face)face, sizes[s], texts[t], (int)strlen(texts[t]));
        paint((enum face)face, sizes[s], texts[t]);
        int slack = 3 + sizes[s] / 5; /* side bearings */
        assert_false(has_ink(100 + width + 1, 0, WIDTH, HEIGHT));
        if (!has_ink(100 + width - slack, 0, 100 + width + 1, HEIGHT))
          fail_msg("face %d, %d px: \"%s\" ends before its width", face, sizes[s], texts[t]);
        assert_false(has_ink(0, 0, 100 - slack, HEIGHT));
      }
}

static void capitals_stand_on_the_baseline(void **state) {
  (void)state;
  for (int face = 0; face < FACE_COUNT; face++)
    for (int px = 14; px < 60; px += 7) {
      paint((enum face)face, px, "HEI");
      int cap = (int)(0.733f * (float)px + 0.5f);
      assert_false(has_ink(0, 121, WIDTH, HEIGHT));
      assert_true(has_ink(100, 118, WIDTH, 120));
      assert_false(has_ink(0, 0, WIDTH, 120 - cap - 2));
      assert_true(has_ink(100, 120 - cap - 1, WIDTH, 120 - cap + 3));
    }
}

static void digits_of_the_sans_are_tabular(void **state) {
  (void)state;
  for (int face = FACE_SANS; face <= FACE_SANS_BOLD; face++)
    for (char digit = '1'; digit <= '9'; digit++)
      assert_int_equal(fonts_width(fonts, (enum face)face, 100, &digit, 1),
                       fonts_width(fonts, (enum face)face, 100, "0", 1));
}

static void cases_that_break_libraries(void **state) {
  (void)state;
  static char endless[20000];
  memset(endless, 'm', sizeof endless - 1);
  static const char *const texts[] = {"",
                                      " ",
                                      "   ",
                                      "\n",
                                      "\t\x01",
                                      "\xFF\xFE",
                                      "a\xC3",
                                      "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xEF\xBF\xBF",
                                      "e\xCC\x81\xCC\x81\xCC\x81",
                                      "\xE2\x80\xAE right to left",
                                      "\xF0\x9F\x98\x80",
                                      "\xE1\x84\x80\xE1\x85\xA1"};
  for (int face = 0; face < FACE_COUNT; face++) {
    for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
      paint((enum face)face, 22, texts[t]);
      assert_true(fonts_width(fonts, (enum face)face, 22, texts[t], (int)strlen(texts[t])) >= 0);
    }
    paint((enum face)face, 22, endless);
    assert_true(fonts_width(fonts, (enum face)face, 22, endless, (int)strlen(endless)) > 1000);
    paint((enum face)face, 0, "too small");
    paint((enum face)face, 1000000, "too large");
  }
  assert_int_equal(fonts_width(fonts, FACE_SANS, 22, "", 0), 0);
}

/* A length ends a run, whatever stands behind it. */
static void runs_end_at_their_length(void **state) {
  (void)state;
  assert_int_equal(fonts_width(fonts, FACE_SANS, 22, "abcdef", 3),
                   fonts_width(fonts, FACE_SANS, 22, "abc", 3));
}

static void hangul_has_glyphs(void **state) {
  (void)state;
  for (int face = 0; face < FACE_COUNT; face++) {
    paint((enum face)face, 40, "작");
    uint64_t first = hash_bytes(HASH_START, pixels, sizeof pixels);
    paint((enum face)face, 40, "업");
    assert_true(first != hash_bytes(HASH_START, pixels, sizeof pixels)); /* no boxes */
  }
}

/* Layout measures in logical, painting in physical pixels: the same whole number of them. */
static void logical_widths_are_whole_physical_pixels(void **state) {
  (void)state;
  struct platform *platform = open_headless(100, 100);
  static const float scales[] = {0.8f, 1, 1.15f, 1.3333f, 2};
  for (int s = 0; s < 5; s++) {
    float width = platform_text_width(platform, FACE_SERIF, 22, scales[s], "Workteam", 8);
    float physical = width * scales[s];
    assert_float_equal(physical, (float)(int)(physical + 0.5f), 0.01);
    int px = painter_text_px(22, scales[s]);
    assert_int_equal((int)(physical + 0.5f), fonts_width(fonts, FACE_SERIF, px, "Workteam", 8));
  }
  platform_close(platform);
}

#define FONT_TEST(name) cmocka_unit_test_setup_teardown(name, start, stop)

int main(void) {
  const struct CMUnitTest tests[] = {
      FONT_TEST(drawn_width_is_measured_width),
      FONT_TEST(capitals_stand_on_the_baseline),
      FONT_TEST(digits_of_the_sans_are_tabular),
      FONT_TEST(cases_that_break_libraries),
      FONT_TEST(runs_end_at_their_length),
      FONT_TEST(hangul_has_glyphs),
      FONT_TEST(logical_widths_are_whole_physical_pixels),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
