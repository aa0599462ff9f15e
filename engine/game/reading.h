/* What a player reads: every line of one play in the order in which it is met, with the words of
 * each chapter (the time between two stops of the review). */
#ifndef GAME_READING_H
#define GAME_READING_H

#include "game/session.h"

/* One line. `kind`: "decision", "note", "headline" ..., or a person's id. */
typedef void reading_line(void *context, int day, const char *kind, const char *text);
/* Chapter `number` (from 1) is over. */
typedef void reading_chapter(void *context, int number, int words);

enum { READING_SEEN_MAX = 64 };

struct reading {
  struct session *session; /* not owned */
  bool people;             /* also what each of them would say at the end of a chapter */
  reading_line *line;      /* either may be NULL */
  reading_chapter *chapter;
  void *context;
  /* kept */
  int words_in_all, chapter_count, words, pages;
  bool asked[DECISIONS_MAX], answered[DECISIONS_MAX];
  int seen_count;
  /* The notes read last: a line stays for days, over the end of a chapter too, and is read once;
   * the same words again in one chapter are known at a glance. */
  struct note_seen {
    int chapter, day;
    char text[240];
  } seen[READING_SEEN_MAX];
};

/* Do the days stop this morning, so that the Today panel is read? */
bool reading_stops_here(const struct session *session);
/* What stands there this morning; before the day is played. */
void reading_of_morning(struct reading *reading);
/* The page, when the day that was played has printed one. */
void reading_of_close(struct reading *reading);

#endif
