/* Attributes: a table of those that are understood, with the elements that may have each and how
 * its value is read. The reader of a value writes it again. */
#include <string.h>

#include "base/svg_reading.h"

static const int64_t most = (int64_t)SVG_NUMBER_MOST * SVG_ONE;

static void put_name(struct svg_tag *tag, const char *name) {
  text_printf(tag->svg->out, " %s=\"", name);
}

static bool put_number(struct svg_tag *tag, const char *name, int64_t number) {
  put_name(tag, name);
  svg_put_number(tag->svg->out, number);
  text_append_char(tag->svg->out, '"');
  return true;
}

/* ---- values --------------------------------------------------------------------------------- */

/* x, cx and x1 are of the first direction; what isn't said is 0. */
static bool is_across(const char *name) {
  return strchr("xw", name[0]) || strcmp(name, "cx") == 0 || strcmp(name, "rx") == 0;
}

static bool read_place(struct svg_tag *tag, const char *name, struct svg_span value) {
  bool far_end = strchr(name, '2') != NULL;
  int64_t *number = (far_end ? tag->size : tag->place) + !is_across(name);
  return svg_read_only_number(tag->svg, value, -most, most, number) &&
         put_number(tag, name, *number);
}

static bool read_length(struct svg_tag *tag, const char *name, struct svg_span value) {
  int64_t *number = tag->size + !is_across(name);
  return svg_read_only_number(tag->svg, value, 0, most, number) && put_number(tag, name, *number);
}

static bool read_radius(struct svg_tag *tag, const char *name, struct svg_span value) {
  bool read = read_length(tag, name, value);
  tag->size[0] = tag->size[1];
  return read;
}

/* Of a rect's corners, within it. */
static bool read_rounding(struct svg_tag *tag, const char *name, struct svg_span value) {
  int64_t number;
  return svg_read_only_number(tag->svg, value, 0, most, &number) && put_number(tag, name, number);
}

void svg_finish_outline(struct svg_tag *tag) {
  struct svg_outline *outline = &tag->outline;
  int64_t x = tag->place[0], y = tag->place[1], width = tag->size[0], height = tag->size[1];
  if (tag->element == SVG_RECT) svg_note_box(outline, x, y, width, height);
  if (tag->element & (SVG_CIRCLE | SVG_ELLIPSE))
    svg_note_box(outline, x - width, y - height, 2 * width, 2 * height);
  if (tag->element != SVG_LINE) return;
  svg_note_place(outline, x, y);
  svg_note_place(outline, width, height);
}

static bool read_stroke_width(struct svg_tag *tag, const char *name, struct svg_span value) {
  int64_t *width = &tag->frame.stroke_width;
  return svg_read_only_number(tag->svg, value, 0, most, width) && put_number(tag, name, *width);
}

static bool read_share(struct svg_tag *tag, const char *name, struct svg_span value) {
  int64_t number;
  return svg_read_only_number(tag->svg, value, 0, SVG_ONE, &number) &&
         put_number(tag, name, number);
}

static bool read_points(struct svg_tag *tag, const char *name, struct svg_span value) {
  int64_t number[2];
  int count = 0;
  put_name(tag, name);
  for (svg_skip_between(&value); value.at < value.end; svg_skip_between(&value), count++) {
    if (!svg_read_number(tag->svg, &value, &number[count % 2])) return false;
    if (count % 2 == 1) svg_note_place(&tag->outline, number[0], number[1]);
    if (count > 0) text_append_char(tag->svg->out, ' ');
    svg_put_number(tag->svg->out, number[count % 2]);
  }
  text_append_char(tag->svg->out, '"');
  return count % 2 == 0 || svg_refuse(tag->svg, value.at, "points: expected pairs of numbers");
}

static bool read_d(struct svg_tag *tag, const char *name, struct svg_span value) {
  put_name(tag, name);
  bool read = svg_read_path(tag->svg, value, &tag->outline);
  text_append_char(tag->svg->out, '"');
  return read;
}

static bool read_transform(struct svg_tag *tag, const char *name, struct svg_span value) {
  put_name(tag, name);
  bool read = svg_read_transform(tag->svg, value, &tag->frame);
  text_append_char(tag->svg->out, '"');
  return read;
}

static bool read_word(struct svg_tag *tag, const char *name, struct svg_span value) {
  static const char *const words[] = {"butt",  "round",   "square", "miter",
                                      "bevel", "nonzero", "evenodd"};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (!svg_is(value, words[i])) continue;
    put_name(tag, name);
    text_printf(tag->svg->out, "%s\"", words[i]);
    return true;
  }
  return svg_refuse(tag->svg, value.at, "%s: expected butt, round, square, miter or bevel", name);
}

/* ---- colours -------------------------------------------------------------------------------- */

static int hex_digit(char c) {
  const char *digits = "0123456789abcdef";
  const char *found = c ? strchr(digits, c >= 'A' && c <= 'F' ? c | 0x20 : c) : NULL;
  return found ? (int)(found - digits) : -1;
}

/* #rgb is short for #rrggbb. */
static bool is_colour(struct svg_span value, int32_t *colour) {
  ptrdiff_t length = value.end - value.at;
  *colour = 0;
  if ((length != 4 && length != 7) || *value.at != '#') return false;
  for (const char *at = value.at + 1; at < value.end; at++) {
    int digit = hex_digit(*at);
    if (digit < 0) return false;
    *colour = length == 4 ? *colour << 8 | digit * 0x11 : *colour << 4 | digit;
  }
  return true;
}

static bool read_paint(struct svg_tag *tag, const char *name, struct svg_span value) {
  int32_t *paint = strcmp(name, "fill") == 0 ? &tag->frame.fill : &tag->frame.stroke;
  put_name(tag, name);
  if (svg_is(value, "none")) {
    *paint = SVG_NO_PAINT;
    text_append(tag->svg->out, "none\"");
    return true;
  }
  if (is_colour(value, paint)) {
    text_printf(tag->svg->out, "#%06x\"", (unsigned)*paint);
    return true;
  }
  svg_refuse(tag->svg, value.at, "%s: expected a colour as #rrggbb, or none", name);
  return svg_advise(tag->svg, "%s=\"#884422\"", name);
}

/* ---- the svg itself ------------------------------------------------------------------------- */

/* Where it begins, and how much is shown. */
static bool read_view(struct svg_tag *tag, const char *name, struct svg_span value) {
  struct svg_reading *svg = tag->svg;
  int64_t *const into[] = {&svg->left, &svg->top, &svg->picture->width, &svg->picture->height};
  for (int i = 0; i < 4; i++)
    if (!svg_read_number(svg, &value, into[i])) return false;
  svg_skip_between(&value);
  tag->has_view = true;
  return value.at == value.end || svg_refuse(svg, value.at, "%s: expected four numbers", name);
}

/* Beside a viewBox they are for other programs, and in whatever unit. */
static bool read_size(struct svg_tag *tag, const char *name, struct svg_span value) {
  bool width = strcmp(name, "width") == 0;
  *(width ? &tag->width : &tag->height) = value;
  return true;
}

static bool pass_over(struct svg_tag *tag, const char *name, struct svg_span value) {
  (void)tag, (void)name, (void)value;
  return true;
}

/* ---- the table ------------------------------------------------------------------------------ */

static const struct attribute {
  const char *name;
  unsigned elements;
  bool (*read)(struct svg_tag *tag, const char *name, struct svg_span value);
} attributes[] = {
    {"viewBox", SVG_ROOT, read_view},
    {"width", SVG_ROOT, read_size},
    {"height", SVG_ROOT, read_size},
    {"xmlns", SVG_ROOT, pass_over},
    {"xmlns:svg", SVG_ROOT, pass_over},
    {"version", SVG_ROOT, pass_over},
    {"id", SVG_ANY, pass_over},
    {"fill", SVG_ANY, read_paint},
    {"stroke", SVG_ANY, read_paint},
    {"stroke-width", SVG_ANY, read_stroke_width},
    {"opacity", SVG_DRAWN, read_share},
    {"fill-opacity", SVG_ANY, read_share},
    {"stroke-opacity", SVG_ANY, read_share},
    {"stroke-linecap", SVG_ANY, read_word},
    {"stroke-linejoin", SVG_ANY, read_word},
    {"fill-rule", SVG_ANY, read_word},
    {"transform", SVG_DRAWN, read_transform},
    {"x", SVG_RECT, read_place},
    {"y", SVG_RECT, read_place},
    {"width", SVG_RECT, read_length},
    {"height", SVG_RECT, read_length},
    {"rx", SVG_RECT, read_rounding},
    {"ry", SVG_RECT, read_rounding},
    {"rx", SVG_ELLIPSE, read_length},
    {"ry", SVG_ELLIPSE, read_length},
    {"cx", SVG_CIRCLE | SVG_ELLIPSE, read_place},
    {"cy", SVG_CIRCLE | SVG_ELLIPSE, read_place},
    {"r", SVG_CIRCLE, read_radius},
    {"x1", SVG_LINE, read_place},
    {"y1", SVG_LINE, read_place},
    {"x2", SVG_LINE, read_place},
    {"y2", SVG_LINE, read_place},
    {"points", SVG_POINTS, read_points},
    {"d", SVG_PATH, read_d},
};
enum { ATTRIBUTES = sizeof attributes / sizeof attributes[0] };
_Static_assert(ATTRIBUTES <= 64, "svg_tag.seen has a bit for each");

static int find(unsigned element, struct svg_span name) {
  for (int i = 0; i < ATTRIBUTES; i++)
    if ((attributes[i].elements & element) && svg_is(name, attributes[i].name)) return i;
  return -1;
}

static bool refuse_name(struct svg_tag *tag, struct svg_span name) {
  svg_refuse(tag->svg, name.at, "'%.*s' of '%s' is not understood", (int)(name.end - name.at),
             name.at, tag->name);
  if (svg_is(name, "style"))
    svg_advise(tag->svg, "fill=\"#884422\" stroke=\"none\", each by itself");
  return false;
}

bool svg_read_attribute(struct svg_tag *tag, struct svg_span name, struct svg_span value) {
  int found = find(tag->element, name);
  if (found < 0) return refuse_name(tag, name);
  if (tag->seen & UINT64_C(1) << found)
    return svg_refuse(tag->svg, name.at, "'%s' stands here twice", attributes[found].name);
  tag->seen |= UINT64_C(1) << found;
  return attributes[found].read(tag, attributes[found].name, value);
}
