/* The newspaper: one edition per stop of the review, composed from the scenario's patterns out of
 * what was reported. Each figure in it is a claim tied to a row of the ledger. Which of several
 * fitting patterns is printed is drawn from the cosmetic stream and never twice in a row. */
#ifndef GAME_NEWSPAPER_H
#define GAME_NEWSPAPER_H

#include "sim/sim.h"

/* What a line is about, here and in the Today panel: its icon. */
enum note_kind {
  NOTE_WORLD,
  NOTE_PEOPLE,
  NOTE_MACHINE,
  NOTE_STORES,
  NOTE_METHOD,
  NOTE_BOARD,
  NOTE_NORM,
  NOTE_DECISION,
  NOTE_AFTERMATH,
  NOTE_HINT
};

enum { CLAIMS_MAX = 8, NOT_PRINTED_MAX = 6, EDITION_TEXT_MAX = 420 };

struct ledger_claim {  /* a row of the two books, in the order of the page */
  char what[64];       /* "Plan carried out", in the source's words */
  const char *pattern; /* the same for translation: "%s finished" with `noun`, or no %s; NULL: the
                          noun alone */
  const struct words *noun;
  char record[32], ledger[32];
  uint8_t slot;    /* enum news_slot it stands in */
  uint8_t measure; /* what it is about */
  bool differs;
};

struct edition {
  int16_t number, day, month; /* month: index of the closed month, -1 for a short first review */
  uint8_t report;             /* stance */
  char text[NEWS_SLOT_COUNT][EDITION_TEXT_MAX]; /* with {r:...} already filled: markup kept */
  char plain[NEWS_SLOT_COUNT][EDITION_TEXT_MAX];
  int16_t template_used[NEWS_SLOT_COUNT]; /* index in scenario.news, -1 */
  int claim_count;
  struct ledger_claim claim[CLAIMS_MAX];
  int not_printed_count;
  struct not_printed {
    char text[120];      /* with {l:...}, in the source's words */
    const char *pattern; /* the same for translation, with a %d for `count` */
    int32_t count;
    uint8_t kind; /* enum note_kind */
  } not_printed[NOT_PRINTED_MAX];
  char voice[3][240]; /* what was said at the meeting; empty: nothing */
  int16_t voice_person[3], voice_line[3];
};

struct edition_list {
  int count;
  struct edition edition[80];
};

/* Composes the page that the present state of a waiting review would print with `report`. */
void edition_compose(const struct sim *sim, const struct edition_list *before, enum report report,
                     struct edition *out);
/* How many days it tells of: those of the month it closes, or those since the last sheet. */
int edition_days(const struct scenario *scenario, const struct edition *edition);

#endif
