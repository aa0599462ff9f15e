/* Writing and reading the file as a whole. Each line ends with " ~" and the sum over all bytes of
 * the file before that mark: a bit that flips anywhere is seen at the next line at the latest. */
#include "game/journal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "game/file_layer.h"
#include "game/journal_line.h"

enum { SUM_LENGTH = 18, /* " ~" and 16 digits */ JOURNAL_BYTES_MAX = 16 << 20 };

struct journal {
  const struct file_layer *layer;
  int file;
  off_t length;     /* of what is safely on the disk */
  struct text held; /* lines that aren't: of a step that isn't complete, or that the disk refused */
  uint64_t sum;     /* over the file and what is held */
};

/* ---- writing ------------------------------------------------------------------------------ */

static void close_line(struct text *out, size_t start, uint64_t *sum) {
  *sum = hash_bytes(*sum, out->bytes + start, out->length - start);
  size_t mark = out->length;
  text_printf(out, " ~%016" PRIx64 "\n", *sum);
  *sum = hash_bytes(*sum, out->bytes + mark, out->length - mark);
}

static void print_start(const struct journal_header *header, const char *scenario_text,
                        struct text *out, uint64_t *sum) {
  size_t length = strlen(scenario_text);
  *sum = HASH_START;
  journal_header_print(header, length, out);
  close_line(out, 0, sum);
  size_t start = out->length;
  text_append_bytes(out, scenario_text, length);
  close_line(out, start, sum);
}

static struct journal *adopt(const struct file_layer *layer, int file, off_t length, uint64_t sum) {
  struct journal *journal = calloc(1, sizeof *journal);
  if (!journal) abort();
  *journal = (struct journal){.layer = layer, .file = file, .length = length, .sum = sum};
  text_init(&journal->held);
  return journal;
}

static struct journal *fail(const char *path, const char *what, struct diagnostics *problems) {
  diagnostics_add(problems, SEVERITY_WARNING, path, 0, "%s: %s; the story is played unsaved", what,
                  strerror(errno));
  return NULL;
}

/* Only a lock that another one holds is a reason to stop; some disks know no locks. */
static bool is_taken(const struct file_layer *layer, int file) {
  return layer->lock(layer->self, file) != 0 && (errno == EAGAIN || errno == EACCES);
}

struct journal *journal_create_in(const struct file_layer *layer, const char *path,
                                  const struct journal_header *header, const char *scenario_text,
                                  struct diagnostics *problems) {
  struct text start;
  uint64_t sum;
  text_init(&start);
  print_start(header, scenario_text, &start, &sum);
  bool created = file_create(layer, path, start.bytes, start.length);
  off_t length = (off_t)start.length;
  text_release(&start);
  if (!created) return fail(path, "the journal can't be created", problems);
  int file = layer->open(layer->self, path, O_WRONLY | O_APPEND, 0);
  if (file < 0 || is_taken(layer, file)) return fail(path, "the journal can't be opened", problems);
  return adopt(layer, file, length, sum);
}

struct journal *journal_create(const char *path, const struct journal_header *header,
                               const char *scenario_text, struct diagnostics *problems) {
  return journal_create_in(&file_layer_system, path, header, scenario_text, problems);
}

/* All of what is held, or nothing: a part that was written is taken back. */
static bool write_held(struct journal *journal) {
  const struct file_layer *layer = journal->layer;
  if (file_write_all(layer, journal->file, journal->held.bytes, journal->held.length) &&
      layer->sync(layer->self, journal->file) == 0)
    return true;
  layer->truncate(layer->self, journal->file, journal->length);
  return false;
}

static void hold(struct journal *journal, const struct journal_line *line) {
  size_t start = journal->held.length;
  journal_line_print(line, &journal->held);
  close_line(&journal->held, start, &journal->sum);
}

static bool let_go(struct journal *journal) {
  if (!write_held(journal)) return false;
  journal->length += (off_t)journal->held.length;
  text_clear(&journal->held);
  return true;
}

bool journal_append(struct journal *journal, const struct journal_line *line) {
  hold(journal, line);
  return line->more || let_go(journal);
}

bool journal_append_all(struct journal *journal, const struct journal_line *lines, int count) {
  for (int i = 0; i < count; i++) hold(journal, &lines[i]);
  return let_go(journal);
}

void journal_close(struct journal *journal) {
  journal->layer->close(journal->layer->self, journal->file);
  text_release(&journal->held);
  free(journal);
}

/* ---- reading ------------------------------------------------------------------------------ */

struct reader {
  const char *bytes, *at, *end, *path;
  uint64_t sum;
  int line;
  struct journal_reading *out;
  struct diagnostics *problems;
};

static bool refuse(struct reader *reader, const char *what) {
  diagnostics_add(reader->problems, SEVERITY_ERROR, reader->path, reader->line, "%s", what);
  return false;
}

/* The line of `length` bytes at `at`, its sum checked; moves on behind it. */
static bool take_checked(struct reader *reader, size_t length) {
  size_t left = (size_t)(reader->end - reader->at);
  if (left < SUM_LENGTH + 1 || left - (SUM_LENGTH + 1) < length) return false;
  uint64_t sum = hash_bytes(reader->sum, reader->at, length);
  char mark[SUM_LENGTH + 2];
  snprintf(mark, sizeof mark, " ~%016" PRIx64 "\n", sum);
  if (memcmp(reader->at + length, mark, SUM_LENGTH + 1) != 0) return false;
  reader->sum = hash_bytes(sum, mark, SUM_LENGTH + 1);
  reader->at += length + SUM_LENGTH + 1;
  return true;
}

static bool read_header(struct reader *reader, size_t *text_length) {
  int format;
  if (reader->at == reader->end) return refuse(reader, "the journal is empty");
  if (!journal_format_parse(reader->at, reader->end, &format))
    return refuse(reader, "this is not a journal of workteam");
  const char *newline = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));
  const char *start = reader->at;
  if (!newline || newline - start < SUM_LENGTH) return refuse(reader, "the header is damaged");
  size_t length = (size_t)(newline - start) - SUM_LENGTH;
  if (!take_checked(reader, length)) return refuse(reader, "the header is damaged");
  if (format != JOURNAL_FORMAT)
    return refuse(reader, "this journal has a format that this program doesn't know");
  if (!journal_header_parse(start, start + length, &reader->out->header, text_length))
    return refuse(reader, "the header is damaged");
  return true;
}

static bool read_scenario_text(struct reader *reader, size_t length) {
  reader->line++;
  const char *start = reader->at;
  if (!take_checked(reader, length)) return refuse(reader, "the scenario's text is damaged");
  text_append_bytes(&reader->out->scenario_text, start, length);
  for (const char *c = start; c < start + length; c++) reader->line += *c == '\n';
  return true;
}

static struct journal_line *new_line(struct journal_reading *out, int *capacity) {
  if (out->count == *capacity) {
    *capacity = *capacity ? *capacity * 2 : 256;
    out->lines = realloc(out->lines, (size_t)*capacity * sizeof *out->lines);
    if (!out->lines) abort();
  }
  return &out->lines[out->count++];
}

static bool read_line(struct reader *reader, int *capacity) {
  const char *newline = memchr(reader->at, '\n', (size_t)(reader->end - reader->at));
  const char *start = reader->at;
  if (!newline || newline - start < SUM_LENGTH) return false;
  size_t length = (size_t)(newline - start) - SUM_LENGTH;
  struct journal_line line;
  if (!take_checked(reader, length) || !journal_line_parse(start, start + length, &line))
    return false;
  line.number = reader->line;
  *new_line(reader->out, capacity) = line;
  return true;
}

/* A cut of power leaves a line without its end, or a step without its last line; whatever else
 * stands behind the last good line is damage. */
static void tell_about_the_rest(struct reader *reader, const char *good_end) {
  if (good_end == reader->end) return;
  size_t rest = (size_t)(reader->end - reader->at);
  const char *newline = memchr(reader->at, '\n', rest);
  diagnostics_add(reader->problems, SEVERITY_WARNING, reader->path, reader->line,
                  newline ? "the journal is damaged here; what stands before is kept"
                          : "the last step was not written whole and is dropped");
}

static void read_steps(struct reader *reader) {
  int capacity = 0, whole = 0;
  const char *good_end = reader->at;
  uint64_t good_sum = reader->sum;
  for (reader->line++; reader->at < reader->end && read_line(reader, &capacity); reader->line++) {
    if (reader->out->lines[reader->out->count - 1].more) continue;
    whole = reader->out->count;
    good_end = reader->at;
    good_sum = reader->sum;
  }
  tell_about_the_rest(reader, good_end);
  reader->out->count = whole;
  reader->out->good_bytes = (long)(good_end - reader->bytes);
  reader->out->all_bytes = (long)(reader->end - reader->bytes);
  reader->out->sum = good_sum;
}

/* Length of an open file, -1 when it has none or is no journal for sure; rewound. */
static long file_length(FILE *file) {
  if (fseek(file, 0, SEEK_END) != 0) return -1;
  long length = ftell(file);
  bool possible = length <= JOURNAL_BYTES_MAX && fseek(file, 0, SEEK_SET) == 0;
  return possible ? length : -1;
}

/* NULL: told. To be freed. */
static char *read_file(const char *path, size_t *length, struct diagnostics *problems) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    diagnostics_add(problems, SEVERITY_ERROR, path, 0, "can't be opened: %s", strerror(errno));
    return NULL;
  }
  long size = file_length(file);
  char *bytes = size < 0 ? NULL : malloc((size_t)size + 1);
  if (size >= 0 && !bytes) abort();
  if (bytes) *length = fread(bytes, 1, (size_t)size, file);
  bool whole = bytes && *length == (size_t)size;
  fclose(file);
  if (whole) return bytes;
  diagnostics_add(problems, SEVERITY_ERROR, path, 0, "can't be read whole");
  free(bytes);
  return NULL;
}

bool journal_read(const char *path, struct journal_reading *out, struct diagnostics *problems) {
  memset(out, 0, sizeof *out);
  text_init(&out->scenario_text);
  size_t length, text_length;
  char *bytes = read_file(path, &length, problems);
  if (!bytes) return false;
  struct reader reader = {.bytes = bytes,
                          .at = bytes,
                          .end = bytes + length,
                          .path = path,
                          .sum = HASH_START,
                          .line = 1,
                          .out = out,
                          .problems = problems};
  bool usable = read_header(&reader, &text_length) && read_scenario_text(&reader, text_length);
  if (usable)
    read_steps(&reader);
  else
    journal_reading_release(out);
  free(bytes);
  return usable;
}

void journal_reading_release(struct journal_reading *reading) {
  free(reading->lines);
  reading->lines = NULL;
  reading->count = 0;
  text_release(&reading->scenario_text);
}

/* ---- going on ----------------------------------------------------------------------------- */

/* The whole file goes to the first `path.damaged-N` that is free, before its tail is cut: nothing
 * that was written is lost. */
static bool keep_damaged(const struct file_layer *layer, const char *path, const char *bytes,
                         size_t length) {
  char aside[600];
  for (int n = 1; n < 1000; n++) {
    if (snprintf(aside, sizeof aside, "%s.damaged-%d", path, n) >= (int)sizeof aside) return false;
    if (file_create(layer, aside, bytes, length)) return true;
    if (errno != EEXIST) return false;
  }
  return false;
}

static bool cut_tail(const struct file_layer *layer, int file, const char *path,
                     const struct journal_reading *reading, struct diagnostics *problems) {
  if (reading->all_bytes == reading->good_bytes) return true;
  size_t length;
  char *bytes = read_file(path, &length, problems);
  if (!bytes) return false;
  bool cut = keep_damaged(layer, path, bytes, length) &&
             layer->truncate(layer->self, file, reading->good_bytes) == 0 &&
             layer->sync(layer->self, file) == 0;
  free(bytes);
  return cut;
}

struct journal *journal_reopen(const char *path, const struct journal_reading *reading,
                               struct diagnostics *problems) {
  const struct file_layer *layer = &file_layer_system;
  int file = layer->open(layer->self, path, O_WRONLY | O_APPEND, 0);
  if (file < 0) return fail(path, "the journal can't be written", problems);
  if (is_taken(layer, file))
    diagnostics_add(problems, SEVERITY_ERROR, path, 0,
                    "this story is open in another window of the game");
  else if (cut_tail(layer, file, path, reading, problems))
    return adopt(layer, file, reading->good_bytes, reading->sum);
  else
    fail(path, "the journal's damaged end can't be cut off", problems);
  layer->close(layer->self, file);
  return NULL;
}
