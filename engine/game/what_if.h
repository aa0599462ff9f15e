/* What if? One choice of a played story is taken the other way, and the player's own later orders
 * are given again, as far as they are still accepted.
 *
 *   subjects   what was chosen: decisions, what was written at a review, orders that stand
 *   reached    the state before the choice, from the journal's lines; then the options that were
 *              open are known, by the same check as the button's
 *   checked    the choice as played, from there to the end: it must give the played state again
 *   same luck  the other choice with the seed that was played: what differs comes from the choice
 *   other luck the same from copies of that state, with other seeds from that day on
 *
 * What the player chose later is chosen again when it can be; what can't is counted. Questions that
 * the player never saw are answered by nobody, as the story has it for those. Nothing here changes
 * the session that was played. Deterministic: the same journal gives the same figures, however the
 * days are cut into calls. */
#ifndef GAME_WHAT_IF_H
#define GAME_WHAT_IF_H

#include "game/session.h"

enum {
  WHAT_IF_RUNS = 200, /* with other luck */
  WHAT_IF_SUBJECTS_MAX = DECISIONS_MAX + MONTHS_MAX + 64,
  WHAT_IF_OPTIONS_MAX = 8,
  WHAT_IF_CAUSES = 3
};

enum what_if_kind { WHAT_IF_DECISION, WHAT_IF_REPORT, WHAT_IF_SHIFT, WHAT_IF_SHARE };

/* One thing that was chosen. Options are those of the decision, enum report, enum share, or rows of
 * what_if_shifts. */
struct what_if_subject {
  uint8_t kind;
  int8_t played; /* option */
  int16_t day;
  int16_t decision; /* DECISION, else -1 */
  int16_t month;    /* REPORT: the close, 0-based; else -1 */
  int32_t line;     /* of the session's record: the state before it is the one gone back to */
  bool by_neglect;  /* nobody answered in time */
  bool withheld;    /* about somebody who died or is gone without a word: not asked again */
};

extern const struct what_if_shift {
  uint8_t hours;
  bool rest;
} what_if_shifts[];
enum { WHAT_IF_SHIFTS = 6 };

/* In the order in which they were chosen; returns how many were written. */
int what_if_subjects(const struct session *session, struct what_if_subject *out, int capacity);
int what_if_option_count(const struct session *session, const struct what_if_subject *subject);

/* What is compared, out of one run. */
struct what_if_figures {
  int month_count;
  int16_t percent[MONTHS_MAX]; /* good output, of that month's plan */
  int64_t good, gap;           /* norm-days over the story; gap: reported less made */
  q16 ledger[LEDGER_COUNT], fatigue, norm;
  int16_t place; /* on the board, 1: first */
  int16_t ending_count;
  int16_t ending[16]; /* indices in the scenario */
};
void what_if_figures_of(const struct sim *sim, struct what_if_figures *out);

/* Of the runs with other luck so far: the middle one, and the range of eight in ten. */
struct what_if_band {
  int32_t low, middle, high;
};

struct what_if_cause {
  int16_t cause;
  int64_t delta; /* norm-days of good output: re-run less played */
};

enum what_if_state {
  WHAT_IF_REACHING, /* on the way to the choice */
  WHAT_IF_OPEN,     /* there: an option can be asked for */
  WHAT_IF_CHECKING,
  WHAT_IF_SAME_LUCK,
  WHAT_IF_OTHER_LUCK,
  WHAT_IF_STOPPED, /* by the player; what was played stays, and it can go on */
  WHAT_IF_DONE,
  WHAT_IF_DIFFERS /* played again, the story gives other figures: there is no answer */
};

struct what_if {
  const struct session *session; /* not owned; outlives this */
  struct what_if_subject subject;
  uint8_t state, before_stop; /* enum what_if_state */
  bool checked;
  uint32_t open; /* bit per option that was open then; from WHAT_IF_OPEN on */
  int option;    /* asked for, -1 */
  struct what_if_figures played, same_luck;
  /* with the same luck: later orders and answers that were refused, answers whose question didn't
     come, questions that came and were never seen in the play */
  int16_t refused, unasked, unseen;
  struct what_if_cause cause[WHAT_IF_CAUSES]; /* largest first; as many as cause_count */
  int cause_count;
  int runs_wanted, runs; /* with other luck; runs: ended */
  int16_t percent[WHAT_IF_RUNS][MONTHS_MAX];
  int64_t good[WHAT_IF_RUNS];
  struct session *fork, *run, *rerun; /* owned: before the choice; being played; with same luck */
  struct what_if_hand {               /* the player's, of the run being played */
    int32_t next;                     /* line of the record */
    int16_t refused;
    int8_t wanted[DECISIONS_MAX]; /* 1 + option to be answered once it is asked; 0: none */
    uint8_t origin[DECISIONS_MAX];
    int8_t restored; /* stance to go back to after the review, -1 */
  } hand;
};

struct what_if *what_if_new(const struct session *session, const struct what_if_subject *subject);
void what_if_free(struct what_if *what_if);
/* Asks for an option that was open and wasn't played; figures asked for before are forgotten. */
void what_if_ask(struct what_if *what_if, int option);
/* Plays up to about `days` days. */
void what_if_play(struct what_if *what_if, int days);
bool what_if_has_work(const struct what_if *what_if);
bool what_if_is_open(const struct what_if *what_if, int option);
void what_if_stop(struct what_if *what_if);
void what_if_go_on(struct what_if *what_if);

/* Are the figures with the same luck there? */
bool what_if_is_answered(const struct what_if *what_if);
/* The first month that the choice could change, 0-based. */
int what_if_first_month(const struct what_if *what_if);
/* False: fewer than ten runs. */
bool what_if_band_of_month(const struct what_if *what_if, int month, struct what_if_band *out);
/* Good output over the story, whole norm-days. */
bool what_if_band_of_good(const struct what_if *what_if, struct what_if_band *out);

/* ---- in words (what_if_words.c) ---------------------------------------------------------------
 */
/* In the session's language; into `out` where they have to be put together. */
/* "A fitter for Workteam 5", "What month 3 reported" */
const char *what_if_title(const struct session *session, const struct what_if_subject *subject,
                          char *out, size_t size);
/* "Keep her", "Round up", "10 hours, no rest day" */
const char *what_if_option_words(const struct session *session,
                                 const struct what_if_subject *subject, int option, char *out,
                                 size_t size);

/* ---- what was asked (what_if_notes.c) ----------------------------------------------------------
 */
enum { WHAT_IF_NOTES_MAX = 48 };
struct what_if_notes {
  int count;
  struct what_if_note {
    struct what_if_subject subject;
    int16_t option, runs;     /* with other luck */
    int64_t played, good;     /* norm-days of good output: as played, with the same luck again */
    struct what_if_band band; /* whole norm-days; of no use below ten runs */
    bool banded;
  } note[WHAT_IF_NOTES_MAX]; /* the latest; each question once */
};
/* Keeps what is answered so far. */
void what_if_keep(struct what_if_notes *notes, const struct what_if *what_if);

#endif
