/* Pieces of the two books that several screens show: the newspaper's page and the night frame of a
 * screen that stands outside the day (review, books, debrief). */
#ifndef UI_BOOK_PAGES_H
#define UI_BOOK_PAGES_H

#include "ui/screens/screens_internal.h"

/* Where the first line of each part of the page stands: threads begin there. 0: not on the page. */
struct page_marks {
  float y[NEWS_SLOT_COUNT];
};

/* Draws an edition into `page`. `composed_note`: the line at the foot that says who composed it. */
struct page_marks newspaper_page(struct ui *ui, const struct session *session,
                                 const struct edition *edition, struct rect page, bool plain);

/* A name of the paper for an edition's review: "Review of May 1959". */
const char *edition_title(const struct ui *ui, const struct session *session,
                          const struct edition *edition, char *out, size_t size);

/* An edition's words in the player's language, with the figures that were printed. */
void edition_words(const struct ui *ui, const struct session *session,
                   const struct edition *edition, int slot, bool plain, struct text *out);
/* What a row is about, what the record says of it, and a fact that was not printed. */
const char *claim_words(const struct ui *ui, const struct ledger_claim *claim, char *out,
                        size_t size);
const char *claim_record(const struct ui *ui, const struct ledger_claim *claim);
const char *fact_words(const struct ui *ui, const struct not_printed *fact, char *out,
                       size_t size);

enum { NIGHT_BAR = 96, NIGHT_DOCK = 108 };
/* Title (and subtitle) on the bar at the top; returns the x behind them. */
float night_bar(struct ui *ui, const char *title, const char *subtitle);
/* The strip at the bottom of such a screen; returns its rect. */
struct rect night_dock(struct ui *ui);

/* A sheet of the ledger with its heading; returns the rect inside. */
struct rect ledger_sheet(struct ui *ui, struct rect page, const char *title, const char *subtitle);

#endif
