/* Fixed-point numbers: Q16.16 in 32 bits, products and sums in 64.
 *
 * All arithmetic of the simulation goes through these functions, so that every machine, compiler
 * and build type gets the same bits. Division rounds towards minus infinity, never towards zero:
 * a loss and a gain of the same size are then treated by one rule. No floating point. */
#ifndef BASE_FIXED_H
#define BASE_FIXED_H

#include <stdint.h>

typedef int32_t q16; /* value * 65536 */

#define Q_ONE  65536
#define Q_HALF 32768

/* Constant expression: the nearest Q16.16 to a non-negative or negative decimal literal. It is
 * folded by the compiler; no floating point is left in the program. */
#define Q(x) ((q16)((x) < 0 ? (x)*65536.0 - 0.5 : (x)*65536.0 + 0.5))

/* floor(a / b); b > 0. */
static inline int64_t fdiv(int64_t a, int64_t b) {
  int64_t quotient = a / b;
  return a % b != 0 && a < 0 ? quotient - 1 : quotient;
}

/* floor(a * b / 65536), for products within +-2^62. A right shift rounds down, but is defined for
 * non-negative numbers only: so the product is lifted by 2^62 before it and lowered again after. */
static inline int64_t qmul(int64_t a, int64_t b) {
  const uint64_t lift = UINT64_C(1) << 62;
  return (int64_t)(((uint64_t)(a * b) + lift) >> 16) - (INT64_C(1) << 46);
}

static inline int64_t qdiv(int64_t a, int64_t b) {
  return fdiv(a * Q_ONE, b);
}

/* For ratios that are absurd but possible: a scenario may multiply output a thousandfold. */
static inline q16 q16_saturated(int64_t value) {
  return value < INT32_MIN ? INT32_MIN : value > INT32_MAX ? INT32_MAX : (q16)value;
}

/* A share in whole per cent, the nearest. */
static inline int32_t q_percent(int64_t share) {
  return (int32_t)fdiv(share * 100 + Q_HALF, Q_ONE);
}

static inline int64_t clamp64(int64_t v, int64_t lo, int64_t hi) {
  return v < lo ? lo : v > hi ? hi : v;
}
static inline int64_t min64(int64_t a, int64_t b) {
  return a < b ? a : b;
}
static inline int64_t max64(int64_t a, int64_t b) {
  return a > b ? a : b;
}

/* A curve through points with rising x, straight between them, level outside. */
struct curve_point {
  q16 x, y;
};
enum { CURVE_POINTS_MAX = 8 };
struct curve {
  int count; /* 1 .. CURVE_POINTS_MAX */
  struct curve_point point[CURVE_POINTS_MAX];
};
int64_t curve_at(const struct curve *curve, int64_t x);

#endif
