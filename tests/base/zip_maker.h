/* Zips byte by byte, for tests: also such as no program would make. */
#ifndef TESTS_BASE_ZIP_MAKER_H
#define TESTS_BASE_ZIP_MAKER_H

#include <stddef.h>
#include <stdint.h>

struct made_entry {
  const char *name, *bytes;
  uint32_t unix_mode;     /* 0: an ordinary file */
  uint16_t flags, method; /* 1: encrypted; 0: stored */
  uint32_t declared;      /* 0: the true size */
};

enum { MADE_MAX = 64 * 1024 };

struct made_zip {
  unsigned char bytes[MADE_MAX];
  size_t length;
};

void made_zip_of(struct made_zip *zip, const struct made_entry *entries, int count);

#endif
