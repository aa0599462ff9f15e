/* The nearest right name to a misspelt one: "unknown field 'tilte'; did you mean 'title'?" */
#ifndef SCRIPT_NEAREST_H
#define SCRIPT_NEAREST_H

enum { NEAREST_OFFERS_MAX = 300 }; /* more are not looked at: each takes a while */

struct nearest {
  const char *wanted;
  const char *found; /* NULL: nothing is near enough */
  int distance, offers;
};

struct nearest nearest_start(const char *wanted);
void nearest_offer(struct nearest *nearest, const char *candidate); /* NULL is ignored */

/* Letters to insert, drop, change or swap with their neighbour; where there are more than
 * `at_most`, some number above it. */
int edit_distance(const char *a, const char *b, int at_most);

#endif
