/* transform="translate(10 20) scale(2) rotate(45)": the same again, and how far it can take things.
 * The library that draws counts in floats: what stays near the picture stays a number. */
#include <string.h>

#include "base/svg_reading.h"

enum { ARGUMENTS_MAX = 3, STRETCH_MOST = 1000 };

struct step {
  int count;
  int64_t argument[ARGUMENTS_MAX];
};

static int64_t larger(int64_t a, int64_t b) {
  return a > b ? a : b;
}

static int64_t first_two(const int64_t *argument) {
  return svg_size_of(argument[0]) + svg_size_of(argument[1]);
}

static void translate(const struct step *step, struct svg_frame *frame) {
  frame->shift += frame->stretch * first_two(step->argument) / SVG_ONE;
}

static void scale(const struct step *step, struct svg_frame *frame) {
  int64_t x = svg_size_of(step->argument[0]);
  int64_t y = step->count > 1 ? svg_size_of(step->argument[1]) : x;
  frame->stretch = frame->stretch * larger(x, y) / SVG_ONE;
}

/* About a point: there, round, and back. */
static void rotate(const struct step *step, struct svg_frame *frame) {
  frame->shift += frame->stretch * 2 * first_two(step->argument + 1) / SVG_ONE;
}

static const struct transform {
  const char *name;
  const char *counts; /* of arguments that it may have */
  void (*note)(const struct step *step, struct svg_frame *frame);
} transforms[] = {{"translate", "12", translate}, {"scale", "12", scale}, {"rotate", "13", rotate}};
enum { TRANSFORMS = sizeof transforms / sizeof transforms[0] };

static const struct transform *take_name(struct svg_span *span) {
  for (int i = 0; i < TRANSFORMS; i++) {
    size_t length = strlen(transforms[i].name);
    if ((size_t)(span->end - span->at) < length ||
        memcmp(span->at, transforms[i].name, length) != 0)
      continue;
    span->at += length;
    return &transforms[i];
  }
  return NULL;
}

static bool take(struct svg_span *span, char mark) {
  svg_skip_between(span);
  bool there = span->at < span->end && *span->at == mark;
  span->at += there;
  return there;
}

static bool read_arguments(struct svg_reading *svg, struct svg_span *span, struct step *step) {
  while (step->count < ARGUMENTS_MAX && !take(span, ')'))
    if (!svg_read_number(svg, span, &step->argument[step->count++])) return false;
  return span->at[-1] == ')' || take(span, ')') || svg_refuse(svg, span->at, "expected ')'");
}

static void put_step(struct text *out, const struct transform *transform, const struct step *step) {
  text_append(out, transform->name);
  for (int i = 0; i < step->count; i++) {
    text_append_char(out, i == 0 ? '(' : ' ');
    svg_put_number(out, step->argument[i]);
  }
  text_append_char(out, ')');
}

static bool read_step(struct svg_reading *svg, struct svg_span *span, struct svg_frame *frame) {
  const char *start = span->at;
  const struct transform *transform = take_name(span);
  struct step step = {0, {0, 0, 0}};
  if (!transform || !take(span, '('))
    return svg_refuse(svg, start,
                      "transform: expected translate(x y), scale(s) or rotate(degrees)");
  if (!read_arguments(svg, span, &step)) return false;
  if (step.count == 0 || !strchr(transform->counts, '0' + step.count))
    return svg_refuse(svg, start, "transform: %s with %d numbers", transform->name, step.count);
  transform->note(&step, frame);
  if (frame->stretch > (int64_t)STRETCH_MOST * SVG_ONE ||
      frame->shift > (int64_t)SVG_NUMBER_MOST * SVG_ONE)
    return svg_refuse(svg, start, "transform: takes things too far");
  put_step(svg->out, transform, &step);
  return true;
}

bool svg_read_transform(struct svg_reading *svg, struct svg_span span, struct svg_frame *frame) {
  for (svg_skip_between(&span); span.at < span.end; svg_skip_between(&span))
    if (!read_step(svg, &span, frame)) return false;
  return true;
}
