/* Who plays: a policy that comes with the program, by its name, or a leader written in Lua, by its
 * file: a path, or a file in the level's folder or in its policies/. */
#ifndef APP_POLICY_CHOICE_H
#define APP_POLICY_CHOICE_H

#include <stdbool.h>

#include "app/paths.h"
#include "sim/scenario.h"

struct policy_choice {
  enum policy policy;       /* when `file` is "" */
  char file[PATH_SIZE * 2]; /* of a leader */
};

/* The help of an option that takes one. */
#define POLICY_HELP                                                                                \
  "by-the-book, stormer, caretaker, helper, innovator, padder, neglect or FILE.lua"

/* False: told on stderr. */
bool policy_choose(const char *given, const char *level_folder, struct policy_choice *choice);

#endif
