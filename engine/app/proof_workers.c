/* Each batch forks its workers anew. They take the next job from a counter in memory that all of
 * them share, and write what came of it to its place there; a pipe that nobody writes to says by
 * its end that all are gone. A worker has an alarm that ends it, so that none outlives its time. */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */
#include "app/proof_workers.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PROGRESS_EACH_MS = 200 };

/* What parent and workers share. */
struct board {
  atomic_int next; /* the first job that nobody has taken */
  int count;
  struct proof_play play[];
};

static volatile sig_atomic_t interrupted;

static void note_interrupt(int signal_number) {
  (void)signal_number;
  interrupted = 1;
}

static int64_t clock_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- the folder for stories saved midway ------------------------------------------------------
 */

static void make_folder(struct proof_workers *workers) {
  const char *temporary = getenv("TMPDIR");
  if (!temporary || strlen(temporary) > 40) temporary = "/tmp";
  snprintf(workers->folder, sizeof workers->folder, "%s/workteam-XXXXXX", temporary);
  if (!mkdtemp(workers->folder)) workers->folder[0] = '\0';
}

static const char *journal_of(const struct proof_workers *workers, int number, char *out,
                              size_t size) {
  if (!workers->folder[0]) return NULL;
  snprintf(out, size, "%s/%d.journal", workers->folder, number);
  return out;
}

static void remove_folder(const struct proof_workers *workers) {
  char path[96];
  for (int i = 0; i < workers->count; i++)
    if (journal_of(workers, i, path, sizeof path)) remove(path);
  if (workers->folder[0]) rmdir(workers->folder);
}

/* ---- a worker -------------------------------------------------------------------------------- */

static void work(const struct proof_workers *workers, int number, const struct proof_job *jobs,
                 struct board *board) {
  char journal[96];
  struct proof_level level = workers->level;
  int64_t left = workers->deadline - clock_ms();
  signal(SIGALRM, SIG_DFL);
  signal(SIGINT, SIG_DFL);
  alarm((unsigned)(left / 1000 + 1));
  level.journal = journal_of(workers, number, journal, sizeof journal);
  for (int i; (i = atomic_fetch_add(&board->next, 1)) < board->count;)
    proof_play(&level, &jobs[i], &board->play[i]);
}

static int fork_all(const struct proof_workers *workers, const struct proof_job *jobs,
                    struct board *board, pid_t *pids, const int pipe_ends[2]) {
  int started = 0;
  for (int i = 0; i < workers->count && i < board->count; i++) {
    pid_t pid = fork();
    if (pid == 0) {
      close(pipe_ends[0]);
      work(workers, i, jobs, board);
      _exit(0);
    }
    if (pid > 0) pids[started++] = pid;
  }
  return started;
}

/* ---- waiting --------------------------------------------------------------------------------- */

static void tell_progress(const struct proof_workers *workers, const struct board *board) {
  int next = atomic_load(&board->next);
  if (!workers->name) return;
  fprintf(stderr, "\r%s: %d plays ", workers->name,
          workers->plays + (next < board->count ? next : board->count));
  fflush(stderr);
}

/* NULL when all are gone; else why they have to go. */
static const char *wait_for_all(const struct proof_workers *workers, const struct board *board,
                                int end_of_pipe) {
  for (;;) {
    struct pollfd watched = {.fd = end_of_pipe, .events = POLLIN};
    int64_t left = workers->deadline - clock_ms();
    if (interrupted) return "stopped by the user";
    if (left <= 0) return "no time is left";
    int wait = left < PROGRESS_EACH_MS ? (int)left : PROGRESS_EACH_MS;
    if (poll(&watched, 1, wait) > 0) return NULL;
    tell_progress(workers, board);
  }
}

static void end_all(const pid_t *pids, int count, bool kill_them) {
  for (int i = 0; i < count && kill_them; i++) kill(pids[i], SIGKILL);
  for (int i = 0; i < count; i++)
    while (waitpid(pids[i], NULL, 0) < 0 && errno == EINTR) continue;
}

static const char *play_board(struct proof_workers *workers, const struct proof_job *jobs,
                              struct board *board) {
  pid_t pids[PROOF_PROCESSES_MAX];
  int pipe_ends[2];
  if (pipe(pipe_ends) != 0) return "no process could be started";
  fflush(NULL);
  int started = fork_all(workers, jobs, board, pids, pipe_ends);
  close(pipe_ends[1]);
  const char *why =
      started == 0 ? "no process could be started" : wait_for_all(workers, board, pipe_ends[0]);
  end_all(pids, started, why != NULL);
  close(pipe_ends[0]);
  return why;
}

/* ---- the runner ------------------------------------------------------------------------------ */

const char *proof_workers_run(void *self, const struct proof_job *jobs, int count,
                              struct proof_play *plays) {
  struct proof_workers *workers = self;
  size_t size = sizeof(struct board) + sizeof *plays * (size_t)count;
  if (count == 0) return NULL;
  struct board *board = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (board == MAP_FAILED) return "no memory is left";
  board->count = count;
  const char *why = play_board(workers, jobs, board);
  memcpy(plays, board->play, sizeof *plays * (size_t)count);
  munmap(board, size);
  workers->plays += count;
  workers->interrupted = interrupted != 0;
  return why;
}

void proof_workers_start(struct proof_workers *workers, const struct proof_level *level, int count,
                         int seconds) {
  struct sigaction action = {.sa_handler = note_interrupt};
  *workers = (struct proof_workers){.level = *level};
  workers->count = count < 1 ? 1 : count > PROOF_PROCESSES_MAX ? PROOF_PROCESSES_MAX : count;
  workers->deadline = clock_ms() + (int64_t)seconds * 1000;
  sigaction(SIGINT, &action, NULL);
  make_folder(workers);
}

void proof_workers_end(struct proof_workers *workers) {
  if (workers->name) fprintf(stderr, "\r%*s\r", 60, "");
  remove_folder(workers);
  signal(SIGINT, SIG_DFL);
}
