/* Many runs as one table. The file grows a run at a time and in order, so that whatever ends the
 * sweep leaves a file that --resume goes on with. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "app/commands.h"
#include "app/policy_choice.h"
#include "app/problems.h"
#include "app/sweep_options.h"
#include "app/sweep_workers.h"

#define LOCKED "another sweep is writing it"

static volatile sig_atomic_t stop_asked;

static void ask_to_stop(int number) {
  (void)number;
  stop_asked = 1;
}

/* ---- files ----------------------------------------------------------------------------------- */

static int tell_file(const char *path, const char *why) {
  fprintf(stderr, "workteam: %s: %s\n", path, why);
  return EXIT_DOES_NOT_HOLD;
}

static bool write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    length -= (size_t)written;
  }
  return true;
}

/* For this process alone: the workers don't have it. */
static bool lock(int file) {
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  return fcntl(file, F_SETLK, &whole) == 0;
}

static bool read_whole(int file, struct text *out) {
  char bytes[65536];
  for (ssize_t got; (got = read(file, bytes, sizeof bytes)) != 0;) {
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    text_append_bytes(out, bytes, (size_t)got);
  }
  return true;
}

static int create(const char *path) {
  int file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0 && errno == EEXIST)
    tell_file(path, "there is such a file; --resume goes on with it, another --out begins anew");
  else if (file < 0)
    tell_file(path, strerror(errno));
  return file;
}

/* ---- a table that grows ---------------------------------------------------------------------- */

struct table {
  const char *path;
  int file;
  int64_t first, end; /* runs of the part that are to be played */
  bool watched;       /* somebody sees the progress */
  int error;          /* errno of a write that failed */
  struct timespec start;
  double told; /* seconds from the start, when the progress was last told */
};

static double seconds_since(const struct timespec *start) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

static void tell_progress(struct table *table, int64_t done) {
  double seconds = seconds_since(&table->start);
  if (!table->watched || (seconds - table->told < 0.5 && done < table->end)) return;
  table->told = seconds;
  double rate = (double)(done - table->first) / (seconds > 0 ? seconds : 1e-9);
  int left = (int)((double)(table->end - done) / rate) + 1;
  fprintf(stderr, "\r%" PRId64 " of %" PRId64 " runs, %.0f a second, %d:%02d left ", done,
          table->end, rate, left / 60, left % 60);
}

static bool take_rows(void *self, int64_t n, const char *rows, size_t length) {
  struct table *table = self;
  if (!write_all(table->file, rows, length)) {
    table->error = errno;
    return false;
  }
  tell_progress(table, n + 1);
  return true;
}

static int write_head(const struct table *table, const struct sweep_plan *plan) {
  struct text head;
  text_init(&head);
  sweep_print_head(plan, &head);
  bool written = write_all(table->file, head.bytes, head.length);
  text_release(&head);
  return written ? -1 : tell_file(table->path ? table->path : "stdout", strerror(errno));
}

static int begin_table(struct table *table, const struct sweep_plan *plan) {
  if (table->path) table->file = create(table->path);
  if (table->file < 0) return EXIT_DOES_NOT_HOLD;
  if (table->path && !lock(table->file)) return tell_file(table->path, LOCKED);
  return write_head(table, plan);
}

/* False: it is no file of this sweep (told), and left as it is. */
static bool find_done(const struct table *table, const struct sweep_plan *plan,
                      struct sweep_done *done) {
  struct text bytes;
  struct diagnostics problems;
  text_init(&bytes);
  diagnostics_init(&problems);
  bool fits = read_whole(table->file, &bytes) &&
              sweep_resume(plan, table->path, bytes.bytes, bytes.length, done, &problems);
  text_release(&bytes);
  problems_print(&problems);
  return fits;
}

static int take_up(struct table *table, const struct sweep_plan *plan) {
  struct sweep_done done;
  table->file = open(table->path, O_RDWR | O_CLOEXEC);
  if (table->file < 0 && errno == ENOENT) return begin_table(table, plan);
  if (table->file < 0) return tell_file(table->path, strerror(errno));
  if (!lock(table->file)) return tell_file(table->path, LOCKED);
  if (!find_done(table, plan, &done)) return EXIT_DOES_NOT_HOLD;
  if (ftruncate(table->file, (off_t)done.length) != 0 ||
      lseek(table->file, (off_t)done.length, SEEK_SET) < 0)
    return tell_file(table->path, strerror(errno));
  table->first = done.run_count;
  return done.length > 0 ? -1 : write_head(table, plan);
}

/* ---- sweeping -------------------------------------------------------------------------------- */

static int tell_end(const struct table *table, bool whole, int jobs) {
  double seconds = seconds_since(&table->start);
  if (table->watched) fputc('\n', stderr);
  if (whole) {
    int64_t count = table->end - table->first;
    fprintf(stderr, "%" PRId64 " runs in %.1f s, %.0f a second with %d at a time\n", count, seconds,
            (double)count / (seconds > 0 ? seconds : 1e-9), jobs);
    return EXIT_HOLDS;
  }
  if (table->error) return tell_file(table->path ? table->path : "stdout", strerror(table->error));
  fprintf(stderr, "workteam: stopped before the end.%s\n",
          table->path ? " The same command with --resume goes on." : "");
  return EXIT_DOES_NOT_HOLD;
}

static int sweep(const struct sweep_plan *plan, const char *out, bool resume, int jobs) {
  struct table table = {.path = out,
                        .file = out ? -1 : STDOUT_FILENO,
                        .end = sweep_part_runs(plan),
                        .watched = isatty(STDERR_FILENO)};
  int code = resume ? take_up(&table, plan) : begin_table(&table, plan);
  if (code < 0) {
    const struct sigaction action = {.sa_handler = ask_to_stop};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    const struct sweep_sink sink = {&table, take_rows};
    clock_gettime(CLOCK_MONOTONIC, &table.start);
    code = tell_end(&table, sweep_workers_run(plan, table.first, jobs, &stop_asked, &sink), jobs);
  }
  if (out && table.file >= 0 && close(table.file) != 0) code = tell_file(out, strerror(errno));
  return code;
}

/* ---- joining --------------------------------------------------------------------------------- */

static bool read_parts(int count, char **paths, struct sweep_file *files, struct text *bytes) {
  for (int i = 0; i < count; i++) {
    int file = open(paths[i], O_RDONLY | O_CLOEXEC);
    bool fine = file >= 0 && read_whole(file, &bytes[i]);
    if (!fine) tell_file(paths[i], strerror(errno));
    if (file >= 0) close(file);
    if (!fine) return false;
    files[i] = (struct sweep_file){paths[i], bytes[i].bytes, bytes[i].length};
  }
  return true;
}

static int write_joined(const char *path, const struct text *table) {
  int file = create(path);
  if (file < 0) return EXIT_DOES_NOT_HOLD;
  bool written = write_all(file, table->bytes, table->length);
  if (close(file) == 0 && written) return EXIT_HOLDS;
  tell_file(path, strerror(errno));
  unlink(path);
  return EXIT_DOES_NOT_HOLD;
}

static int join(int count, char **paths, const char *out) {
  struct sweep_file *files = calloc((size_t)count, sizeof *files);
  struct text *bytes = calloc((size_t)count, sizeof *bytes), table;
  struct diagnostics problems;
  if (!files || !bytes) abort();
  for (int i = 0; i < count; i++) text_init(&bytes[i]);
  text_init(&table);
  diagnostics_init(&problems);
  int code = EXIT_DOES_NOT_HOLD;
  if (read_parts(count, paths, files, bytes) && sweep_join(files, count, &table, &problems))
    code = write_joined(out, &table);
  problems_print(&problems);
  for (int i = 0; i < count; i++) text_release(&bytes[i]);
  text_release(&table);
  free(bytes);
  free(files);
  return code;
}

/* ---- the command ----------------------------------------------------------------------------- */

static int wrong(const char *why) {
  fprintf(stderr, "workteam: %s (workteam sweep --help)\n", why);
  return EXIT_USAGE;
}

static int plan_and_sweep(const struct sweep_options *options, const char *out, bool resume,
                          int jobs) {
  struct paths paths;
  if (!paths_find_or_tell(&paths)) return EXIT_DOES_NOT_HOLD;
  struct arena arena;
  arena_init(&arena);
  struct sweep_plan *plan = arena_alloc(&arena, sizeof *plan);
  int code = sweep_plan_from(options, &paths, &arena, plan);
  if (code < 0) code = sweep(plan, out, resume, jobs);
  arena_release(&arena);
  return code;
}

int command_sweep(int argc, char **argv) {
  static const char *const each[] = {"run", "review", NULL};
  struct sweep_options options = {.evidence = "full"};
  const char *out = NULL;
  int64_t jobs = sysconf(_SC_NPROCESSORS_ONLN);
  bool resume = false, joining = false;
  const struct option_row rows[] = {
      {"--seeds", OPTION_STRING, &options.seeds, 0, 0, NULL, "A..B,...", "luck: 1..200"},
      {"--policy", OPTION_LIST, &options.policies, 0, 0, NULL, "P,...", POLICY_HELP},
      {"--set", OPTION_LIST, &options.set, 0, 0, NULL, "NAME=V,...",
       "values of a parameter; may be given again"},
      {"--evidence", OPTION_STRING, &options.evidence, 0, 0, NULL, "E,...",
       "full, documented, or both"},
      {"--each", OPTION_CHOICE, &options.each, 0, 0, each, "run|review", "what a row is"},
      {"--out", OPTION_STRING, &out, 0, 0, NULL, "FILE.csv", "a new file; stdout without it"},
      {"--resume", OPTION_FLAG, &resume, 0, 0, NULL, NULL, "go on with a file that was begun"},
      {"--jobs", OPTION_NUMBER, &jobs, 1, 256, NULL, "N", "runs at a time (as many as processors)"},
      {"--shard", OPTION_STRING, &options.shard, 0, 0, NULL, "I/N", "every N-th run from the I-th"},
      {"--join", OPTION_FLAG, &joining, 0, 0, NULL, NULL, "put the files of all shards together"},
      {0}};
  const struct usage usage = {"sweep LEVEL...",
                              "Many runs as one table of CSV: every combination of levels, seeds, "
                              "policies and parameters.",
                              rows, 1, -1};
  int code = options_parse(argc, argv, &usage, &options.level_count);
  if (code >= 0) return code;
  options.levels = argv + 1;
  if ((joining || resume) && !out) return wrong("--out is missing");
  if (joining) return join(options.level_count, options.levels, out);
  if (!options.seeds) return wrong("--seeds is missing, such as --seeds 1..200");
  return plan_and_sweep(&options, out, resume, (int)jobs);
}
