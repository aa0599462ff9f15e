/* What the parts of svg_clean share. Each part reads from a span of the file and writes to `out`;
 * false means refused, and told. */
#ifndef BASE_SVG_READING_H
#define BASE_SVG_READING_H

#include "base/svg_clean.h"

enum { SVG_NO_PAINT = -1 };

/* How a group or a shape is painted and placed, what is around it included. */
struct svg_frame {
  int32_t fill, stroke;   /* 0xRRGGBB or SVG_NO_PAINT */
  int64_t stroke_width;   /* numbers are in ten-thousandths */
  int64_t stretch, shift; /* a place p lies at most stretch * |p| + shift from the origin */
};

struct svg_reading {
  const char *bytes, *at, *end;
  const char *path;
  struct text *out;
  struct svg_picture *picture;
  struct diagnostics *problems;
  int numbers;
  int64_t left, top;
  double work; /* of drawing the shapes so far */
};

/* A part of the file, read from its beginning. */
struct svg_span {
  const char *at, *end;
};

/* Says what is wrong at `at`. Always false. */
bool svg_refuse(struct svg_reading *svg, const char *at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
/* What to write instead. Always false. */
bool svg_advise(struct svg_reading *svg, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
bool svg_is(struct svg_span span, const char *word);
int svg_line(const struct svg_reading *svg, const char *at);

/* Numbers are parted by blanks and commas. */
bool svg_is_blank(char c);
void svg_skip_blanks(struct svg_span *span);
void svg_skip_between(struct svg_span *span);
bool svg_read_number(struct svg_reading *svg, struct svg_span *span, int64_t *number);
/* Between the two, and nothing behind it. */
bool svg_read_only_number(struct svg_reading *svg, struct svg_span span, int64_t low, int64_t high,
                          int64_t *number);
void svg_put_number(struct text *out, int64_t number);
int64_t svg_size_of(int64_t number); /* without its sign */

/* Where the line of a shape goes, the places that pull at its curves included. */
struct svg_outline {
  int64_t left, right, top, bottom, length;
  int64_t x, y; /* the last place */
  int corners;
};
void svg_note_place(struct svg_outline *outline, int64_t x, int64_t y);
void svg_note_box(struct svg_outline *outline, int64_t x, int64_t y, int64_t width, int64_t height);

/* The value of d, with absolute places. */
bool svg_read_path(struct svg_reading *svg, struct svg_span span, struct svg_outline *outline);
bool svg_read_transform(struct svg_reading *svg, struct svg_span span, struct svg_frame *frame);

/* ---- attributes ----------------------------------------------------------------------------- */

enum svg_element {
  SVG_ROOT = 1,
  SVG_GROUP = 2,
  SVG_RECT = 4,
  SVG_CIRCLE = 8,
  SVG_ELLIPSE = 16,
  SVG_LINE = 32,
  SVG_POINTS = 64, /* polyline, polygon */
  SVG_PATH = 128,
  SVG_SHAPES = SVG_RECT | SVG_CIRCLE | SVG_ELLIPSE | SVG_LINE | SVG_POINTS | SVG_PATH,
  SVG_DRAWN = SVG_GROUP | SVG_SHAPES,
  SVG_ANY = SVG_ROOT | SVG_DRAWN
};

/* One element while its attributes are read. */
struct svg_tag {
  struct svg_reading *svg;
  const char *name;
  unsigned element;
  struct svg_frame frame;
  struct svg_outline outline;
  int64_t place[2], size[2]; /* of a box; of a line its ends */
  uint64_t seen;             /* bits of the attributes that it has had */
  bool has_view;
  struct svg_span width, height; /* of an svg, as written */
};

bool svg_read_attribute(struct svg_tag *tag, struct svg_span name, struct svg_span value);
/* Puts the outline of a box, a circle or a line together. */
void svg_finish_outline(struct svg_tag *tag);

bool svg_is_near(const struct svg_tag *tag);
/* False: it takes too long to draw. */
bool svg_add_work(struct svg_tag *tag, bool filled, bool stroked);

#endif
