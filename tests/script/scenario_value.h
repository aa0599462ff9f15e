/* What a scenario's file returns, before anything is read into a scenario. */
#ifndef TESTS_SCRIPT_SCENARIO_VALUE_H
#define TESTS_SCRIPT_SCENARIO_VALUE_H

#include "script/loader.h"
#include "script/value.h"

struct scenario_value {
  struct loader loader; /* first: the sandbox's owner */
  struct arena arena;
  const struct value *root;
};

/* Ends the test program with the message when the file can't be run. */
void scenario_value_open(struct scenario_value *file, const char *folder);
void scenario_value_close(struct scenario_value *file);

#endif
