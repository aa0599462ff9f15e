/* The journal: an append-only text file that is the save, the replay and the evidence.
 *
 *   workteam-journal 1 model=1 level=1959-title content=<16 hex> seed=7 evidence=0 text=<n> ~<sum>
 *   <n bytes: the scenario's own text, for a debrief after an edit> ~<sum>
 *   c <day> <origin> <team> allot kind=0 share=3932 ~<sum>       "c+": the step goes on below
 *   d <day> <state hash> ~<sum>                                  a day that waited for nobody
 *   w <day> ~<sum>                                               a day whose review waits
 *   s <day> hunger,death ~<sum>                 scenes about these are skipped from now on; "none"
 *   r <day> <state hash> gross=.. good=.. reported=.. paper=.. norm=.. ~<sum>    that review
 *
 * Behind text=<n> may stand " edited=1": the story was changed under way. Days count from 0. Each
 * sum is chained over all bytes before it. One line per accepted command of the script, the player,
 * and the policy that plays for the player; rivals are recomputed. A step (a command, or an answer
 * with its effects) is written and flushed to disk as one; creation is write-temp, fsync, rename,
 * fsync the folder. A torn last step is dropped and said; any other damage ends what can be
 * trusted: the lines before it are kept, and the place is told. <origin> is an enum origin. */
#ifndef GAME_JOURNAL_H
#define GAME_JOURNAL_H

#include "base/diagnostic.h"
#include "base/text.h"
#include "sim/command.h"
#include "sim/scenario.h"

enum { JOURNAL_FORMAT = 1 };

struct journal_header {
  int format, model_version;
  char level[64];
  uint64_t content_hash, seed;
  uint8_t evidence;
  bool edited; /* "edited=1" at the line's end: the story was changed while this was played */
};

enum journal_kind {
  JOURNAL_COMMAND, /* an accepted command */
  JOURNAL_DAY,     /* a day and its close that waited for nobody; hash after it */
  JOURNAL_WORK,    /* a day whose review waits for the player */
  JOURNAL_REVIEW,  /* that review, closed; hash after it */
  JOURNAL_SKIP     /* what the player asks not to see; changes only what is shown */
};
struct journal_line {
  uint8_t kind;
  bool more; /* the next line belongs to the same step: both count, or neither */
  int16_t day;
  int32_t number; /* line in the file, set by reading */
  struct command command;
  content_theme_set skipped; /* SKIP */
  uint64_t hash;
  int64_t gross, good, reported, paper, norm; /* REVIEW: the player's month, for the reader */
};

struct journal_reading {
  struct journal_header header;
  struct journal_line *lines;
  int count;
  struct text scenario_text;
  long good_bytes; /* length of the part that can be trusted */
  long all_bytes;  /* of the file: more than good_bytes when its end is torn or damaged */
  uint64_t sum;    /* the chained sum at its end */
};

struct journal; /* open for appending */

/* Creates `path` with its header; a file that exists is left alone. NULL and a warning when that
 * fails: play goes on unsaved. */
struct journal *journal_create(const char *path, const struct journal_header *header,
                               const char *scenario_text, struct diagnostics *problems);
struct file_layer;
/* The same through another file layer, for tests. */
struct journal *journal_create_in(const struct file_layer *layer, const char *path,
                                  const struct journal_header *header, const char *scenario_text,
                                  struct diagnostics *problems);
/* Opens an existing one for appending after reading it; what can't be trusted is kept aside in
 * `path.damaged-N`, then cut off. NULL and a warning when it can't be written; NULL and an error
 * when another window of the game is writing it. */
struct journal *journal_reopen(const char *path, const struct journal_reading *reading,
                               struct diagnostics *problems);
/* Lines with `more` are held back and written with the one that ends the step. False: the disk
 * refused; the step is kept, and tried again with the next one. */
bool journal_append(struct journal *journal, const struct journal_line *line);
/* Whole steps at once, flushed once. */
bool journal_append_all(struct journal *journal, const struct journal_line *lines, int count);
void journal_close(struct journal *journal);

/* Reads and verifies the chain. False: nothing usable (problems says why), nothing to release.
 * Damage after usable lines gives true and a warning. */
bool journal_read(const char *path, struct journal_reading *out, struct diagnostics *problems);
void journal_reading_release(struct journal_reading *reading);

#endif
