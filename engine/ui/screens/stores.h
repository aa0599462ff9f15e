/* The stores' parts: what there is, what moved it, and three ways to get more. Shared by stores*.c
 * only. */
#ifndef UI_STORES_H
#define UI_STORES_H

#include "ui/screens/screens_internal.h"

enum store { STORE_INPUT, STORE_RATION, STORE_POWER, STORE_PARTS, STORE_PLOTS, STORES };

struct stores {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct scenario *scenario;
  const struct team *team;
  struct intent *intent;
};

/* What one store holds, against what is needed. */
struct stock {
  const char *icon;
  char name[64], figure[32], note[160];
  char beside[64];         /* in words: what stands where others have a bar */
  int32_t now, need, most; /* of its bullet bar, in one unit */
  bool lacking;
  bool in_words; /* nothing is drawn or counted: a story told as famine */
  struct why why;
};
void stock_read(const struct stores *stores, enum store store, struct stock *out);

/* Each draws from the top of a box down and returns its height. */
float stores_cards(const struct stores *stores, struct rect box, int columns);
/* Promised and seen, month by month. */
float stores_chart(const struct stores *stores, struct rect box);
float stores_moved(const struct stores *stores, struct rect box);
float stores_routes(const struct stores *stores, struct rect box, bool beside);

#endif
