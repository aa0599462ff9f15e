/* The list of columns in docs/SWEEPS.md is the code's. --write makes it anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/sweep.h"
#include "story.h"

#define DOCUMENT WORKTEAM_SOURCE_DIR "/docs/SWEEPS.md"
#define BEGIN    "<!-- columns: made by test_game_sweep_columns --write -->\n"
#define END      "<!-- end of columns -->\n"

/* The document as it should be; `bytes` as it is. */
static void make_document(const char *bytes, struct text *out) {
  const char *begin = strstr(bytes, BEGIN), *end = strstr(bytes, END);
  assert_true(begin && end && begin < end);
  text_append_bytes(out, bytes, (size_t)(begin - bytes) + strlen(BEGIN));
  text_append_char(out, '\n');
  sweep_print_columns(out);
  text_append_char(out, '\n');
  text_append(out, end);
}

static void test_the_document_lists_the_columns(void **state) {
  (void)state;
  size_t length;
  char *bytes = file_read(DOCUMENT, &length);
  struct text wanted;
  text_init(&wanted);
  make_document(bytes, &wanted);
  if (strcmp(bytes, wanted.bytes) != 0)
    fprintf(stderr, "%s is stale: test_game_sweep_columns --write makes it anew\n", DOCUMENT);
  assert_string_equal(bytes, wanted.bytes);
  text_release(&wanted);
  free(bytes);
}

static int write_document(void) {
  size_t length;
  char *bytes = file_read(DOCUMENT, &length);
  struct text wanted;
  text_init(&wanted);
  make_document(bytes, &wanted);
  file_write(DOCUMENT, wanted.bytes, wanted.length);
  text_release(&wanted);
  free(bytes);
  return 0;
}

int main(int argc, char **argv) {
  if (argc > 1 && strcmp(argv[1], "--write") == 0) return write_document();
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_the_document_lists_the_columns)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
