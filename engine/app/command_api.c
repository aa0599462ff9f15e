/* The format of scenarios: the reference for people and tools, and stubs for an author's editor. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/options.h"
#include "app/paths.h"
#include "app/problems.h"
#include "script/reference.h"

enum format { FORMAT_MARKDOWN, FORMAT_JSON };
static const char *const formats[] = {"markdown", "json", NULL};

static int print_out(struct text *text, FILE *file) {
  fputs(text->bytes, file);
  text_release(text);
  return ferror(file) ? EXIT_DOES_NOT_HOLD : EXIT_HOLDS;
}

bool api_write_stubs(const char *path) {
  struct text text;
  FILE *file = fopen(path, "w");
  if (!file) return false;
  text_init(&text);
  reference_print_stubs(&text);
  bool written = print_out(&text, file) == EXIT_HOLDS;
  return fclose(file) == 0 && written;
}

static int print_stubs(const char *path) {
  struct text text;
  if (path) {
    if (api_write_stubs(path)) return EXIT_HOLDS;
    fprintf(stderr, "workteam: %s: %s\n", path, strerror(errno));
    return EXIT_DOES_NOT_HOLD;
  }
  text_init(&text);
  reference_print_stubs(&text);
  return print_out(&text, stdout);
}

static int refuse_section(const struct reference *reference, const char *name) {
  fprintf(stderr, "workteam: --section: there is no %s; there are:", name);
  for (int i = 0; reference_part_id(reference, i); i++)
    fprintf(stderr, " %s", reference_part_id(reference, i));
  fputs("\n", stderr);
  return EXIT_USAGE;
}

static int print_reference(const struct paths *paths, const char *section, int format) {
  char examples[PATH_SIZE];
  struct arena arena;
  struct text text;
  arena_init(&arena);
  snprintf(examples, sizeof examples, "%.480s/docs/examples", paths->data);
  const struct reference *reference = reference_make(&arena, examples);
  const struct reference_part *part = section ? reference_find(reference, section) : NULL;
  int code;
  if (section && !part) {
    code = refuse_section(reference, section);
  } else {
    text_init(&text);
    (format == FORMAT_JSON ? reference_print_json : reference_print_markdown)(reference, part,
                                                                              &text);
    code = print_out(&text, stdout);
  }
  arena_release(&arena);
  return code;
}

int command_api(int argc, char **argv) {
  const char *section = NULL;
  bool stubs = false;
  int format = FORMAT_MARKDOWN, count;
  const struct option_row rows[] = {
      {"--section", OPTION_STRING, &section, 0, 0, NULL, "NAME", "one part, such as decisions"},
      {"--format", OPTION_CHOICE, &format, 0, 0, formats, "markdown|json", "how to print"},
      {"--stubs", OPTION_FLAG, &stubs, 0, 0, NULL, "[FILE]",
       "types for the Lua language server, printed or put into FILE"},
      {0}};
  const struct usage usage = {
      "api [FILE]", "What a scenario may hold, from the tables that read it.", rows, 0, 1};
  struct paths paths;
  int code = options_parse(argc, argv, &usage, &count);
  if (code >= 0) return code;
  if (stubs) return print_stubs(count > 0 ? argv[1] : NULL);
  if (count > 0) {
    fputs("workteam: a FILE goes with --stubs (workteam api --help)\n", stderr);
    return EXIT_USAGE;
  }
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  return print_reference(&paths, section, format);
}
