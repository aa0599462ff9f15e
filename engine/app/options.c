/* The parser walks argv once; every refusal is one line that names the option and what it takes. */
#include "app/options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_help(const struct usage *usage) {
  printf("workteam %s\n\n%s\n\n", usage->command, usage->what);
  for (const struct option_row *row = usage->rows; row->name; row++) {
    char left[48];
    snprintf(left, sizeof left, "%s%s%s", row->name, row->argument ? " " : "",
             row->argument ? row->argument : "");
    printf("  %-24s %s\n", left, row->help);
  }
  printf("  %-24s %s\n", "--help", "this text");
}

static const struct option_row *find_row(const struct usage *usage, const char *name,
                                         size_t length) {
  for (const struct option_row *row = usage->rows; row->name; row++)
    if (strlen(row->name) == length && strncmp(row->name, name, length) == 0) return row;
  return NULL;
}

static int refuse(const struct usage *usage, const char *format, const char *name,
                  const char *value) {
  fprintf(stderr, "workteam: ");
  fprintf(stderr, format, name, value);
  fprintf(stderr, " (workteam %.*s --help)\n", (int)strcspn(usage->command, " "), usage->command);
  return EXIT_USAGE;
}

static bool parse_number(const char *text, int64_t *out) {
  char *end = NULL;
  errno = 0;
  long long value = strtoll(text, &end, 10);
  if (end == text || *end != '\0' || errno == ERANGE) return false;
  *out = value;
  return true;
}

static int take_number(const struct usage *usage, const struct option_row *row, const char *text) {
  int64_t value;
  if (parse_number(text, &value) && value >= row->low && value <= row->high) {
    *(int64_t *)row->value = value;
    return -1;
  }
  char range[96];
  snprintf(range, sizeof range, "%lld..%lld, got %.40s", (long long)row->low, (long long)row->high,
           text);
  return refuse(usage, "%s: expected a whole number in %s", row->name, range);
}

static int take_choice(const struct usage *usage, const struct option_row *row, const char *text) {
  char known[256] = "";
  for (int i = 0; row->choices[i]; i++) {
    if (strcmp(row->choices[i], text) == 0) {
      *(int *)row->value = i;
      return -1;
    }
    size_t used = strlen(known);
    snprintf(known + used, sizeof known - used, "%s%s", i ? ", " : "", row->choices[i]);
  }
  char tail[360];
  snprintf(tail, sizeof tail, "%s; got %.60s", known, text);
  return refuse(usage, "%s: expected one of %s", row->name, tail);
}

static int take_size(const struct usage *usage, const struct option_row *row, const char *text) {
  int *size = row->value;
  int width, height;
  char rest;
  if (sscanf(text, "%5dx%5d%c", &width, &height, &rest) == 2 && width >= row->low &&
      height >= row->low && width <= row->high && height <= row->high) {
    size[0] = width;
    size[1] = height;
    return -1;
  }
  return refuse(usage, "%s: expected a size such as 1280x720, got %s", row->name, text);
}

static int take_item(const struct usage *usage, const struct option_row *row, const char *text) {
  struct option_list *list = row->value;
  if (list->count == OPTION_LIST_MAX)
    return refuse(usage, "%s: given too often; one too many is %s", row->name, text);
  list->item[list->count++] = text;
  return -1;
}

static int take_value(const struct usage *usage, const struct option_row *row, const char *text) {
  switch (row->kind) {
  case OPTION_NUMBER:
    return take_number(usage, row, text);
  case OPTION_CHOICE:
    return take_choice(usage, row, text);
  case OPTION_SIZE:
    return take_size(usage, row, text);
  case OPTION_LIST:
    return take_item(usage, row, text);
  default:
    *(const char **)row->value = text;
    return -1;
  }
}

/* Handles argv[*at] (and its value); moves *at over what was used. */
static int take_option(int argc, char **argv, const struct usage *usage, int *at) {
  const char *word = argv[*at];
  size_t length = strcspn(word, "=");
  const struct option_row *row = find_row(usage, word, length);
  if (!row) return refuse(usage, "there is no option %s%s", word, "");
  if (row->kind == OPTION_FLAG) {
    *(bool *)row->value = true;
    return -1;
  }
  if (word[length] == '=') return take_value(usage, row, word + length + 1);
  if (*at + 1 >= argc) return refuse(usage, "%s: needs a value%s", row->name, "");
  *at += 1;
  return take_value(usage, row, argv[*at]);
}

int options_parse(int argc, char **argv, const struct usage *usage, int *count) {
  int plain = 0;
  for (int at = 1; at < argc; at++) {
    if (strcmp(argv[at], "--help") == 0) {
      print_help(usage);
      return EXIT_HOLDS;
    }
    if (argv[at][0] != '-' || argv[at][1] == '\0') {
      argv[1 + plain++] = argv[at];
      continue;
    }
    int code = take_option(argc, argv, usage, &at);
    if (code >= 0) return code;
  }
  if (plain < usage->least) return refuse(usage, "usage: workteam %s%s", usage->command, "");
  if (usage->most >= 0 && plain > usage->most)
    return refuse(usage, "one argument too many: %s%s", argv[1 + usage->most], "");
  *count = plain;
  return -1;
}
