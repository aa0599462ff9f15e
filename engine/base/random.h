/* Counter-based random numbers: a number depends on (seed, stream, day, entity, k) and on nothing
 * else. There is no generator state: two runs with different decisions meet the same luck, a draw
 * that isn't needed costs nothing and shifts nothing, and a save needs no random state. */
#ifndef BASE_RANDOM_H
#define BASE_RANDOM_H

#include "base/fixed.h"

enum random_stream {
  STREAM_INIT = 0,
  STREAM_SICK = 1,
  STREAM_AWAY = 2,
  STREAM_BREAK = 3,
  STREAM_TRIAL = 4,
  STREAM_DIFF = 5,
  STREAM_INSP = 6,
  STREAM_SUPPLY = 7,
  STREAM_ASK = 8,
  STREAM_EVENT = 9,
  STREAM_SCRIPT = 10,  /* a scenario's own draws */
  STREAM_COSMETIC = 11 /* pictures and words; never read by a rule */
};

/* Uniform in 0 .. 65535. day < 2^20, entity < 2^24, k < 2^12. */
uint32_t random16(uint64_t seed, enum random_stream stream, uint32_t day, uint32_t entity,
                  uint32_t k);

#endif
