/* A shell starts the program and is gone at once: nobody has to wait for a child. */
#include "platform/folder.h"

#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>

#include "platform/program.h"

extern char **environ;

bool folder_open(const char *path) {
  char program[PROGRAM_PATH], folder[PROGRAM_PATH];
  char shell[] = "/bin/sh", run[] = "-c", line[] = "\"$0\" \"$1\" >/dev/null 2>&1 &";
  if (!program_find("xdg-open", program, sizeof program)) return false;
  snprintf(folder, sizeof folder, "%s", path);
  char *arguments[] = {shell, run, line, program, folder, NULL};
  pid_t child;
  if (posix_spawn(&child, shell, NULL, NULL, arguments, environ) != 0) return false;
  return waitpid(child, NULL, 0) == child;
}
