/* Opening, resuming and closing a session, and the one road in for commands. The course of a day is
 * in session_day.c, decisions in session_decisions.c, the Today panel in session_notes.c. */
#include "game/session.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "game/field.h"
#include "game/file_layer.h"
#include "game/scenario_text.h"
#include "game/session_internal.h"
#include "game/skipping.h"

/* ---- opening ------------------------------------------------------------------------------ */

struct session *session_load(const struct session_options *options, uint64_t seed,
                             enum evidence evidence, struct diagnostics *problems) {
  struct session *session = calloc(1, sizeof *session);
  if (!session) abort();
  diagnostics_init(&session->problems);
  struct script_options script = {.folder = options->level_folder,
                                  .prelude = options->prelude,
                                  .evidence = evidence,
                                  .set = options->set,
                                  .set_count = options->set_count};
  session->script = script_load_as(&script, &session->scenario, problems);
  if (!session->script) {
    free(session);
    return NULL;
  }
  session->editions = calloc(1, sizeof *session->editions);
  session->record = calloc(1, sizeof *session->record);
  if (!session->editions || !session->record) abort();
  sim_init(&session->sim, &session->scenario, seed);
  return session;
}

static void keep_path(struct session *session, const char *path) {
  size_t length = strlen(path);
  if (length < sizeof session->journal_path) memcpy(session->journal_path, path, length + 1);
}

void session_start_journal(struct session *session, const struct session_options *options,
                           struct diagnostics *problems) {
  if (!options->journal_path) return;
  assert(options->set_count == 0); /* a journal doesn't know of them */
  struct journal_header header = {.format = JOURNAL_FORMAT,
                                  .model_version = MODEL_VERSION,
                                  .content_hash = session->scenario.content_hash,
                                  .seed = session->sim.seed,
                                  .evidence = session->scenario.evidence,
                                  .edited = session->edited};
  utf8_copy(header.level, sizeof header.level, session->scenario.id);
  struct text words;
  text_init(&words);
  scenario_text_of(options->level_folder, &words);
  session->journal = journal_create_in(options->files ? options->files : &file_layer_system,
                                       options->journal_path, &header, words.bytes, problems);
  text_release(&words);
  if (!session->journal) return;
  keep_path(session, options->journal_path);
  const struct session_record *record = session->record;
  if (record->count > 0)
    session->journal_failed = !journal_append_all(session->journal, record->line, record->count);
}

struct session *session_new(const struct session_options *options, struct diagnostics *problems) {
  struct session *session = session_load(options, options->seed, options->evidence, problems);
  if (!session) return NULL;
  session_start_journal(session, options, problems);
  session_skip(session, options->skipped);
  session_open_morning(session);
  session_write_notes(session);
  return session;
}

/* What belongs to one play of the story. */
static void release_play(struct session *session) {
  if (session->journal) journal_close(session->journal);
  sim_release(&session->sim);
  free(session->editions);
  if (session->record) free(session->record->line);
  free(session->record);
}

void session_begin_again(struct session *session, uint64_t seed) {
  release_play(session);
  struct session before = *session;
  *session = (struct session){.scenario = before.scenario,
                              .script = before.script,
                              .skipped = before.skipped,
                              .skipping = before.skipping,
                              .unread = true};
  diagnostics_init(&session->problems);
  script_forget_calls(session->script);
  sim_init(&session->sim, &session->scenario, seed);
  session_open_morning(session);
}

void session_free(struct session *session) {
  if (!session) return;
  release_play(session);
  skipping_end(session->skipping);
  script_free(session->script);
  scenario_release(&session->scenario);
  free(session);
}

/* ---- the record --------------------------------------------------------------------------- */

static void keep_line(struct session *session, const struct journal_line *line) {
  struct session_record *record = session->record;
  if (line->kind == JOURNAL_COMMAND && line->command.origin == ORIGIN_EDITOR)
    session->edited = true;
  if (!record) return;
  if (record->count == record->capacity) {
    record->capacity = record->capacity ? record->capacity * 2 : 64;
    record->line = realloc(record->line, (size_t)record->capacity * sizeof *record->line);
    if (!record->line) abort();
  }
  record->line[record->count++] = *line;
}

/* ---- resuming ----------------------------------------------------------------------------- */

static bool belongs(const struct session *session, const struct journal_header *header,
                    const char *path, struct diagnostics *problems) {
  if (strcmp(header->level, session->scenario.id) != 0) {
    diagnostics_add(problems, SEVERITY_ERROR, path, 1, "this journal is of the story %s, not of %s",
                    header->level, session->scenario.id);
    return false;
  }
  if (header->model_version != MODEL_VERSION) {
    diagnostics_add(problems, SEVERITY_ERROR, path, 1,
                    "this journal was played with model version %d; this program has version %d",
                    header->model_version, MODEL_VERSION);
    return false;
  }
  if (header->content_hash != session->scenario.content_hash) {
    diagnostics_add(problems, SEVERITY_ERROR, path, 1,
                    "the story %s was changed since this journal was begun; it can be read, not "
                    "gone on with",
                    header->level);
    return false;
  }
  return true;
}

/* The day as it was, without asking anyone: what was decided is in the lines. */
static void replay_work(struct session *session) {
  field_rivals(&session->sim);
  sim_day(&session->sim);
}

static bool replay_close(struct session *session, const struct journal_line *line,
                         enum severity severity, const char *path, struct diagnostics *problems) {
  session_review(session);
  uint64_t hash = sim_hash(&session->sim);
  if (line->hash == hash) return true;
  diagnostics_add(problems, severity, path, line->number,
                  "day %d gives the state %016" PRIx64 ", the journal says %016" PRIx64,
                  line->day + 1, hash, line->hash);
  return false;
}

static bool replay_command(struct session *session, const struct journal_line *line,
                           enum severity severity, const char *path, struct diagnostics *problems) {
  struct refusal refusal = command_apply(&session->sim, &line->command);
  if (refusal.code == REFUSAL_NONE) {
    session_note_command(session, &line->command);
    return true;
  }
  diagnostics_add(problems, severity, path, line->number, "day %d: %s is refused when played again",
                  line->day + 1, verb_rows[line->command.verb].name);
  return false;
}

bool session_replay_line(struct session *session, const struct journal_line *line,
                         enum severity severity, const char *path, struct diagnostics *problems) {
  bool fits = line->kind == JOURNAL_REVIEW    ? session->sim.model.phase == PHASE_REVIEW
              : line->kind == JOURNAL_SKIP    ? true
              : line->kind == JOURNAL_COMMAND ? session->sim.model.phase != PHASE_ENDED
                                              : session->sim.model.phase == PHASE_ORDERS;
  if (session->sim.model.day != line->day || !fits) {
    diagnostics_add(problems, severity, path, line->number, "day %d follows on day %d",
                    line->day + 1, session->sim.model.day + 1);
    return false;
  }
  keep_line(session, line);
  switch (line->kind) {
  case JOURNAL_COMMAND:
    return replay_command(session, line, severity, path, problems);
  case JOURNAL_SKIP:
    session_take_skipped(session, line->skipped);
    return true;
  case JOURNAL_WORK:
    replay_work(session);
    return true;
  case JOURNAL_DAY:
    replay_work(session);
    return replay_close(session, line, severity, path, problems);
  default:
    session_print(session);
    return replay_close(session, line, severity, path, problems);
  }
}

static bool replay(struct session *session, const struct journal_reading *reading, const char *path,
                   struct diagnostics *problems) {
  for (int i = 0; i < reading->count; i++)
    if (!session_replay_line(session, &reading->lines[i], SEVERITY_ERROR, path, problems))
      return false;
  return true;
}

/* Has anyone but the script acted today? Then the morning is over. */
static bool morning_is_over(const struct journal_reading *reading, int day) {
  for (int i = reading->count - 1; i >= 0 && reading->lines[i].day == day; i--)
    if (reading->lines[i].kind == JOURNAL_COMMAND &&
        reading->lines[i].command.origin != ORIGIN_SCRIPT)
      return true;
  return false;
}

/* Where it was left: within a day's orders, at a review that waits, or at the end. */
static void take_up(struct session *session, const struct journal_reading *reading) {
  const struct model *model = &session->sim.model;
  session->ended = model->phase == PHASE_ENDED;
  session->at_review = model->phase == PHASE_REVIEW;
  if (!morning_is_over(reading, model->day)) session_open_morning(session);
  for (int i = 0; i < session->scenario.decision_count; i++)
    if (model->decision[i].opened_day >= 0 && model->decision[i].taken_day < 0)
      session_try_options(session, i);
  session_write_notes(session);
}

static struct session *play_again(const struct session_options *options, bool go_on,
                                  struct diagnostics *problems) {
  struct journal_reading reading;
  if (!journal_read(options->journal_path, &reading, problems)) return NULL;
  struct session *session =
      session_load(options, reading.header.seed, (enum evidence)reading.header.evidence, problems);
  if (session) session->edited = reading.header.edited;
  bool whole = session && belongs(session, &reading.header, options->journal_path, problems) &&
               replay(session, &reading, options->journal_path, problems);
  if (whole && go_on) {
    int errors = problems->errors;
    session->journal = journal_reopen(options->journal_path, &reading, problems);
    whole = problems->errors == errors; /* not when another window is writing it */
    keep_path(session, options->journal_path);
    if (whole) take_up(session, &reading);
  } else if (whole) {
    session->ended = session->sim.model.phase == PHASE_ENDED;
  }
  journal_reading_release(&reading);
  if (whole) return session;
  session_free(session);
  return NULL;
}

struct session *session_resume(const struct session_options *options,
                               struct diagnostics *problems) {
  return play_again(options, true, problems);
}

struct session *session_replay(const struct session_options *options,
                               struct diagnostics *problems) {
  return play_again(options, false, problems);
}

/* ---- commands ----------------------------------------------------------------------------- */

void session_log(struct session *session, const struct journal_line *line) {
  keep_line(session, line);
  if (session->journal) session->journal_failed = !journal_append(session->journal, line);
}

struct refusal session_apply(struct session *session, const struct command *command) {
  struct journal_line line = {
      .kind = JOURNAL_COMMAND, .day = (int16_t)session->sim.model.day, .command = *command};
  struct refusal refusal = command_apply(&session->sim, command);
  if (refusal.code != REFUSAL_NONE) return refusal;
  session_note_command(session, command);
  session_log(session, &line);
  return refusal;
}

struct refusal session_check(const struct session *session, const struct command *command) {
  return command_check(&session->sim, command);
}

static struct refusal apply_as(struct session *session, const struct command *command,
                               enum origin origin) {
  struct command own = *command;
  own.origin = (uint8_t)origin;
  own.team = 0;
  return session_apply(session, &own);
}

struct refusal session_command(struct session *session, const struct command *command) {
  return apply_as(session, command, ORIGIN_PLAYER);
}

struct refusal session_edit(struct session *session, const struct command *command) {
  return apply_as(session, command, ORIGIN_EDITOR);
}
