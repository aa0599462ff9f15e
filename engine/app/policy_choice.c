#include "app/policy_choice.h"

#include <stdio.h>
#include <string.h>

#include "base/bundle.h"
#include "game/policy.h"

static bool is_file(struct policy_choice *choice, const char *folder, const char *between,
                    const char *given) {
  snprintf(choice->file, sizeof choice->file, "%s%s%s", folder, between, given);
  return bundle_has_path(choice->file);
}

static bool is_lua(const char *given) {
  size_t length = strlen(given);
  return length > 4 && strcmp(given + length - 4, ".lua") == 0;
}

/* The name of one of the story's own, without its ending. */
static bool is_own_without_ending(const char *given, const char *level_folder) {
  struct policy_choice own;
  char name[128];
  snprintf(name, sizeof name, "%.100s.lua", given);
  return is_file(&own, "", "", name) || is_file(&own, level_folder, "/policies/", name);
}

static void tell_unknown(const char *given, const char *level_folder) {
  if (is_own_without_ending(given, level_folder))
    fprintf(stderr, "workteam: --policy: there is no policy %.60s; did you mean %.60s.lua?\n",
            given, given);
  else
    fprintf(stderr, "workteam: --policy: there is no policy %.60s; expected %s\n", given,
            POLICY_HELP);
}

bool policy_choose(const char *given, const char *level_folder, struct policy_choice *choice) {
  *choice = (struct policy_choice){.policy = policy_by_name(given)};
  if (choice->policy <= POLICY_NEGLECT) return true;
  if (!is_lua(given)) {
    tell_unknown(given, level_folder);
    return false;
  }
  bool found = is_file(choice, "", "", given) || is_file(choice, level_folder, "/", given) ||
               is_file(choice, level_folder, "/policies/", given);
  if (!found)
    fprintf(stderr, "workteam: --policy: no file %.200s, neither here nor in %.200s\n", given,
            level_folder);
  return found;
}
