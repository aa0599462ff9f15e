/* Reads texts aloud with a speech program of the system, in a process of its own: a voice that
 * hangs or crashes can't take the game with it. All calls accept NULL, which says nothing. */
#ifndef PLATFORM_NARRATOR_H
#define PLATFORM_NARRATOR_H

#include <stdbool.h>

struct narrator;

/* `program` takes the text on its standard input and espeak-ng's options -v -a -s; NULL: espeak-ng
 * of the PATH. NULL is returned when there is no such program. */
struct narrator *narrator_open(const char *program);
/* Silences and frees. */
void narrator_close(struct narrator *narrator);
/* Stops what is being said and says `text`; `volume` 0..100. */
void narrator_say(struct narrator *narrator, const char *language, const char *text, int volume);
void narrator_stop(struct narrator *narrator);
bool narrator_is_speaking(struct narrator *narrator);

#endif
