/* One child process at a time. The text waits for it in a nameless file instead of a pipe, so that
 * a long text and a voice that has died block or kill nothing. */
#include "platform/narrator.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/program.h"

enum { PATH_ROOM = PROGRAM_PATH, WORDS_A_MINUTE = 150 };

extern char **environ;

struct narrator {
  char program[PATH_ROOM];
  pid_t child; /* 0: silent */
};

struct narrator *narrator_open(const char *program) {
  struct narrator *narrator = calloc(1, sizeof *narrator);
  if (!narrator) abort();
  bool found = program ? access(program, X_OK) == 0 &&
                             snprintf(narrator->program, PATH_ROOM, "%s", program) > 0
                       : program_find("espeak-ng", narrator->program, PATH_ROOM);
  if (found) return narrator;
  free(narrator);
  return NULL;
}

void narrator_close(struct narrator *narrator) {
  narrator_stop(narrator);
  free(narrator);
}

/* ---- the child ------------------------------------------------------------------------------- */

static FILE *file_with(const char *text) {
  FILE *file = tmpfile();
  if (!file) return NULL;
  fputs(text, file);
  if (fflush(file) == 0 && fseek(file, 0, SEEK_SET) == 0) return file;
  fclose(file);
  return NULL;
}

static pid_t start(const struct narrator *narrator, const char *language, int input, int volume) {
  char loudness[16], speed[16], voice[16], name[PATH_ROOM];
  snprintf(name, sizeof name, "%s", narrator->program);
  snprintf(loudness, sizeof loudness, "%d", volume);
  snprintf(speed, sizeof speed, "%d", WORDS_A_MINUTE);
  snprintf(voice, sizeof voice, "%s", language);
  char v[] = "-v", a[] = "-a", s[] = "-s", from_input[] = "--stdin";
  char *arguments[] = {name, v, voice, a, loudness, s, speed, from_input, NULL};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child;
  int failed = posix_spawn(&child, name, &files, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&files);
  return failed ? 0 : child;
}

void narrator_say(struct narrator *narrator, const char *language, const char *text, int volume) {
  if (!narrator) return;
  narrator_stop(narrator);
  if (volume <= 0 || !text[0]) return;
  FILE *file = file_with(text);
  if (!file) return;
  narrator->child = start(narrator, language, fileno(file), volume);
  fclose(file);
}

void narrator_stop(struct narrator *narrator) {
  if (!narrator || narrator->child == 0) return;
  kill(narrator->child, SIGKILL);
  waitpid(narrator->child, NULL, 0);
  narrator->child = 0;
}

bool narrator_is_speaking(struct narrator *narrator) {
  if (!narrator || narrator->child == 0) return false;
  if (waitpid(narrator->child, NULL, WNOHANG) == 0) return true;
  narrator->child = 0;
  return false;
}
