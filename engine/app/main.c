/* `workteam`: the first word names a sub-command; without one the game opens in a window. */
#include <stdio.h>
#include <string.h>

#include "app/commands.h"
#include "app/options.h"

struct sub_command {
  const char *name, *what;
  int (*run)(int argc, char **argv);
};

static const struct sub_command sub_commands[] = {
    {"play", "the game in a window (also without any word)", command_play},
    {"demo", "plays by itself, full screen, until somebody touches it", command_demo},
    {"run", "one headless run; prints the five ledgers, the endings, the state hash", command_run},
    {"read", "every line of one play with its date, for who writes a story", command_read},
    {"replay", "plays a journal again; --verify compares every hash", command_replay},
    {"check", "everything wrong with a scenario, located", command_check_level},
    {"api", "the whole format of a scenario, from the tables that read it", command_api},
    {"new", "a new scenario that runs, to write on from", command_new},
    {"pack", "a scenario's folder as one zip, to give away", command_pack},
    {"texts", "the texts of a scenario as a gettext template, for translators", command_texts},
    {"patterns", "the model's patterns, measured against their thresholds", command_patterns},
    {"sweep", "many runs as one table: levels, seeds, policies, parameters", command_sweep},
    {"shot", "one screen, drawn off screen, with its machine-readable layout", command_shot},
};
enum { SUB_COMMAND_COUNT = sizeof sub_commands / sizeof sub_commands[0] };

static int print_help(void) {
  puts("workteam [COMMAND] [OPTIONS]\n\nA simulation of workteams and of the two books kept about "
       "them.\n");
  for (int i = 0; i < SUB_COMMAND_COUNT; i++)
    printf("  %-10s %s\n", sub_commands[i].name, sub_commands[i].what);
  puts("\n  workteam COMMAND --help lists a command's options.");
  return EXIT_HOLDS;
}

int main(int argc, char **argv) {
  if (argc < 2) return command_play(argc, argv);
  if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "help") == 0) return print_help();
  if (strcmp(argv[1], "--version") == 0) {
    puts("workteam " WORKTEAM_VERSION);
    return EXIT_HOLDS;
  }
  for (int i = 0; i < SUB_COMMAND_COUNT; i++)
    if (strcmp(argv[1], sub_commands[i].name) == 0) return sub_commands[i].run(argc - 1, argv + 1);
  fprintf(stderr, "workteam: there is no command %s (workteam --help)\n", argv[1]);
  return EXIT_USAGE;
}
