/* Where a shape is and what it costs to draw. The cost of a picture is bounded, since a small file
 * can ask for the whole picture to be filled thousands of times.
 *
 * Work is counted in edges as high as the picture: what an outline's edges cover of it, and, for
 * each time that all of it is filled, as much as 20 of them. */
#include "base/svg_reading.h"

static const double cover_work = 20;
static const double work_most = 3000;  /* about a second */
static const double corner_widths = 8; /* edges of a stroke's corner, in widths of the stroke */

void svg_note_place(struct svg_outline *outline, int64_t x, int64_t y) {
  if (outline->corners++ == 0) {
    outline->left = outline->right = x;
    outline->top = outline->bottom = y;
  } else {
    outline->length += svg_size_of(x - outline->x) + svg_size_of(y - outline->y);
  }
  if (x < outline->left) outline->left = x;
  if (x > outline->right) outline->right = x;
  if (y < outline->top) outline->top = y;
  if (y > outline->bottom) outline->bottom = y;
  outline->x = x;
  outline->y = y;
}

void svg_note_box(struct svg_outline *outline, int64_t x, int64_t y, int64_t width,
                  int64_t height) {
  svg_note_place(outline, x, y);
  svg_note_place(outline, x + width, y);
  svg_note_place(outline, x + width, y + height);
  svg_note_place(outline, x, y + height);
  svg_note_place(outline, x, y);
}

static double larger(double a, double b) {
  return a > b ? a : b;
}

static double smaller(double a, double b) {
  return a < b ? a : b;
}

static double side_of(const struct svg_picture *picture) {
  return larger((double)picture->width, (double)picture->height);
}

/* What is off to both sides is at most twice as far. A stroke's corner reaches four widths. */
bool svg_is_near(const struct svg_tag *tag) {
  const struct svg_outline *outline = &tag->outline;
  const struct svg_reading *svg = tag->svg;
  double x = larger((double)-outline->left, (double)outline->right);
  double y = larger((double)-outline->top, (double)outline->bottom);
  double reach = 2 * larger(x, y) + 4 * (double)tag->frame.stroke_width;
  double origin = (double)(svg_size_of(svg->left) + svg_size_of(svg->top));
  return reach * (double)tag->frame.stretch / SVG_ONE + (double)tag->frame.shift <=
         SVG_REACH_SIDES * side_of(svg->picture) + origin;
}

bool svg_add_work(struct svg_tag *tag, bool filled, bool stroked) {
  const struct svg_outline *outline = &tag->outline;
  const struct svg_picture *picture = tag->svg->picture;
  double stretch = (double)tag->frame.stretch / SVG_ONE, side = side_of(picture);
  double stroke = stroked ? (double)tag->frame.stroke_width : 0;
  double wide = smaller(side, ((double)(outline->right - outline->left) + stroke) * stretch);
  double high = smaller(side, ((double)(outline->bottom - outline->top) + stroke) * stretch);
  double cover = wide * high / ((double)picture->width * (double)picture->height);
  double edges =
      (double)outline->length * (filled + 2 * stroked) + corner_widths * stroke * outline->corners;
  tag->svg->work +=
      cover * cover_work * (filled + stroked) + edges * stretch / (double)picture->height;
  return tag->svg->work <= work_most;
}
