/* Line breaking: at spaces and at '\n', never inside a word, Korean or not, unless the word alone
 * is wider than the box. Widths of words are added up; the sum is never less than the run's. */
#include <string.h>

#include "ui/ui_internal.h"

struct wrap wrap_start(struct ui *ui, struct type type, float width, const char *text) {
  return (struct wrap){.ui = ui,
                       .face = (enum face)type.face,
                       .size = type.size,
                       .width = width,
                       .next = text,
                       .end = text + strlen(text)};
}

int wrap_fitting(struct ui *ui, enum face face, float size, float width, const char *word,
                 int length) {
  int fits = 0, step = 0;
  for (int at = 0; at < length; at += step) {
    utf8_decode(word + at, word + length, &step);
    if (fits && run_width(ui, face, size, word, at + step) > width) break;
    fits = at + step;
  }
  return fits;
}

static const char *word_end(const char *s, const char *end) {
  while (s < end && *s != ' ' && *s != '\n') s++;
  return s;
}

static float part_width(const struct wrap *wrap, const char *from, const char *to) {
  return run_width(wrap->ui, wrap->face, wrap->size, from, (int)(to - from));
}

bool wrap_next(struct wrap *wrap, struct wrapped_line *line) {
  if (!wrap->next) return false;
  const char *start = wrap->next, *taken = start;
  float used = 0;
  while (taken < wrap->end && *taken != '\n') {
    const char *word = taken;
    while (word < wrap->end && *word == ' ') word++;
    const char *stop = word_end(word, wrap->end);
    float width = part_width(wrap, taken, stop);
    if (used + width > wrap->width && taken > start) break;
    if (used + width > wrap->width && stop > start) {
      taken = start + wrap_fitting(wrap->ui, wrap->face, wrap->size, wrap->width, start,
                                   (int)(stop - start));
      break;
    }
    used += width;
    taken = stop;
  }
  *line = (struct wrapped_line){start, (int)(taken - start)};
  while (taken < wrap->end && *taken == ' ') taken++;
  if (taken < wrap->end && *taken == '\n') {
    wrap->next = taken + 1;
  } else {
    wrap->next = taken < wrap->end ? taken : NULL;
  }
  return true;
}
