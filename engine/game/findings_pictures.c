/* The scenario's own picture: files that nothing shows, and what in it can't be seen. What of a
 * drawing is refused is told when the scenario is loaded. */
#include <stdio.h>
#include <string.h>

#include "base/bundle.h"
#include "base/contrast.h"
#include "base/svg_clean.h"
#include "game/findings_internal.h"

enum { PATH_BYTES = 400, FOLDER_LENGTH = 9 /* of "pictures/" */ };

static const uint32_t sheet = 0xFFFFFF; /* that a picture is drawn on */
static const double contrast_least = 1.5;

static void tell(const struct findings *findings, enum severity severity, const char *name,
                 int line, const char *what) {
  char path[PATH_BYTES];
  snprintf(path, sizeof path, "%s%s", findings->scenario->path, name);
  diagnostics_add(findings->problems, severity, path, line, "%s", what);
}

/* ---- colours -------------------------------------------------------------------------------- */

static double contrast_most(const struct svg_picture *picture) {
  double most = 1;
  for (int a = 0; a < picture->colour_count; a++)
    for (int b = 0; b <= a; b++) {
      uint32_t other = a == b ? sheet : picture->colour[b];
      double contrast = contrast_of(picture->colour[a], other);
      if (contrast > most) most = contrast;
    }
  return most;
}

static void find_colours(const struct findings *findings, const char *name,
                         const struct svg_picture *picture) {
  char what[120];
  double contrast = contrast_most(picture);
  if (picture->colour_count == 0) return;
  if (contrast < contrast_least) {
    snprintf(what, sizeof what,
             "nothing in it stands out: its colours, and white behind them, have a contrast of "
             "%.1f; at least %.1f",
             contrast, contrast_least);
    tell(findings, SEVERITY_WARNING, name, 0, what);
  } else if (picture->colour_count == 1 && picture->filled && picture->shapes > 1) {
    snprintf(what, sizeof what, "everything in it is #%06x", (unsigned)picture->colour[0]);
    tell(findings, SEVERITY_NOTE, name, 0, what);
  }
}

static void find_unseen(const struct findings *findings, const char *name,
                        const struct svg_picture *picture) {
  if (picture->shapes == 0) tell(findings, SEVERITY_WARNING, name, 0, "it shows nothing");
  if (picture->unseen_line == 0) return;
  tell(findings, SEVERITY_WARNING, name, picture->unseen_line,
       "a shape with neither fill nor stroke can't be seen");
  diagnostics_fix(findings->problems, "fill=\"#884422\"");
}

/* ---- files ---------------------------------------------------------------------------------- */

/* It was read before: what is wrong with it has been told. */
static void find_in_picture(const struct findings *findings, const struct bundle *bundle,
                            const char *name) {
  struct arena scratch;
  struct file_bytes file;
  struct text clean;
  struct svg_picture picture;
  struct diagnostics told;
  arena_init(&scratch);
  text_init(&clean);
  diagnostics_init(&told);
  if (!bundle_read(bundle, name, &scratch, &file) &&
      svg_clean(file.bytes, file.length, name, &clean, &picture, &told)) {
    find_unseen(findings, name, &picture);
    find_colours(findings, name, &picture);
  }
  text_release(&clean);
  arena_release(&scratch);
}

void findings_of_pictures(const struct findings *findings) {
  struct bundle *bundle = findings_open_files(findings->scenario);
  const char *shown = findings->scenario->own_picture.file;
  for (int i = 0; bundle && i < bundle_count(bundle); i++) {
    const char *name = bundle_name(bundle, i);
    if (!bundle_is_picture(name)) continue;
    if (strcmp(name + FOLDER_LENGTH, shown) == 0) {
      find_in_picture(findings, bundle, name);
      continue;
    }
    tell(findings, SEVERITY_NOTE, name, 0, "nothing shows it");
    diagnostics_fix(findings->problems, "briefing = { picture = \"%s\", picture_alt = \"...\" }",
                    name + FOLDER_LENGTH);
  }
  bundle_close(bundle);
}
