/* A stranger's drawing: what is understood comes out as written by us, everything else is refused
 * with its line, and no file whatever makes the reader crash or let something through. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/regular_file.h"
#include "base/svg_clean.h"

#define SVG(inside) "<svg viewBox=\"0 0 60 30\">" inside "</svg>"

struct cleaned {
  bool read;
  struct text out;
  struct svg_picture picture;
  struct diagnostics problems;
};

static struct cleaned *clean(const char *bytes, size_t length) {
  struct cleaned *cleaned = calloc(1, sizeof *cleaned);
  assert_non_null(cleaned);
  char *exact = malloc(length + 1); /* so that a sanitizer sees a byte read behind it */
  assert_non_null(exact);
  memcpy(exact, bytes, length);
  exact = realloc(exact, length ? length : 1);
  text_init(&cleaned->out);
  diagnostics_init(&cleaned->problems);
  cleaned->read = svg_clean(exact, length, "pictures/x.svg", &cleaned->out, &cleaned->picture,
                            &cleaned->problems);
  free(exact);
  return cleaned;
}

static void done(struct cleaned *cleaned) {
  text_release(&cleaned->out);
  free(cleaned);
}

/* ---- what comes out ------------------------------------------------------------------------- */

static void assert_becomes(const char *svg, const char *wanted) {
  struct cleaned *cleaned = clean(svg, strlen(svg));
  if (!cleaned->read) fail_msg("%s: %s", svg, cleaned->problems.item[0].message);
  assert_null(strstr(cleaned->out.bytes, "<!"));
  if (!strstr(cleaned->out.bytes, wanted))
    fail_msg("%s became\n%s\nwithout %s", svg, cleaned->out.bytes, wanted);
  done(cleaned);
}

static void test_what_is_understood_is_written_anew(void **state) {
  (void)state;
  static const char *const pairs[][2] = {
      {"<?xml version='1.0'?><!-- a --><svg width='60px' height='30' version='1'></svg>\n",
       "<svg width=\"60\" height=\"30\" viewBox=\"0 0 60 30\">"},
      {"<svg viewBox='-5,2 60 30' width='210mm' height='1in'/>",
       "<svg width=\"60\" height=\"30\" viewBox=\"-5 2 60 30\"/>"},
      {SVG("<rect id='a' x='1e1' y='.50' width='+2.00004' height='3.00006' fill='#abc'/>"),
       "<rect x=\"10\" y=\"0.5\" width=\"2\" height=\"3.0001\" fill=\"#aabbcc\"/>"},
      {SVG("<g transform='translate(1,2)scale(-2) rotate( 45 3 4 )' opacity='0.5'></g>"),
       "<g transform=\"translate(1 2)scale(-2)rotate(45 3 4)\" opacity=\"0.5\">"},
      {SVG("<polygon points='0,0 1,1-1.5.5' stroke='#A1B2C3' stroke-linejoin=\"round\"/>"),
       "<polygon points=\"0 0 1 1 -1.5 0.5\" stroke=\"#a1b2c3\" stroke-linejoin=\"round\"/>"},
      {SVG("<path d='m1 2 3 4h5v6H7V8z'/>"), "d=\"M 1 2L 4 6L 9 6L 9 12L 7 12L 7 8Z\""},
      {SVG("<path d='M0 0c1 0 2 0 3 3s1 1 2 2'/>"), "d=\"M 0 0C 1 0 2 0 3 3C 4 6 4 4 5 5\""},
      {SVG("<path d='M0 0Q1 1 2 0t2 0T6 0'/>"), "d=\"M 0 0Q 1 1 2 0Q 3 -1 4 0Q 5 1 6 0\""},
      {SVG("<path d='M1 1a5 6 30 01.5.5'/>"), "d=\"M 1 1A 5 6 30 0 1 1.5 1.5\""},
      {SVG("<path d='M0 0L1 1Zm2 2l1 1'/>"), "Z"
                                             "M 2 2L 3 3"},
  };
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
    assert_becomes(pairs[i][0], pairs[i][1]);
}

static void test_what_it_tells_of_a_picture(void **state) {
  (void)state;
  const char *svg = SVG("<g fill='none' stroke='#123456'>\n<line x2='5'/><rect stroke='none'/></g>"
                        "\n<circle r='2' fill='#fff'/><path d='' fill='none'/>");
  struct cleaned *cleaned = clean(svg, strlen(svg));
  assert_true(cleaned->read);
  assert_int_equal(cleaned->picture.width, 60 * SVG_ONE);
  assert_int_equal(cleaned->picture.shapes, 4);
  assert_int_equal(cleaned->picture.unseen_line, 2);
  assert_true(cleaned->picture.filled);
  assert_int_equal(cleaned->picture.colour_count, 2);
  assert_int_equal(cleaned->picture.colour[0], 0x123456);
  assert_int_equal(cleaned->picture.colour[1], 0xFFFFFF);
  done(cleaned);
}

/* ---- what is refused ------------------------------------------------------------------------ */

static void test_everything_else_is_refused_with_its_line(void **state) {
  (void)state;
  static const struct {
    const char *svg, *message;
    int line;
  } rows[] = {
      {"", "the file ends before </svg>", 1},
      {"hello", "words between shapes", 1},
      {SVG("\n\n<text x='1'>Yard</text>"), "'text' is not drawn, so the whole picture is left out",
       3},
      {SVG("<script>alert(1)</script>"), "'script' is not drawn, so the whole picture is left out",
       1},
      {SVG("<style>*{}</style>"), "'style' is not drawn, so the whole picture is left out", 1},
      {SVG("<image href='/etc/passwd'/>"), "'image' is not drawn, so the whole picture is left out",
       1},
      {SVG("<use xlink:href='#a'/>"), "'use' is not drawn, so the whole picture is left out", 1},
      {SVG("<linearGradient/>"), "'linearGradient' is not drawn, so the whole picture is left out",
       1},
      {SVG("<![CDATA[x]]>"), "only shapes are read", 1},
      {"<!DOCTYPE svg [\n<!ENTITY a \"b\">]>" SVG(""), "only shapes are read", 1},
      {"<?xml-stylesheet href='x'?>" SVG(""), "only shapes are read", 1},
      {SVG("words"), "words between shapes", 1},
      {SVG("&amp;"), "words between shapes", 1},
      {SVG("<rect\nstyle='fill:red'/>"), "'style' of 'rect'", 2},
      {SVG("<rect onclick='x()'/>"), "'onclick' of 'rect'", 1},
      {SVG("<rect fill='red'/>"), "fill: expected a colour", 1},
      {SVG("<rect fill='url(#a)'/>"), "fill: expected a colour", 1},
      {SVG("<rect fill='#12345'/>"), "fill: expected a colour", 1},
      {SVG("<rect stroke-dasharray='1'/>"), "'stroke-dasharray' of", 1},
      {SVG("<rect width='5mm'/>"), "without a unit", 1},
      {SVG("<rect width='50%'/>"), "without a unit", 1},
      {SVG("<rect width='-1'/>"), "expected 0..100000", 1},
      {SVG("<rect width='nan'/>"), "expected a number", 1},
      {SVG("<rect width='100000.1'/>"), "beyond 100000", 1},
      {SVG("<rect width='1e999999999999'/>"), "beyond 100000", 1},
      {SVG("<rect x='1' x='2'/>"), "twice", 1},
      {SVG("<rect x=1/>"), "in quotes", 1},
      {SVG("<rect x='1/>"), "a quote is not closed", 1},
      {SVG("<rect opacity='1.5'/>"), "expected 0..1", 1},
      {SVG("<rect x='4000'/>"), "far outside", 1},
      {SVG("<g transform='scale(1000)'><g transform='scale(1000)'/></g>"), "too far", 1},
      {SVG("<g transform='matrix(1 0 0 1 0 0)'/>"), "transform: expected", 1},
      {SVG("<g transform='rotate(1 2)'/>"), "rotate with 2 numbers", 1},
      {SVG("<rect><rect/></rect>"), "inside a shape", 1},
      {SVG("<g></rect>"), "'</rect>' closes nothing", 1},
      {SVG("<g>"), "'</svg>' closes nothing", 1},
      {SVG("") "<rect/>", "something follows </svg>", 1},
      {SVG(SVG("")), "expected one <svg>", 1},
      {"<g></g>", "expected one <svg>", 1},
      {"<svg/>", "how large is it?", 1},
      {"<svg viewBox='0 0 9 1'/>", "more than 4 times", 1},
      {"<svg viewBox='0 0 0 0'/>", "less than 1", 1},
      {"<svg viewBox='0 0 9'/>", "expected a number", 1},
      {SVG("<path d='L0 0'/>"), "begins with M", 1},
      {SVG("<path d='M0'/>"), "expected a number", 1},
      {SVG("<path d='M0 0 zz 5'/>"), "d: expected M, L", 1},
      {SVG("<path d='M0 0 A1 1 0 2 0 1 1'/>"), "0 or 1 in an arc", 1},
      {SVG("<path d='M99999 0l5 5'/>"), "d: a place is beyond", 1},
      {SVG("<polygon points='1 2 3'/>"), "pairs", 1},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    struct cleaned *cleaned = clean(rows[i].svg, strlen(rows[i].svg));
    const struct diagnostic *told = &cleaned->problems.item[0];
    if (cleaned->read || cleaned->problems.count != 1 || !strstr(told->message, rows[i].message))
      fail_msg("%s: %d messages: %s", rows[i].svg, cleaned->problems.count, told->message);
    assert_int_equal(told->line, rows[i].line);
    assert_int_equal(cleaned->out.length, 0);
    done(cleaned);
  }
}

static void assert_repeated_refused(const char *part, int times, const char *message) {
  struct text svg;
  text_init(&svg);
  text_append(&svg, "<svg viewBox='0 0 9 9'>");
  for (int i = 0; i < times; i++) text_append(&svg, part);
  text_append(&svg, "</svg>");
  struct cleaned *cleaned = clean(svg.bytes, svg.length);
  assert_false(cleaned->read);
  if (!strstr(cleaned->problems.item[0].message, message))
    fail_msg("%s: %s", part, cleaned->problems.item[0].message);
  done(cleaned);
  text_release(&svg);
}

static void test_limits(void **state) {
  (void)state;
  assert_repeated_refused("<rect/>", SVG_SHAPES_MAX + 1, "more than 4000 shapes");
  assert_repeated_refused("<rect width='9' height='9'/>", 1000, "takes too long");
  assert_repeated_refused("<path stroke='#000' stroke-width='9' d='M1 1 2 2 1 1 2 2'/>", 900,
                          "takes too long");
  assert_repeated_refused("<g>", SVG_DEPTH_MAX, "more than 16 elements");
  assert_repeated_refused("<line x1='1' y1='1'/>\n", 3200, "larger than 64 KiB");
  assert_repeated_refused("<path d='M1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1'/>", 1000,
                          "more than 20000 numbers");
}

/* ---- any file whatever ---------------------------------------------------------------------- */

/* Only these letters, elements and attributes can come out, and it is the same when read again. */
static void assert_harmless(const char *bytes, size_t length) {
  struct cleaned *cleaned = clean(bytes, length);
  if (!cleaned->read) {
    assert_int_equal(cleaned->problems.count, 1);
    assert_true(
        utf8_valid(cleaned->problems.item[0].message, strlen(cleaned->problems.item[0].message)));
    assert_int_equal(cleaned->out.length, 0);
  } else {
    struct cleaned *again = clean(cleaned->out.bytes, cleaned->out.length);
    if (again->read)
      assert_string_equal(again->out.bytes, cleaned->out.bytes);
    else if (cleaned->out.length <= SVG_BYTES_MAX)
      fail_msg("read once: %s", cleaned->out.bytes);
    assert_int_equal(strspn(cleaned->out.bytes, "<>/=\"# .-\n()0123456789abcdefghijklmnopqrstuvwxyz"
                                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
                     cleaned->out.length);
    done(again);
  }
  done(cleaned);
}

static const char whole[] =
    "<?xml version=\"1.0\"?>\n<!-- the yard -->\n"
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 30\" fill=\"#abc\">\n"
    "<g id=\"a\" transform=\"translate(1 2) scale(.5 1e0) rotate(-45 3,4)\" opacity=\".5\">\n"
    "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"1\" fill=\"#a1b2c3\"/></g>\n"
    "<circle cx=\"1\" cy=\"2\" r=\"3\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\"/>\n"
    "<ellipse cx='1' cy='2' rx='3' ry='4' fill-opacity='0.25'></ellipse>\n"
    "<line x1='1' y1='2' x2='3' y2='4' stroke='#ffffff' stroke-linecap='round'/>\n"
    "<polyline points='1,2 3,4 5-6' stroke-linejoin='bevel'/>\n"
    "<path fill-rule='evenodd' d='M1 2l3-4 1 1h1v2C1 2 3 4 5 6s1 2 3 4Q1 2 3 4t5 6"
    "A1 2 30 011 1zm1 1 2 2'/>\n</svg>\n";

static void test_every_beginning_of_a_drawing(void **state) {
  (void)state;
  for (size_t length = 0; length < sizeof whole; length++) assert_harmless(whole, length);
  struct cleaned *cleaned = clean(whole, sizeof whole - 1);
  assert_true(cleaned->read);
  assert_int_equal(cleaned->picture.shapes, 6);
  done(cleaned);
}

static void test_every_byte_replaced(void **state) {
  (void)state;
  static const char bytes[] = "\0<>/'\"&=-+.,#eE0 9zMacA(!?\n\x80\xff";
  char svg[sizeof whole];
  for (size_t i = 0; i + 1 < sizeof whole; i++)
    for (size_t b = 0; b + 1 < sizeof bytes; b++) {
      memcpy(svg, whole, sizeof whole);
      svg[i] = bytes[b];
      assert_harmless(svg, sizeof whole - 1);
    }
}

static void test_parts_taken_out_and_doubled(void **state) {
  (void)state;
  char svg[sizeof whole + 16];
  for (size_t i = 0; i + 1 < sizeof whole; i++)
    for (size_t cut = 1; cut <= 16 && i + cut < sizeof whole; cut++) {
      size_t rest = sizeof whole - 1 - i - cut;
      memcpy(svg, whole, i);
      memcpy(svg + i, whole + i + cut, rest);
      assert_harmless(svg, i + rest);
      memcpy(svg, whole, i + cut);
      memcpy(svg + i + cut, whole + i, sizeof whole - 1 - i);
      assert_harmless(svg, sizeof whole - 1 + cut);
    }
}

/* The game's own are no stranger's, but the reader knows enough for pictures such as these. */
static void test_the_pictures_of_the_eras_are_understood(void **state) {
  (void)state;
  static const char *const eras[] = {"1959", "1997", "2016", "2020"};
  for (size_t i = 0; i < sizeof eras / sizeof eras[0]; i++) {
    char path[300];
    struct arena arena;
    struct file_bytes file;
    arena_init(&arena);
    snprintf(path, sizeof path, WORKTEAM_SOURCE_DIR "/assets/eras/%s.svg", eras[i]);
    assert_null(regular_file_read(&arena, path, 1 << 20, &file));
    struct cleaned *cleaned = clean(file.bytes, file.length);
    if (!cleaned->read && file.length <= SVG_BYTES_MAX)
      fail_msg("%s:%d: %s", path, cleaned->problems.item[0].line,
               cleaned->problems.item[0].message);
    done(cleaned);
    arena_release(&arena);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_what_is_understood_is_written_anew),
      cmocka_unit_test(test_what_it_tells_of_a_picture),
      cmocka_unit_test(test_everything_else_is_refused_with_its_line),
      cmocka_unit_test(test_limits),
      cmocka_unit_test(test_every_beginning_of_a_drawing),
      cmocka_unit_test(test_every_byte_replaced),
      cmocka_unit_test(test_parts_taken_out_and_doubled),
      cmocka_unit_test(test_the_pictures_of_the_eras_are_understood),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
