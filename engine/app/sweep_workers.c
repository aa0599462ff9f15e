/* Each worker is a child with a socket: the number of a run goes in, its rows come out. The parent
 * hands out one number at a time, keeps what comes early, and passes rows on in their order. */
#include "app/sweep_workers.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
  WINDOW = 1024, /* rows that may wait for an earlier one */
  JOBS_MAX = 256,
  RUN_SECONDS_MAX = 120,
  MEMORY_MIB_MAX = 2048
};

struct worker {
  pid_t pid;
  int socket;
  int64_t n; /* being played; -1: idle */
  struct text heard;
};

struct crew {
  const struct sweep_plan *plan;
  int count;
  struct worker worker[JOBS_MAX];
  int64_t next_to_give, next_to_take, end;
  struct text rows[WINDOW]; /* of run n at n % WINDOW; empty: not there yet */
};

/* ---- the child ------------------------------------------------------------------------------- */

static bool send_all(int socket, const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t sent = send(socket, at, length, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    at += sent;
    length -= (size_t)sent;
  }
  return true;
}

static bool receive_all(int socket, void *bytes, size_t length) {
  char *at = bytes;
  while (length > 0) {
    ssize_t got = read(socket, at, length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    length -= (size_t)got;
  }
  return true;
}

static void set_limits(void) {
#ifndef __SANITIZE_ADDRESS__
  const struct rlimit memory = {(rlim_t)MEMORY_MIB_MAX << 20, (rlim_t)MEMORY_MIB_MAX << 20};
  setrlimit(RLIMIT_AS, &memory);
#endif
  const struct rlimit core = {0, 0};
  setrlimit(RLIMIT_CORE, &core);
  signal(SIGINT, SIG_IGN); /* the parent ends the sweep */
  signal(SIGTERM, SIG_DFL);
  signal(SIGPROF, SIG_DFL);
}

static void begin_time_of_run(void) {
  const struct itimerval limit = {.it_value = {.tv_sec = RUN_SECONDS_MAX}};
  setitimer(ITIMER_PROF, &limit, NULL);
}

static void work(const struct sweep_plan *plan, int socket) {
  struct sweep_stage stage = {.plan = plan};
  struct text rows;
  text_init(&rows);
  for (int64_t n; receive_all(socket, &n, sizeof n);) {
    begin_time_of_run();
    text_clear(&rows);
    sweep_play(&stage, sweep_run_of_part(plan, n), &rows);
    const uint64_t length = rows.length;
    if (!send_all(socket, &length, sizeof length) || !send_all(socket, rows.bytes, rows.length))
      break;
  }
  text_release(&rows);
  sweep_stage_release(&stage);
}

/* ---- hiring ---------------------------------------------------------------------------------- */

static bool hire(struct crew *crew, struct worker *worker) {
  int sockets[2];
  worker->n = -1;
  worker->socket = -1;
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) != 0) return false;
  worker->pid = fork();
  if (worker->pid == 0) {
    for (int i = 0; i < crew->count; i++)
      if (crew->worker[i].socket >= 0) close(crew->worker[i].socket);
    close(sockets[0]);
    set_limits();
    work(crew->plan, sockets[1]);
    _exit(0);
  }
  close(sockets[1]);
  if (worker->pid > 0) worker->socket = sockets[0];
  if (worker->pid < 0) close(sockets[0]);
  return worker->pid > 0;
}

/* Returns how it ended, as wait() says. */
static int dismiss(struct worker *worker) {
  int status = 0;
  if (worker->socket < 0) return status;
  close(worker->socket);
  worker->socket = -1;
  while (waitpid(worker->pid, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

static bool hire_crew(struct crew *crew, int jobs) {
  for (int i = 0; i < jobs; i++) {
    crew->worker[i].socket = -1;
    text_init(&crew->worker[i].heard);
  }
  for (crew->count = 0; crew->count < jobs; crew->count++)
    if (!hire(crew, &crew->worker[crew->count])) break;
  if (crew->count == 0)
    fprintf(stderr, "workteam: no process could be started: %s\n", strerror(errno));
  return crew->count > 0;
}

/* What still plays is not waited for. */
static void dismiss_crew(struct crew *crew, int jobs) {
  for (int i = 0; i < jobs; i++) {
    if (crew->worker[i].socket >= 0 && crew->worker[i].n >= 0) kill(crew->worker[i].pid, SIGTERM);
    dismiss(&crew->worker[i]);
    text_release(&crew->worker[i].heard);
  }
  for (int i = 0; i < WINDOW; i++) text_release(&crew->rows[i]);
}

/* ---- giving out and taking in ---------------------------------------------------------------- */

static void give_out(struct crew *crew, struct worker *worker) {
  if (worker->socket < 0 || worker->n >= 0 || crew->next_to_give == crew->end ||
      crew->next_to_give >= crew->next_to_take + WINDOW)
    return;
  worker->n = crew->next_to_give++;
  send_all(worker->socket, &worker->n, sizeof worker->n); /* a dead one is found when it is read */
}

static void replace(struct crew *crew, struct worker *worker) {
  int64_t n = worker->n;
  int status = dismiss(worker);
  text_clear(&worker->heard);
  if (n >= 0) {
    char why[120];
    int number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (number == SIGPROF)
      snprintf(why, sizeof why, "stopped: more than %d seconds of computing", RUN_SECONDS_MAX);
    else
      snprintf(why, sizeof why, "the run ended the process that played it (signal %d)", number);
    sweep_print_failure(crew->plan, sweep_run_of_part(crew->plan, n), why, &crew->rows[n % WINDOW]);
  }
  hire(crew, worker);
}

static void take_rows(struct crew *crew, struct worker *worker) {
  uint64_t length;
  if (worker->heard.length < sizeof length) return;
  memcpy(&length, worker->heard.bytes, sizeof length);
  if (worker->heard.length < sizeof length + length) return;
  text_append_bytes(&crew->rows[worker->n % WINDOW], worker->heard.bytes + sizeof length,
                    (size_t)length);
  text_clear(&worker->heard);
  worker->n = -1;
}

static void hear(struct crew *crew, struct worker *worker) {
  char bytes[16384];
  ssize_t got = read(worker->socket, bytes, sizeof bytes);
  if (got < 0 && errno == EINTR) return;
  if (got <= 0) {
    replace(crew, worker);
    return;
  }
  text_append_bytes(&worker->heard, bytes, (size_t)got);
  take_rows(crew, worker);
}

static void wait_for_any(struct crew *crew) {
  struct pollfd files[JOBS_MAX];
  for (int i = 0; i < crew->count; i++)
    files[i] = (struct pollfd){.fd = crew->worker[i].socket, .events = POLLIN};
  if (poll(files, (nfds_t)crew->count, 500) <= 0) return;
  for (int i = 0; i < crew->count; i++)
    if (files[i].revents) hear(crew, &crew->worker[i]);
}

static bool pass_on(struct crew *crew, const struct sweep_sink *sink) {
  for (; crew->next_to_take < crew->end; crew->next_to_take++) {
    struct text *rows = &crew->rows[crew->next_to_take % WINDOW];
    if (rows->length == 0) return true;
    if (!sink->take(sink->self, crew->next_to_take, rows->bytes, rows->length)) return false;
    text_clear(rows);
  }
  return true;
}

static bool has_anyone(const struct crew *crew) {
  for (int i = 0; i < crew->count; i++)
    if (crew->worker[i].socket >= 0) return true;
  return false;
}

static bool run(struct crew *crew, const volatile sig_atomic_t *stop,
                const struct sweep_sink *sink) {
  while (crew->next_to_take < crew->end) {
    if (*stop || !has_anyone(crew)) return false;
    for (int i = 0; i < crew->count; i++) give_out(crew, &crew->worker[i]);
    wait_for_any(crew);
    if (!pass_on(crew, sink)) return false;
  }
  return true;
}

bool sweep_workers_run(const struct sweep_plan *plan, int64_t first, int jobs,
                       const volatile sig_atomic_t *stop, const struct sweep_sink *sink) {
  struct crew *crew = calloc(1, sizeof *crew);
  if (!crew) abort();
  crew->plan = plan;
  crew->next_to_give = crew->next_to_take = first;
  crew->end = sweep_part_runs(plan);
  for (int i = 0; i < WINDOW; i++) text_init(&crew->rows[i]);
  if (jobs > JOBS_MAX) jobs = JOBS_MAX;
  bool whole = hire_crew(crew, jobs) && run(crew, stop, sink);
  dismiss_crew(crew, jobs);
  free(crew);
  return whole;
}
