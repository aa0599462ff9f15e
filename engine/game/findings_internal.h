/* What the parts of findings share. */
#ifndef GAME_FINDINGS_INTERNAL_H
#define GAME_FINDINGS_INTERNAL_H

#include "base/bundle.h"
#include "game/findings.h"
#include "script/script.h"

struct findings {
  const struct scenario *scenario;
  struct diagnostics *problems;
};

/* A finding at the text with this id ("decisions.fitter.title"), which its message begins with. */
void finding_at(const struct findings *findings, enum severity severity, const char *text_id,
                const char *format, ...) __attribute__((format(printf, 4, 5)));

const struct scenario_text *findings_text(const struct scenario *scenario, const char *id);

/* The scenario's files once more: bundle_close. NULL: they are gone. */
struct bundle *findings_open_files(const struct scenario *scenario);

void findings_of_texts(const struct findings *findings);
void findings_of_names(const struct findings *findings);
void findings_of_story(const struct findings *findings);
void findings_of_conditions(const struct findings *findings);
void findings_of_sources(const struct findings *findings);
void findings_of_pictures(const struct findings *findings);
void findings_of_functions(struct script *script, const struct scenario *scenario,
                           struct diagnostics *problems);

/* The leaders in policies/: each is loaded, and plays. */
struct script;
struct policy_check {
  const char *prelude;
  const struct scenario *scenario;
  struct script *script;
};
void findings_of_policies(const struct policy_check *check, struct diagnostics *problems);

/* Is a text, in any language, too long for the place where the text with this id is shown? Then
 * *place and *columns say which and how many fit, and the result is its width; else 0. */
int findings_width_beyond(const char *id, const char *text, const char **place, int *columns);

#endif
