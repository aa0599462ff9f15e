/* A story to test with: a copy of a folder of tests/game/stories/ (or of a level) in a temporary
 * place, a journal beside it, and a player who always does the same. Trouble with the disk ends the
 * test program. */
#ifndef TESTS_GAME_STORY_H
#define TESTS_GAME_STORY_H

#include "game/session.h"

#define TEST_PRELUDE WORKTEAM_SOURCE_DIR "/scripts/prelude.lua"
#define STORY(name)  WORKTEAM_SOURCE_DIR "/tests/game/stories/" name
#define LEVEL_1959   WORKTEAM_SOURCE_DIR "/levels/1959-title"

struct story {
  char folder[64];  /* temporary; removed by story_end */
  char level[96];   /* the copy of the story */
  char journal[96]; /* where its journal goes; doesn't exist yet */
};

void story_begin(struct story *story, const char *from);
void story_end(struct story *story);
/* With seed 7 and the journal. */
struct session_options story_options(const struct story *story);
/* Fails the test when there is a problem. */
struct session *story_open(const struct story *story);
struct session *story_resume(const struct story *story);

/* One step of the player, found from the state alone, so that whoever goes on from a save does the
 * same: a report, an answer (decision 2 is never answered), an order, or the end of the day.
 * False: the story has ended. */
bool story_step(struct session *session);
void story_play_to_end(struct session *session);

/* The whole of a file with a zero behind it; free() it. */
char *file_read(const char *path, size_t *length);
void file_write(const char *path, const void *bytes, size_t length);
void file_copy(const char *from, const char *to);
bool file_exists(const char *path);
int files_in(const char *folder);

/* All problems as lines; a buffer per call site. */
const char *problems_text(const struct diagnostics *problems, char *out, size_t size);

#endif
