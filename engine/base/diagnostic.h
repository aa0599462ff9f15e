/* Located messages about bad input: `levels/x/scenario.lua:41: rations.grain_g: expected 0..900,
 * got -5`. A list keeps them in the order found; printing and showing is the caller's.
 *
 * An error stops the story (one that `check` adds: keeps it from being given away), a warning is
 * something a player would see wrong, a note is style. */
#ifndef BASE_DIAGNOSTIC_H
#define BASE_DIAGNOSTIC_H

#include <stdbool.h>
#include <stddef.h>

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

struct diagnostic {
  enum severity severity;
  char file[192];    /* path as the user gave it; "" when there is none */
  int line;          /* 0 = whole file */
  int column;        /* 0 = unknown */
  char message[400]; /* "field.path: what is wrong", valid UTF-8 */
  char fix[200];     /* what to write instead, "" = nothing to say beyond the message */
};

enum { DIAGNOSTICS_MAX = 64 };

struct diagnostics {
  int count;                   /* kept, at most DIAGNOSTICS_MAX */
  int dropped;                 /* found beyond that; an error drives out a lesser one */
  int errors, warnings, notes; /* found, kept or dropped */
  bool last_dropped;           /* the last one was */
  struct diagnostic item[DIAGNOSTICS_MAX];
};

void diagnostics_init(struct diagnostics *list);
void diagnostics_add(struct diagnostics *list, enum severity severity, const char *file, int line,
                     const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Where in its line the last message points, from 1; 0 = unknown. */
void diagnostics_column(struct diagnostics *list, int column);

/* Says what to write instead of what the last message is about. */
void diagnostics_fix(struct diagnostics *list, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* A message of another list, placed behind those that are as bad or worse. */
void diagnostics_insert(struct diagnostics *list, const struct diagnostic *item);
/* As if it had never been found. */
void diagnostics_remove(struct diagnostics *list, int index);

/* "file:line: message", "file: message" or "message". Returns `out`. */
char *diagnostic_format(const struct diagnostic *item, char *out, size_t size);

#endif
