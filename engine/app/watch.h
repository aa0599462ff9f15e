/* Has anyone saved a file of this story? Found by looking: the time of change and the size of its
 * .lua files, its texts and its pictures, a few times a second at most. The clock is the caller's. */
#ifndef APP_WATCH_H
#define APP_WATCH_H

#include <stdbool.h>
#include <stdint.h>

/* Between two looks, and until what was found changed is looked at again. */
enum { WATCH_POLL_MS = 250, WATCH_SETTLE_MS = 50 };

struct watch {
  char folder[512]; /* "": nothing is watched */
  uint64_t seen;    /* what the files looked like when last told of */
  uint64_t changed; /* what they look like while they are being written; 0: as seen */
  uint64_t next_ms; /* when to look again */
};

/* From how the files are now. NULL: watches nothing. */
void watch_begin(struct watch *watch, const char *folder, uint64_t now_ms);
/* True once for every change, when two looks in a row have found the same: a file that is half
 * written is not read. */
bool watch_poll(struct watch *watch, uint64_t now_ms);
/* Until the next look; -1: nothing is watched. */
int watch_wait_ms(const struct watch *watch, uint64_t now_ms);

#endif
