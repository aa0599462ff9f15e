#include "script/nearest.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NAME_MAX_LENGTH = 48 };

static int least(int a, int b) {
  return a < b ? a : b;
}

/* Three rows of the usual table: the row before the last is needed for swapped neighbours. No row
 * holds less than the least of the row above it, so the first that is all too much ends it. */
int edit_distance(const char *a, const char *b, int at_most) {
  int rows[3][NAME_MAX_LENGTH + 1];
  int length = (int)strnlen(b, NAME_MAX_LENGTH);
  int difference = abs((int)strnlen(a, NAME_MAX_LENGTH) - length);
  if (difference > at_most) return difference;
  for (int j = 0; j <= length; j++) rows[0][j] = j;
  int i = 0;
  for (; a[i] && i < NAME_MAX_LENGTH; i++) {
    const int *above = rows[i % 3], *two_above = rows[(i + 2) % 3];
    int *row = rows[(i + 1) % 3];
    int fewest = row[0] = i + 1;
    for (int j = 0; j < length; j++) {
      row[j + 1] = least(above[j] + (a[i] != b[j]), least(above[j + 1], row[j]) + 1);
      if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
        row[j + 1] = least(row[j + 1], two_above[j - 1] + 1);
      fewest = least(fewest, row[j + 1]);
    }
    if (fewest > at_most) return fewest;
  }
  return rows[i % 3][length];
}

struct nearest nearest_start(const char *wanted) {
  int tolerated = 1 + (int)strnlen(wanted, NAME_MAX_LENGTH) / 4;
  return (struct nearest){wanted, NULL, tolerated + 1, 0};
}

static bool goes_on(const char *name, const char *beginning) {
  return strncmp(name, beginning, strlen(beginning)) == 0;
}

/* Of two that are as near, the one that only lacks its end ("=" for "=="), then the one that is
 * first by letters: no answer depends on the order asked. */
static bool is_better(const struct nearest *nearest, int distance, const char *candidate) {
  if (distance != nearest->distance) return distance < nearest->distance;
  if (!nearest->found) return false;
  bool longer = goes_on(candidate, nearest->wanted);
  if (longer != goes_on(nearest->found, nearest->wanted)) return longer;
  return strcmp(candidate, nearest->found) < 0;
}

void nearest_offer(struct nearest *nearest, const char *candidate) {
  if (!candidate || nearest->offers++ >= NEAREST_OFFERS_MAX) return;
  int distance = strcasecmp(nearest->wanted, candidate) == 0
                     ? 0
                     : edit_distance(nearest->wanted, candidate, nearest->distance);
  if (!is_better(nearest, distance, candidate)) return;
  nearest->distance = distance;
  nearest->found = candidate;
}
