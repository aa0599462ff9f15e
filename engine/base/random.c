/* The mixing steps are those of SplitMix64 (Steele, Lea and Flood 2014), applied to a counter that
 * packs the arguments into disjoint bits. */
#include "base/random.h"

#include <assert.h>

uint32_t random16(uint64_t seed, enum random_stream stream, uint32_t day, uint32_t entity,
                  uint32_t k) {
  assert(day < 1u << 20 && entity < 1u << 24 && k < 1u << 12);
  uint64_t x = seed * UINT64_C(0x9E3779B97F4A7C15) + ((uint64_t)stream << 56) +
               ((uint64_t)day << 36) + ((uint64_t)entity << 12) + k;
  x ^= x >> 30;
  x *= UINT64_C(0xBF58476D1CE4E5B9);
  x ^= x >> 27;
  x *= UINT64_C(0x94D049BB133111EB);
  x ^= x >> 31;
  return (uint32_t)(x >> 24) & 0xFFFF;
}
