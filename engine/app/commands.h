/* The sub-commands: one file each. Each takes its own argv (argv[0] = its name), writes results to
 * stdout, progress and errors to stderr, and returns 0, 1 (what was asked about doesn't hold) or 2
 * (wrong usage). The table in main.c is what `--help` lists. */
#ifndef APP_COMMANDS_H
#define APP_COMMANDS_H

#include <stdbool.h>

int command_play(int argc, char **argv);
int command_demo(int argc, char **argv);
int command_run(int argc, char **argv);
int command_replay(int argc, char **argv);
int command_patterns(int argc, char **argv);
int command_check_level(int argc, char **argv);
int command_api(int argc, char **argv);
int command_new(int argc, char **argv);
int command_pack(int argc, char **argv);
int command_texts(int argc, char **argv);
int command_read(int argc, char **argv);
int command_sweep(int argc, char **argv);
int command_shot(int argc, char **argv);

/* Type stubs for an author's editor. False: the file can't be written. */
bool api_write_stubs(const char *path);

#endif
