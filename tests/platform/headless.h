/* A platform without a window, its picture read back from the PNG that it saves. */
#ifndef TESTS_PLATFORM_HEADLESS_H
#define TESTS_PLATFORM_HEADLESS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/hash.h"
#include "platform/platform.h"

static inline struct platform *open_headless(int width, int height) {
  char error[300] = "";
  struct platform_options options = {.title = "test",
                                     .assets = WORKTEAM_SOURCE_DIR "/assets",
                                     .width = width,
                                     .height = height,
                                     .headless = true};
  struct platform *platform = platform_open(&options, error, sizeof error);
  if (!platform) fail_msg("%s", error);
  return platform;
}

/* Of the file's bytes: equal pictures make equal files. */
static inline uint64_t picture_hash(struct platform *platform, long *size) {
  char path[] = "/tmp/workteam-test-XXXXXX", error[300] = "";
  int file = mkstemp(path);
  assert_true(file >= 0);
  close(file);
  if (!platform_save_png(platform, path, error, sizeof error)) fail_msg("%s", error);
  FILE *picture = fopen(path, "rb");
  assert_non_null(picture);
  uint64_t hash = HASH_START;
  char bytes[4096];
  *size = 0;
  for (size_t got; (got = fread(bytes, 1, sizeof bytes, picture)) > 0; *size += (long)got)
    hash = hash_bytes(hash, bytes, got);
  fclose(picture);
  unlink(path);
  return hash;
}

#endif
