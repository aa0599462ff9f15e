/* Options of a sub-command as rows: name, kind, where the value goes, help. One parser for all of
 * them, so that a wrong option gives the same kind of message everywhere and `--help` can't lag
 * behind. Exit codes: 0 success, 1 what was asked about doesn't hold, 2 wrong usage. */
#ifndef APP_OPTIONS_H
#define APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

enum { EXIT_HOLDS = 0, EXIT_DOES_NOT_HOLD = 1, EXIT_USAGE = 2 };

enum option_kind {
  OPTION_FLAG,   /* bool * */
  OPTION_NUMBER, /* int64_t *, low..high */
  OPTION_STRING, /* const char ** */
  OPTION_CHOICE, /* int *: index in `choices` */
  OPTION_SIZE,   /* int[2]: "1280x720" */
  OPTION_LIST    /* struct option_list *: may be given several times */
};
enum { OPTION_LIST_MAX = 32 };
struct option_list {
  int count;
  const char *item[OPTION_LIST_MAX];
};
struct option_row {
  const char *name; /* "--seed"; NULL ends the table */
  uint8_t kind;
  void *value;
  int64_t low, high;
  const char *const *choices; /* NULL-terminated */
  const char *argument, *help;
};

struct usage {
  const char *command; /* "run LEVEL" */
  const char *what;    /* one sentence */
  const struct option_row *rows;
  int least, most; /* plain arguments; most -1: any number */
};

/* Parses argv[1..]. Plain arguments are moved to the front of argv (from argv[1]) and counted in
 * *count. Returns -1 to go on, or an exit code after --help (0) or one message on stderr (2). */
int options_parse(int argc, char **argv, const struct usage *usage, int *count);

#endif
