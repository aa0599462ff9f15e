/* The outline of a path: letters and numbers in, the same outline with absolute places out. The
 * short forms (h, v, s, t, small letters) are written as the long ones they stand for. */
#include <string.h>

#include "base/svg_reading.h"

enum { ARGUMENTS_MAX = 7, POINTS_MAX = 3 };

struct place {
  int64_t x, y;
};

struct pen {
  struct svg_reading *svg;
  struct place at, start;
  struct place control; /* that a smooth curve goes on from */
  char before;          /* the command before, 0: none */
  struct svg_outline *outline;
};

static const struct command {
  char letter;
  const char *arguments; /* n: number, f: one digit, 0 or 1 */
} commands[] = {{'M', "nn"},   {'L', "nn"},   {'H', "n"},  {'V', "n"},       {'C', "nnnnnn"},
                {'S', "nnnn"}, {'Q', "nnnn"}, {'T', "nn"}, {'A', "nnnffnn"}, {'Z', ""}};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

static const struct command *command_of(char letter) {
  for (int i = 0; i < COMMANDS; i++)
    if (commands[i].letter == (letter & ~0x20)) return &commands[i];
  return NULL;
}

/* ---- writing -------------------------------------------------------------------------------- */

static bool put_place(struct pen *pen, struct place place) {
  int64_t x = svg_size_of(place.x), y = svg_size_of(place.y), most = x > y ? x : y;
  svg_note_place(pen->outline, place.x, place.y);
  text_append_char(pen->svg->out, ' ');
  svg_put_number(pen->svg->out, place.x);
  text_append_char(pen->svg->out, ' ');
  svg_put_number(pen->svg->out, place.y);
  return most <= (int64_t)SVG_NUMBER_MOST * SVG_ONE;
}

static bool put_places(struct pen *pen, char letter, const struct place *place, int count) {
  bool inside = true;
  text_append_char(pen->svg->out, letter);
  for (int i = 0; i < count; i++) inside &= put_place(pen, place[i]);
  pen->at = place[count - 1];
  return inside;
}

static struct place relative(struct pen *pen, const int64_t *argument, bool small) {
  return (struct place){argument[0] + (small ? pen->at.x : 0),
                        argument[1] + (small ? pen->at.y : 0)};
}

static struct place mirrored(const struct pen *pen, const char *smooth_after) {
  if (!pen->before || !strchr(smooth_after, pen->before)) return pen->at;
  return (struct place){2 * pen->at.x - pen->control.x, 2 * pen->at.y - pen->control.y};
}

/* ---- one segment ---------------------------------------------------------------------------- */

static bool draw_straight(struct pen *pen, char letter, const int64_t *argument, bool small) {
  struct place to = relative(pen, argument, small);
  if (letter == 'H') to = (struct place){argument[0] + (small ? pen->at.x : 0), pen->at.y};
  if (letter == 'V') to = (struct place){pen->at.x, argument[0] + (small ? pen->at.y : 0)};
  if (letter == 'M') pen->start = to;
  return put_places(pen, letter == 'M' ? 'M' : 'L', &to, 1);
}

static bool draw_curve(struct pen *pen, char letter, const int64_t *argument, bool small) {
  struct place points[POINTS_MAX];
  bool cubic = letter == 'C' || letter == 'S', smooth = letter == 'S' || letter == 'T';
  int count = cubic ? 3 : 2;
  if (smooth) points[0] = mirrored(pen, cubic ? "CS" : "QT");
  for (int i = smooth; i < count; i++)
    points[i] = relative(pen, argument + (ptrdiff_t)2 * (i - smooth), small);
  pen->control = points[count - 2];
  return put_places(pen, cubic ? 'C' : 'Q', points, count);
}

/* Its bow may go further than its ends: by two radii, or by the way from one to the other. */
static void note_bow(struct pen *pen, struct place to, const int64_t *radius) {
  int64_t bow = 2 * (svg_size_of(radius[0]) + svg_size_of(radius[1])) +
                svg_size_of(to.x - pen->at.x) + svg_size_of(to.y - pen->at.y);
  svg_note_box(pen->outline, to.x - bow, to.y - bow, 2 * bow, 2 * bow);
}

static bool draw_arc(struct pen *pen, const int64_t *argument, bool small) {
  struct text *out = pen->svg->out;
  struct place to = relative(pen, argument + 5, small);
  text_append_char(out, 'A');
  for (int i = 0; i < 5; i++) {
    text_append_char(out, ' ');
    svg_put_number(out, i < 2 ? svg_size_of(argument[i]) : argument[i]);
  }
  note_bow(pen, to, argument);
  bool inside = put_place(pen, to);
  pen->at = to;
  return inside;
}

static bool close_outline(struct pen *pen) {
  text_append_char(pen->svg->out, 'Z');
  pen->at = pen->start;
  svg_note_place(pen->outline, pen->at.x, pen->at.y);
  return true;
}

static bool draw(struct pen *pen, char written, const int64_t *argument) {
  char letter = (char)(written & ~0x20);
  bool small = letter != written, inside;
  if (letter == 'Z')
    inside = close_outline(pen);
  else if (letter == 'A')
    inside = draw_arc(pen, argument, small);
  else if (strchr("CSQT", letter))
    inside = draw_curve(pen, letter, argument, small);
  else
    inside = draw_straight(pen, letter, argument, small);
  pen->before = letter;
  return inside;
}

/* ---- reading -------------------------------------------------------------------------------- */

/* A flag is one digit; the next number may follow at once. */
static bool read_flag(struct svg_reading *svg, struct svg_span *span, int64_t *flag) {
  svg_skip_between(span);
  if (span->at == span->end || (*span->at != '0' && *span->at != '1'))
    return svg_refuse(svg, span->at, "d: expected 0 or 1 in an arc");
  *flag = *span->at++ == '1' ? SVG_ONE : 0;
  return true;
}

static bool read_arguments(struct svg_reading *svg, struct svg_span *span,
                           const struct command *command, int64_t *argument) {
  for (const char *kind = command->arguments; *kind; kind++, argument++)
    if (!(*kind == 'f' ? read_flag(svg, span, argument) : svg_read_number(svg, span, argument)))
      return false;
  return true;
}

/* The letter of the next segment: its own, or that of the one before. 0: there can't be one. */
static char next_letter(struct svg_span *span, char before) {
  if (command_of(*span->at)) return *span->at++;
  if (before == 'M') return 'L';
  if (before == 'm') return 'l';
  return strchr("0123456789+-.", *span->at) && (before & ~0x20) != 'Z' ? before : '\0';
}

static bool read_segment(struct pen *pen, struct svg_span *span, char *letter) {
  int64_t argument[ARGUMENTS_MAX];
  const char *start = span->at;
  *letter = next_letter(span, *letter);
  if (!*letter) return svg_refuse(pen->svg, start, "d: expected M, L, H, V, C, S, Q, T, A or Z");
  if (!pen->before && (*letter & ~0x20) != 'M')
    return svg_refuse(pen->svg, start, "d: expected a path that begins with M");
  if (!read_arguments(pen->svg, span, command_of(*letter), argument)) return false;
  if (draw(pen, *letter, argument)) return true;
  return svg_refuse(pen->svg, start, "d: a place is beyond %d", SVG_NUMBER_MOST);
}

bool svg_read_path(struct svg_reading *svg, struct svg_span span, struct svg_outline *outline) {
  struct pen pen = {.svg = svg, .outline = outline};
  char letter = '\0';
  for (svg_skip_between(&span); span.at < span.end; svg_skip_between(&span))
    if (!read_segment(&pen, &span, &letter)) return false;
  return true;
}
