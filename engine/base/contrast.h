/* How well two colours can be told from each other: 1 (the same) to 21, as WCAG 2.x has it. */
#ifndef BASE_CONTRAST_H
#define BASE_CONTRAST_H

#include <stdint.h>

double contrast_of(uint32_t a, uint32_t b); /* 0xRRGGBB */

#endif
