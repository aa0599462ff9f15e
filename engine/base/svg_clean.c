/* Elements one after the other, as they stand in the file: each is known or refuses it. Nothing is
 * looked up, nothing is expanded, and no part of the file is copied: what is written is numbers,
 * colours and words of our own. */
#include "base/svg_clean.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/svg_reading.h"

enum { NAME_MOST = 40 };

struct element {
  const char *name;
  unsigned kind; /* enum svg_element */
};

struct cleaning {
  struct svg_reading svg;
  struct svg_frame
      frame[SVG_DEPTH_MAX + 1]; /* of each open element; the first is around them all */
  const struct element *open[SVG_DEPTH_MAX + 1];
  int depth;
  bool closed; /* the svg is */
};

/* ---- what is wrong -------------------------------------------------------------------------- */

int svg_line(const struct svg_reading *svg, const char *at) {
  int line = 1;
  for (const char *c = svg->bytes; c < at; c++) line += *c == '\n';
  return line;
}

bool svg_refuse(struct svg_reading *svg, const char *at, const char *format, ...) {
  char message[200];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  diagnostics_add(svg->problems, SEVERITY_WARNING, svg->path, svg_line(svg, at), "%s", message);
  return false;
}

bool svg_advise(struct svg_reading *svg, const char *format, ...) {
  char fix[200];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(fix, sizeof fix, format, arguments);
  va_end(arguments);
  diagnostics_fix(svg->problems, "%s", fix);
  return false;
}

/* ---- elements ------------------------------------------------------------------------------- */

static const struct element elements[] = {
    {"svg", SVG_ROOT},      {"g", SVG_GROUP},         {"rect", SVG_RECT},
    {"circle", SVG_CIRCLE}, {"ellipse", SVG_ELLIPSE}, {"line", SVG_LINE},
    {"path", SVG_PATH},     {"polyline", SVG_POINTS}, {"polygon", SVG_POINTS},
};
enum { ELEMENTS = sizeof elements / sizeof elements[0] };

static const struct {
  const char *name, *instead;
} advices[] = {
    {"text", "its words in briefing.picture_alt"},
    {"tspan", "its words in briefing.picture_alt"},
    {"title", "its words in briefing.picture_alt"},
    {"desc", "its words in briefing.picture_alt"},
    {"style", "fill and stroke at each shape"},
    {"linearGradient", "one colour: fill=\"#884422\""},
    {"radialGradient", "one colour: fill=\"#884422\""},
    {"image", "shapes"},
    {"use", "the shape itself, once more"},
    {"script", "nothing: a picture only shows"},
};
enum { ADVICES = sizeof advices / sizeof advices[0] };

static bool refuse_element(struct svg_reading *svg, struct svg_span name) {
  svg_refuse(svg, name.at, "'%.*s' is not drawn, so the whole picture is left out",
             (int)(name.end - name.at), name.at);
  for (int i = 0; i < ADVICES; i++)
    if (svg_is(name, advices[i].name)) return svg_advise(svg, "%s", advices[i].instead);
  return svg_advise(svg, "svg, g, rect, circle, ellipse, line, polyline, polygon or path");
}

static const struct element *find_element(struct svg_span name) {
  for (int i = 0; i < ELEMENTS; i++)
    if (svg_is(name, elements[i].name)) return &elements[i];
  return NULL;
}

/* ---- the svg's own size --------------------------------------------------------------------- */

static bool read_side(struct svg_reading *svg, struct svg_span written, const char *start,
                      int64_t *side) {
  if (!written.at) {
    svg_refuse(svg, start, "how large is it?");
    return svg_advise(svg, "viewBox=\"0 0 584 300\"");
  }
  if (written.end - written.at > 2 && memcmp(written.end - 2, "px", 2) == 0) written.end -= 2;
  return svg_read_only_number(svg, written, 0, (int64_t)SVG_NUMBER_MOST * SVG_ONE, side);
}

static void put_side(struct text *out, const char *before, int64_t number) {
  text_append(out, before);
  svg_put_number(out, number);
}

static bool finish_root(struct svg_tag *tag, const char *start) {
  struct svg_reading *svg = tag->svg;
  int64_t *width = &svg->picture->width, *height = &svg->picture->height;
  if (!tag->has_view &&
      (!read_side(svg, tag->width, start, width) || !read_side(svg, tag->height, start, height)))
    return false;
  if (*width < SVG_ONE || *height < SVG_ONE)
    return svg_refuse(svg, start, "it is less than 1 wide or high");
  if (*width > SVG_SIDES_MOST * *height || *height > SVG_SIDES_MOST * *width)
    return svg_refuse(svg, start, "one side is more than %d times the other", SVG_SIDES_MOST);
  put_side(svg->out, " width=\"", *width);
  put_side(svg->out, "\" height=\"", *height);
  put_side(svg->out, "\" viewBox=\"", svg->left);
  put_side(svg->out, " ", svg->top);
  put_side(svg->out, " ", *width);
  put_side(svg->out, " ", *height);
  text_append(svg->out, "\"");
  return true;
}

/* ---- a shape -------------------------------------------------------------------------------- */

static void note_colour(struct svg_picture *picture, int32_t paint) {
  if (paint == SVG_NO_PAINT) return;
  for (int i = 0; i < picture->colour_count; i++)
    if (picture->colour[i] == (uint32_t)paint) return;
  if (picture->colour_count < SVG_COLOURS_MAX)
    picture->colour[picture->colour_count++] = (uint32_t)paint;
}

/* False: it takes too long. */
static bool note_paint(struct svg_tag *tag, const char *start) {
  struct svg_picture *picture = tag->svg->picture;
  const struct svg_frame *frame = &tag->frame;
  int32_t stroke = frame->stroke_width > 0 ? frame->stroke : SVG_NO_PAINT;
  int32_t fill = tag->element == SVG_LINE ? SVG_NO_PAINT : frame->fill;
  bool filled = fill != SVG_NO_PAINT, stroked = stroke != SVG_NO_PAINT;
  if (!filled && !stroked && picture->unseen_line == 0)
    picture->unseen_line = svg_line(tag->svg, start);
  picture->filled |= filled;
  note_colour(picture, fill);
  note_colour(picture, stroke);
  return svg_add_work(tag, filled, stroked);
}

static bool finish_shape(struct svg_tag *tag, const char *start) {
  struct svg_reading *svg = tag->svg;
  if (++svg->picture->shapes > SVG_SHAPES_MAX)
    return svg_refuse(svg, start, "more than %d shapes", SVG_SHAPES_MAX);
  svg_finish_outline(tag);
  if (!svg_is_near(tag))
    return svg_refuse(svg, start, "'%s' is far outside the picture", tag->name);
  if (note_paint(tag, start)) return true;
  svg_refuse(svg, start, "from this '%s' on it takes too long to draw", tag->name);
  return svg_advise(svg, "fewer shapes, or smaller ones");
}

/* ---- tags ----------------------------------------------------------------------------------- */

static bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == ':' || c == '.';
}

static struct svg_span take_name(struct svg_reading *svg) {
  struct svg_span name = {svg->at, svg->at};
  while (svg->at < svg->end && is_name_letter(*svg->at)) svg->at++;
  name.end = svg->at - name.at > NAME_MOST ? name.at + NAME_MOST : svg->at;
  return name;
}

static void skip_blanks(struct svg_reading *svg) {
  while (svg->at < svg->end && svg_is_blank(*svg->at)) svg->at++;
}

static bool take(struct svg_reading *svg, const char *marks) {
  size_t length = strlen(marks);
  if ((size_t)(svg->end - svg->at) < length || memcmp(svg->at, marks, length) != 0) return false;
  svg->at += length;
  return true;
}

static bool take_value(struct svg_reading *svg, struct svg_span *value) {
  const char *start = svg->at;
  char quote = start < svg->end ? *start : '\0';
  if (quote != '"' && quote != '\'') return svg_refuse(svg, start, "expected a value in quotes");
  const char *end = memchr(start + 1, quote, (size_t)(svg->end - start - 1));
  if (!end) return svg_refuse(svg, start, "a quote is not closed");
  *value = (struct svg_span){start + 1, end};
  svg->at = end + 1;
  return true;
}

static bool read_attributes(struct svg_tag *tag) {
  struct svg_reading *svg = tag->svg;
  struct svg_span value;
  for (skip_blanks(svg); svg->at < svg->end && is_name_letter(*svg->at); skip_blanks(svg)) {
    struct svg_span name = take_name(svg);
    skip_blanks(svg);
    if (!take(svg, "=")) return svg_refuse(svg, svg->at, "expected '=' behind an attribute");
    skip_blanks(svg);
    if (!take_value(svg, &value) || !svg_read_attribute(tag, name, value)) return false;
  }
  return true;
}

static bool finish_tag(struct svg_tag *tag, const char *start) {
  if (tag->element == SVG_ROOT) return finish_root(tag, start);
  return tag->element == SVG_GROUP || finish_shape(tag, start);
}

/* Is an element of this kind allowed here? */
static bool is_in_place(struct cleaning *cleaning, const struct element *element,
                        const char *start) {
  struct svg_reading *svg = &cleaning->svg;
  if (cleaning->closed) return svg_refuse(svg, start, "something follows </svg>");
  if ((cleaning->depth == 0) != (element->kind == SVG_ROOT))
    return svg_refuse(svg, start, "expected one <svg>, around everything");
  if (cleaning->depth > 0 && (cleaning->open[cleaning->depth]->kind & SVG_SHAPES))
    return svg_refuse(svg, start, "'%s' inside a shape", element->name);
  if (cleaning->depth < SVG_DEPTH_MAX) return true;
  return svg_refuse(svg, start, "more than %d elements inside each other", SVG_DEPTH_MAX);
}

static void open_tag(struct cleaning *cleaning, const struct element *element,
                     const struct svg_frame *frame) {
  cleaning->depth++;
  cleaning->frame[cleaning->depth] = *frame;
  cleaning->open[cleaning->depth] = element;
}

static void close_tag(struct cleaning *cleaning) {
  cleaning->depth--;
  cleaning->closed = cleaning->depth == 0;
}

/* `at` is behind "<". */
static bool read_opening(struct cleaning *cleaning) {
  struct svg_reading *svg = &cleaning->svg;
  const char *start = svg->at;
  struct svg_span name = take_name(svg);
  const struct element *element = find_element(name);
  if (name.at == name.end) return svg_refuse(svg, start, "expected a name behind '<'");
  if (!element) return refuse_element(svg, name);
  if (!is_in_place(cleaning, element, start)) return false;
  struct svg_tag tag = {.svg = svg, .name = element->name, .element = element->kind};
  tag.frame = cleaning->frame[cleaning->depth];
  text_printf(svg->out, "<%s", element->name);
  if (!read_attributes(&tag) || !finish_tag(&tag, start)) return false;
  open_tag(cleaning, element, &tag.frame);
  bool whole = take(svg, "/>");
  if (!whole && !take(svg, ">")) return svg_refuse(svg, svg->at, "expected '>'");
  text_append(svg->out, whole ? "/>\n" : ">\n");
  if (whole) close_tag(cleaning);
  return true;
}

/* `at` is behind "</". */
static bool read_closing(struct cleaning *cleaning) {
  struct svg_reading *svg = &cleaning->svg;
  struct svg_span name = take_name(svg);
  if (cleaning->depth == 0 || !svg_is(name, cleaning->open[cleaning->depth]->name))
    return svg_refuse(svg, name.at, "'</%.*s>' closes nothing that is open",
                      (int)(name.end - name.at), name.at);
  skip_blanks(svg);
  if (!take(svg, ">")) return svg_refuse(svg, svg->at, "expected '>'");
  text_printf(svg->out, "</%s>\n", cleaning->open[cleaning->depth]->name);
  close_tag(cleaning);
  return true;
}

static bool pass_over(struct svg_reading *svg, const char *until) {
  const char *start = svg->at;
  while (svg->at < svg->end)
    if (take(svg, until))
      return true;
    else
      svg->at++;
  return svg_refuse(svg, start, "expected '%s'", until);
}

static bool read_next(struct cleaning *cleaning) {
  struct svg_reading *svg = &cleaning->svg;
  if (take(svg, "<!--")) return pass_over(svg, "-->");
  if (svg->at == svg->bytes && take(svg, "<?xml ")) return pass_over(svg, "?>");
  if (take(svg, "<!") || take(svg, "<?")) {
    svg_refuse(svg, svg->at, "only shapes are read: no <!DOCTYPE, no entity, no <?");
    return svg_advise(svg, "the file without this part");
  }
  if (take(svg, "</")) return read_closing(cleaning);
  if (take(svg, "<")) return read_opening(cleaning);
  svg_refuse(svg, svg->at, "words between shapes are not drawn");
  return svg_advise(svg, "them in briefing.picture_alt");
}

static bool read_all(struct cleaning *cleaning) {
  struct svg_reading *svg = &cleaning->svg;
  for (skip_blanks(svg); svg->at < svg->end; skip_blanks(svg))
    if (!read_next(cleaning)) return false;
  if (cleaning->closed) return true;
  return svg_refuse(svg, svg->at, "the file ends before </svg>");
}

bool svg_clean(const char *bytes, size_t length, const char *path, struct text *out,
               struct svg_picture *picture, struct diagnostics *problems) {
  struct text clean;
  text_init(&clean);
  *picture = (struct svg_picture){.width = 0};
  struct cleaning cleaning = {
      .svg = {.bytes = bytes,
              .at = bytes,
              .end = bytes + length,
              .path = path,
              .out = &clean,
              .picture = picture,
              .problems = problems},
      .frame = {{.fill = 0, .stroke = SVG_NO_PAINT, .stroke_width = SVG_ONE, .stretch = SVG_ONE}}};
  bool read = length <= SVG_BYTES_MAX;
  if (!read)
    svg_refuse(&cleaning.svg, bytes, "larger than %d KiB", SVG_BYTES_MAX / 1024);
  else
    read = read_all(&cleaning);
  if (read) text_append_bytes(out, clean.bytes, clean.length);
  text_release(&clean);
  return read;
}
