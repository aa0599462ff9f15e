/* Going on with a table that was begun, and putting the tables of several machines together. A
 * table is lines: comments, the names of the columns, then rows that begin with their run's number.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/sweep.h"

#define PART_LINE    "# part: "
#define COMMAND_LINE "# command: "

/* ---- lines ---------------------------------------------------------------------------------- */

struct lines {
  const char *at, *end;
  int number; /* of the line at `at`, from 1 */
};

static struct lines lines_of(const char *bytes, size_t length) {
  return (struct lines){bytes, bytes + length, 1};
}

/* The length of the line at hand with its end; 0: there is no whole line. */
static size_t line_length(const struct lines *lines) {
  const char *newline =
      lines->at < lines->end ? memchr(lines->at, '\n', (size_t)(lines->end - lines->at)) : NULL;
  return newline ? (size_t)(newline + 1 - lines->at) : 0;
}

static void next_line(struct lines *lines) {
  lines->at += line_length(lines);
  lines->number++;
}

static bool begins_with(const struct lines *lines, const char *start) {
  size_t length = strlen(start);
  return (size_t)(lines->end - lines->at) >= length && memcmp(lines->at, start, length) == 0;
}

/* What a row's first column says; -1: no row. */
static int64_t run_of_line(const struct lines *lines) {
  size_t length = line_length(lines);
  int64_t number = 0;
  for (size_t i = 0; i < length && i < 11; i++) {
    if (lines->at[i] == ',' && i > 0) return number - 1;
    if (lines->at[i] < '0' || lines->at[i] > '9') return -1;
    number = number * 10 + (lines->at[i] - '0');
  }
  return -1;
}

static bool refuse(struct diagnostics *problems, const char *path, const struct lines *lines,
                   const char *why) {
  diagnostics_add(problems, SEVERITY_ERROR, path, lines->number, "%s", why);
  return false;
}

/* ---- going on ------------------------------------------------------------------------------- */

enum head { HEAD_SAME, HEAD_TORN, HEAD_OTHER };

/* Moves over the head when it is the one that is wanted; who gave the command how doesn't matter.
 */
static enum head skip_head(struct lines *file, struct lines wanted) {
  for (size_t length; (length = line_length(&wanted)) > 0; next_line(&wanted), next_line(file)) {
    size_t here = line_length(file), left = (size_t)(file->end - file->at);
    bool free_words = begins_with(&wanted, COMMAND_LINE) && begins_with(file, COMMAND_LINE);
    if (here == 0 && (free_words || (left < length && memcmp(file->at, wanted.at, left) == 0)))
      return HEAD_TORN;
    if (here == 0 || (!free_words && (here != length || memcmp(file->at, wanted.at, length) != 0)))
      return HEAD_OTHER;
  }
  return HEAD_SAME;
}

/* Counts runs; a run of several rows may lack its last ones, so that it is played again. */
static bool skip_rows(const struct sweep_plan *plan, struct lines *file, const char *start,
                      struct sweep_done *done) {
  size_t before_last = done->length;
  for (; line_length(file) > 0; next_line(file)) {
    int64_t run = run_of_line(file);
    bool again = plan->each_review && done->run_count > 0 &&
                 run == sweep_run_of_part(plan, done->run_count - 1);
    if (!again && (run != sweep_run_of_part(plan, done->run_count) ||
                   done->run_count == sweep_part_runs(plan)))
      return false;
    if (!again) before_last = done->length;
    if (!again) done->run_count++;
    done->length = (size_t)(file->at - start) + line_length(file);
  }
  if (plan->each_review && done->run_count > 0) {
    done->length = before_last;
    done->run_count--;
  }
  return true;
}

bool sweep_resume(const struct sweep_plan *plan, const char *path, const char *bytes, size_t length,
                  struct sweep_done *done, struct diagnostics *problems) {
  struct text head;
  text_init(&head);
  sweep_print_head(plan, &head);
  struct lines file = lines_of(bytes, length);
  enum head found = skip_head(&file, lines_of(head.bytes, head.length));
  text_release(&head);
  *done = (struct sweep_done){0, 0};
  if (found == HEAD_TORN) return true;
  if (found == HEAD_OTHER)
    return refuse(
        problems, path, &file,
        "this is not the sweep that the file was begun with: a story, a policy, an option "
        "or the program has changed; name a new file");
  done->length = (size_t)(file.at - bytes);
  return skip_rows(plan, &file, bytes, done) ||
         refuse(problems, path, &file, "this row does not follow on the one before it");
}

/* ---- putting together ----------------------------------------------------------------------- */

struct part {
  const struct sweep_file *file;
  struct lines rows;
  int number, count; /* from 1 */
  int64_t run_count; /* of all parts */
  char each[8];
};

/* The line of the head that begins so. */
static struct lines head_line(const struct sweep_file *file, const char *start) {
  struct lines lines = lines_of(file->bytes, file->length);
  while (line_length(&lines) > 0 && *lines.at == '#' && !begins_with(&lines, start))
    next_line(&lines);
  return lines;
}

static bool open_part(const struct sweep_file *file, struct part *part,
                      struct diagnostics *problems) {
  struct lines line = head_line(file, PART_LINE);
  char words[120];
  snprintf(words, sizeof words, "%.*s", (int)line_length(&line), line.at);
  *part = (struct part){.file = file};
  bool is_part = sscanf(words, PART_LINE "%4d of %4d, of %10" SCNd64 " runs; a row is a %7s",
                        &part->number, &part->count, &part->run_count, part->each) == 4 &&
                 part->number >= 1 && part->number <= part->count &&
                 part->count <= SWEEP_PARTS_MAX && part->run_count <= SWEEP_RUNS_MAX;
  part->rows = head_line(file, "(no line begins so)");
  if (!is_part || line_length(&part->rows) == 0)
    return refuse(problems, file->path, &line, "this is no table of a sweep");
  next_line(&part->rows); /* the names of the columns */
  return true;
}

/* All but which part it is, and how the command was given. */
static bool heads_agree(const struct part *one, const struct part *other, struct lines *where) {
  struct lines mine = lines_of(one->file->bytes, (size_t)(one->rows.at - one->file->bytes));
  struct lines theirs = lines_of(other->file->bytes, (size_t)(other->rows.at - other->file->bytes));
  for (; line_length(&mine) > 0; next_line(&mine), next_line(&theirs)) {
    *where = theirs;
    if (begins_with(&mine, COMMAND_LINE) && begins_with(&theirs, COMMAND_LINE)) continue;
    if (begins_with(&mine, PART_LINE) && begins_with(&theirs, PART_LINE)) continue;
    size_t length = line_length(&mine);
    if (line_length(&theirs) != length || memcmp(mine.at, theirs.at, length) != 0) return false;
  }
  return line_length(&theirs) == 0 && one->run_count == other->run_count &&
         strcmp(one->each, other->each) == 0;
}

static bool place_part(const struct part *part, struct part *parts, int count,
                       struct diagnostics *problems) {
  struct lines where = head_line(part->file, PART_LINE);
  const char *path = part->file->path;
  const struct part *first = part;
  char why[160];
  snprintf(why, sizeof why, "this is part %d of %d; %d file%s given", part->number, part->count,
           count, count == 1 ? " was" : "s were");
  if (part->count != count) return refuse(problems, path, &where, why);
  snprintf(why, sizeof why, "part %d is there twice", part->number);
  if (parts[part->number - 1].file) return refuse(problems, path, &where, why);
  for (int i = 0; i < count; i++)
    if (parts[i].file) first = &parts[i];
  if (!heads_agree(first, part, &where))
    return refuse(problems, path, &where,
                  "this part is of another sweep: the line differs from that of the other parts");
  parts[part->number - 1] = *part;
  return true;
}

static bool place_parts(const struct sweep_file *files, int count, struct part *parts,
                        struct diagnostics *problems) {
  for (int i = 0; i < count; i++) {
    struct part part;
    bool fits = open_part(&files[i], &part, problems);
    if (!fits || !place_part(&part, parts, count, problems)) return false;
  }
  return true;
}

static void print_joined_head(const struct part *first, struct text *out) {
  struct lines head = lines_of(first->file->bytes, (size_t)(first->rows.at - first->file->bytes));
  for (; line_length(&head) > 0; next_line(&head)) {
    if (begins_with(&head, PART_LINE))
      text_printf(out, PART_LINE "1 of 1, of %" PRId64 " runs; a row is a %s\n", first->run_count,
                  first->each);
    else
      text_append_bytes(out, head.at, line_length(&head));
  }
}

static bool take_run(struct part *part, int64_t run, struct text *out,
                     struct diagnostics *problems) {
  if (run_of_line(&part->rows) != run) {
    char why[160];
    snprintf(why, sizeof why,
             "run %" PRId64 " should stand here; is the part unfinished? go on with it with "
             "--resume",
             run + 1);
    return refuse(problems, part->file->path, &part->rows, why);
  }
  for (; run_of_line(&part->rows) == run; next_line(&part->rows))
    text_append_bytes(out, part->rows.at, line_length(&part->rows));
  return true;
}

static bool take_all(struct part *parts, int count, struct text *out,
                     struct diagnostics *problems) {
  for (int64_t run = 0; run < parts[0].run_count; run++)
    if (!take_run(&parts[run % count], run, out, problems)) return false;
  for (int i = 0; i < count; i++)
    if (parts[i].rows.at < parts[i].rows.end)
      return refuse(problems, parts[i].file->path, &parts[i].rows,
                    "nothing should follow on the last run");
  return true;
}

bool sweep_join(const struct sweep_file *files, int count, struct text *out,
                struct diagnostics *problems) {
  struct part *parts = calloc((size_t)count + 1, sizeof *parts);
  if (!parts) abort();
  bool joined = place_parts(files, count, parts, problems);
  if (joined) print_joined_head(&parts[0], out);
  joined = joined && take_all(parts, count, out, problems);
  free(parts);
  return joined;
}
