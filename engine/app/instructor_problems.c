/* The problems that the instructor's sheet shows: their list, the lines around the one that is
 * shown, and all of it as a text to pass on. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "app/game.h"
#include "app/instructor_internal.h"
#include "base/bundle.h"

/* ---- the list -------------------------------------------------------------------------------- */

void instructor_take_all(struct game *game, const struct diagnostics *problems) {
  for (int i = 0; i < problems->count; i++)
    diagnostics_insert(&game->instructor.problems, &problems->item[i]);
}

void instructor_show_problems(struct game *game) {
  struct instructor_view *view = &game->view.instructor;
  view->open = true;
  view->tab = INSTRUCTOR_PROBLEMS;
  view->problem = 0;
  view->excerpt.of = -1;
  game->view.passing = false;
}

void instructor_forget_problems(struct game *game) {
  struct instructor_view *view = &game->view.instructor;
  diagnostics_init(&game->instructor.problems);
  view->load_failed = false;
  view->problem = 0;
  view->excerpt.of = -1;
}

/* ---- the lines around a problem -------------------------------------------------------------- */

static void keep_line(struct excerpt *excerpt, const char *bytes, size_t length) {
  char whole[sizeof excerpt->line[0]], *out = excerpt->line[excerpt->count++];
  snprintf(whole, sizeof whole, "%.*s", (int)(length < sizeof whole ? length : sizeof whole),
           bytes);
  utf8_make_printable(utf8_copy(out, sizeof whole, whole));
}

static void keep_lines(struct excerpt *excerpt, const char *bytes) {
  enum { LINES = sizeof excerpt->line / sizeof excerpt->line[0] };
  for (int number = 1; *bytes && excerpt->count < LINES; number++) {
    size_t length = strcspn(bytes, "\r\n");
    if (number >= excerpt->first_line) keep_line(excerpt, bytes, length);
    bytes += strcspn(bytes, "\n");
    bytes += *bytes == '\n';
  }
}

static void read_lines(struct excerpt *excerpt, const char *path) {
  struct arena scratch;
  struct file_bytes file;
  arena_init(&scratch);
  if (bundle_read_path(path, &scratch, &file)) keep_lines(excerpt, file.bytes);
  arena_release(&scratch);
}

void instructor_read_excerpt(struct game *game) {
  struct instructor_view *view = &game->view.instructor;
  struct excerpt *excerpt = &view->excerpt;
  const struct diagnostics *problems = &game->instructor.problems;
  if (!view->open || excerpt->of == view->problem || view->problem >= problems->count) return;
  const struct diagnostic *item = &problems->item[view->problem];
  memset(excerpt, 0, sizeof *excerpt);
  excerpt->of = view->problem;
  excerpt->first_line = item->line > 2 ? item->line - 2 : 1;
  if (item->line > 0) read_lines(excerpt, item->file);
}

/* ---- the report ------------------------------------------------------------------------------ */

static void print_run(const struct session *session, struct text *out) {
  text_printf(out,
              "%s, seed %" PRIu64 ", day %d, state %016" PRIx64 "\nfiles %016" PRIx64
              ", model version %d%s%s\n",
              session->scenario.id, session->sim.seed, session->sim.model.day + 1,
              sim_hash(&session->sim), session->scenario.content_hash, MODEL_VERSION,
              session->scenario.evidence == EVIDENCE_DOCUMENTED_ONLY ? ", documented only" : "",
              session->edited ? ", edited" : "");
}

void instructor_compose_report(const struct game *game, struct text *out) {
  char line[900];
  if (game->session)
    print_run(game->session, out);
  else
    text_printf(out, "%s does not load, model version %d\n", instructor_folder(game),
                MODEL_VERSION);
  for (int i = 0; i < game->instructor.problems.count; i++) {
    const struct diagnostic *item = &game->instructor.problems.item[i];
    text_printf(out, "%s\n", diagnostic_format(item, line, sizeof line));
    if (item->fix[0]) text_printf(out, "  fix: %s\n", item->fix);
  }
}
