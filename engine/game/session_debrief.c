/* A story opened to be looked back on, with the text that was saved in its own journal: the level
 * may have been edited since. Nothing is written; what doesn't come out the same is said, not
 * hidden. */
#include <stdlib.h>

#include "game/scenario_text.h"
#include "game/session_internal.h"

static struct session *load_saved_text(const struct session_options *options,
                                       const struct journal_reading *reading,
                                       struct diagnostics *problems) {
  char folder[SCENARIO_FOLDER_SIZE];
  if (!scenario_text_unpack(reading->scenario_text.bytes, folder)) {
    diagnostics_add(problems, SEVERITY_ERROR, options->journal_path, 2,
                    "the story's text in the journal can't be laid out to be read");
    return NULL;
  }
  struct session_options saved = {.level_folder = folder, .prelude = options->prelude};
  struct session *session =
      session_load(&saved, reading->header.seed, (enum evidence)reading->header.evidence, problems);
  scenario_text_remove(folder);
  return session;
}

static void warn_of_differences(const struct session *session, const struct journal_header *header,
                                const char *path, struct diagnostics *problems) {
  if (header->model_version != MODEL_VERSION)
    diagnostics_add(problems, SEVERITY_WARNING, path, 1,
                    "played with model version %d; version %d may give other figures",
                    header->model_version, MODEL_VERSION);
  if (header->content_hash != session->scenario.content_hash)
    diagnostics_add(problems, SEVERITY_WARNING, path, 1,
                    "the story's text isn't complete; figures may differ");
}

/* A line that is refused, or a state that differs, is told once; days still pass. */
static void replay_as_far_as_it_goes(struct session *session, const struct journal_reading *reading,
                                     const char *path, struct diagnostics *problems) {
  struct diagnostics unread, *told = problems;
  diagnostics_init(&unread);
  for (int i = 0; i < reading->count; i++) {
    const struct journal_line *line = &reading->lines[i];
    if (!session_replay_line(session, line, SEVERITY_WARNING, path, told)) told = &unread;
    if (session->sim.model.day < line->day) return;
  }
}

struct session *session_open_debrief(const struct session_options *options,
                                     struct diagnostics *problems) {
  struct journal_reading reading;
  if (!journal_read(options->journal_path, &reading, problems)) return NULL;
  struct session *session = load_saved_text(options, &reading, problems);
  if (session) {
    session->edited = reading.header.edited;
    warn_of_differences(session, &reading.header, options->journal_path, problems);
    replay_as_far_as_it_goes(session, &reading, options->journal_path, problems);
    session->ended = session->sim.model.phase == PHASE_ENDED;
  }
  journal_reading_release(&reading);
  return session;
}
