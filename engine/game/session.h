/* A session: one story being played. Scenario + script + simulation + journal, and the one road in:
 *
 *   (morning)             by itself: decisions open, or are answered by neglect; before all else
 *   session_command       an order of the player; session_answer, a choice
 *   session_end_day       rivals' orders, then the day; on a closing day the review
 *   session_close_review  where the review waited for the player: prints it, moves on
 *
 * Views get it const. Everything here is deterministic; the clock and windows are outside. */
#ifndef GAME_SESSION_H
#define GAME_SESSION_H

#include "base/diagnostic.h"
#include "game/journal.h"
#include "game/newspaper.h"
/* defined by script/; views never see into it */
struct script;
struct skipping; /* by game/skipping */
#include "sim/query.h"
#include "sim/sim.h"

/* The player's words for what is composed here; translate NULL: the source's. Context "" = the
 * interface. Nothing translated enters the model, the journal or a hash. */
struct session_language {
  void *self;
  const char *(*translate)(void *self, const char *context, const char *source);
};

/* What the journal holds, or would hold: to play it again, and to look it through. */
struct session_record {
  struct journal_line *line;
  int count, capacity;
};

struct session {
  struct scenario scenario;
  struct script *script; /* NULL when a journal is opened for its debrief only */
  struct sim sim;
  struct journal *journal; /* NULL: nothing is saved (said to the player) */
  char journal_path[512];
  bool journal_failed; /* the last append failed; it is tried again with the next */
  bool at_review;      /* PHASE_REVIEW and the player is asked */
  bool ended;
  bool edited; /* a value or the story itself was changed by hand: no longer a run like others */
  struct session_record *record;         /* the lines so far, saved or not; NULL: not kept */
  struct diagnostics problems;           /* of script errors while playing */
  struct edition_list *editions;         /* one newspaper page a stop, composed when closed */
  uint8_t answered_by[DECISIONS_MAX];    /* enum origin; the script: nobody did in time */
  uint8_t broken_options[DECISIONS_MAX]; /* bit per option whose function fails now */
  int16_t refused_on[DECISIONS_MAX]; /* 1 + the day on which its function last said no; 0: never */
  uint32_t agreed;                   /* bit per verb: as an answer left it (session_has_agreed) */
  q16 ledger_at[MONTHS_MAX][LEDGER_COUNT]; /* the five ledgers at each month's close */
  struct session_language language;
  content_theme_set skipped;      /* scenes about these are told in one line */
  content_theme_set ever_skipped; /* those too that are shown again */
  struct skipping *skipping;      /* the words that they have put away; NULL: none */
  bool unread;                    /* nobody sees the Today panel: nothing is written on it */
  /* the Today panel: what lasts is told until the player is asked for something again */
  struct today {
    int count;
    struct today_note {
      char text[240];
      uint8_t kind; /* enum note_kind: icon */
      int16_t day, decision, person;
      int16_t note; /* of the scenario's notes, -1 */
      bool urgent;
    } note[12];
  } today;
};

struct session_options {
  const char *level_folder, *prelude;
  uint64_t seed;
  enum evidence evidence;
  const char *journal_path;            /* NULL: none */
  content_theme_set skipped;           /* from the first morning on */
  const struct parameter_setting *set; /* of script_load_as(); only without a journal */
  int set_count;
  const struct file_layer *files; /* through which a new journal is written; NULL: the system's */
};

/* NULL: `problems` says why. */
struct session *session_new(const struct session_options *options, struct diagnostics *problems);
/* Resumes: replays, verifies every hash, and appends from there. The level must be the same. */
struct session *session_resume(const struct session_options *options, struct diagnostics *problems);
/* Plays a journal again without writing to it. */
struct session *session_replay(const struct session_options *options, struct diagnostics *problems);
/* The same with the story's text as it was saved in the journal, so also when the level has been
 * changed since: for the debrief, never to go on. What no longer gives the same figures is said as
 * a warning, and read as far as it goes. Needs options' prelude and journal_path only. */
struct session *session_open_debrief(const struct session_options *options,
                                     struct diagnostics *problems);
void session_free(struct session *session);

struct refusal session_check(const struct session *session, const struct command *command);
struct refusal session_command(struct session *session, const struct command *command);
/* A value changed by whoever tries the story out; from then on the session is `edited`. */
struct refusal session_edit(struct session *session, const struct command *command);
/* DECIDE, then the option's effects as script commands. */
struct refusal session_answer(struct session *session, int decision, int option);

enum session_stop { STOP_NONE, STOP_DECISION, STOP_REVIEW, STOP_NOTE, STOP_END };
/* Ends today. Says what needs the player next. What nobody answers in time, neglect answers. */
enum session_stop session_end_day(struct session *session);
void session_close_review(struct session *session);

/* Does something stand in the Today panel that stops the passing days? */
bool session_has_urgent_note(const struct session *session);
int session_open_decisions(const struct session *session, int *out, int capacity);
/* Is the option allowed now? If not, a need doesn't hold (its need_reason says which), or its
 * function fails (session_option_broken). */
bool session_option_allowed(const struct session *session, int decision, int option);
bool session_option_broken(const struct session *session, int decision, int option);

/* From now on notes speak this language; those of today are written again. */
void session_speak(struct session *session, struct session_language language);
/* The player's words for a sentence of the program, and for one of the story. */
const char *session_say(const struct session *session, const char *source);
const char *session_story(const struct session *session, const struct words *words);

/* From now on scenes about these themes, of those that the story names, are told in one line, and
 * all others in full. Changes what is shown and nothing else; kept in the journal. */
void session_skip(struct session *session, content_theme_set themes);
bool session_skips(const struct session *session, const struct skippable *scene);
/* The line for a scene that is skipped; `made` holds it where the author wrote none. */
const char *session_in_short(const struct session *session, const struct skippable *scene,
                             char *made, size_t size);

/* What the debrief says of it: "" when every scene was shown. */
const char *session_skipped_words(const struct session *session, char *out, size_t size);

/* Leave, dealings and closed lines that an answer has set are agreed with others: a leader who only
 * follows a routine doesn't overrule them, until another answer or the player's own order does. */
bool session_has_agreed(const struct session *session, enum verb verb);

/* What is said of a session that is `edited`, wherever it is shown or written. English. */
extern const char session_edited_words[];

/* The player's part played by a policy until the end or `days`. */
void session_play(struct session *session, enum policy policy, int days);
/* The same, but every review is written as `report` says; REPORT_COUNT: as the policy does. */
void session_play_reporting(struct session *session, enum policy policy, enum report report,
                            int days);
/* The same by a leader written in Lua. What is wrong with its orders is told in the session's
 * problems. */
struct leader;
void session_play_leader(struct session *session, struct leader *leader, int days);

/* The same story from its first morning with other luck, as session_new() would begin it, for runs
 * that nobody sees: nothing is saved, no newspaper is kept, no note is written. */
void session_begin_again(struct session *session, uint64_t seed);

#endif
