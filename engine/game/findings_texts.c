/* Translations: text/<language>.po against the texts of the scenario. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bundle.h"
#include "base/catalogue.h"
#include "game/findings_internal.h"

enum { TOLD_OF_EACH_KIND = 5 };

struct language {
  const struct findings *findings;
  const char *path; /* of the catalogue */
  const struct catalogue *catalogue;
  int told, untold; /* of the kind that is gone through now */
};

/* A whole language that is not there would hide everything else: a few are told, the rest counted.
 */
static bool is_told(struct language *language) {
  if (language->told < TOLD_OF_EACH_KIND) {
    language->told++;
    return true;
  }
  language->untold++;
  return false;
}

static void tell_rest(struct language *language, const char *what) {
  if (language->untold > 0)
    diagnostics_add(language->findings->problems, SEVERITY_WARNING, language->path, 0,
                    "%d more texts are %s", language->untold, what);
  language->told = language->untold = 0;
}

static void fix_by_merging(const struct language *language) {
  diagnostics_fix(
      language->findings->problems,
      "workteam texts %s --merge %s > new.po, fill in each empty msgstr, put it in its place",
      language->findings->scenario->path, language->path);
}

static bool has_context(const struct catalogue *catalogue, const char *id) {
  for (int i = 0; i < catalogue_count(catalogue); i++) {
    const char *context, *source, *translation;
    catalogue_entry(catalogue, i, &context, &source, &translation);
    if (strcmp(context, id) == 0) return true;
  }
  return false;
}

/* A translation that is only begun is no fault, so all that it lacks is told at once. */
static void note_missing(const struct language *language) {
  const struct scenario_text *text = language->findings->scenario->texts;
  int count = 0, missing = 0;
  for (; text; text = text->next, count++)
    missing += !catalogue_find(language->catalogue, text->words.id, text->words.source) &&
               !has_context(language->catalogue, text->words.id);
  if (missing == 0) return;
  diagnostics_add(language->findings->problems, SEVERITY_NOTE, language->path, 0,
                  "%d of %d texts are not translated yet; they are shown in the story's own words",
                  missing, count);
  fix_by_merging(language);
}

static void find_outdated(struct language *language) {
  for (int i = 0; i < catalogue_count(language->catalogue); i++) {
    const char *context, *source, *translation;
    catalogue_entry(language->catalogue, i, &context, &source, &translation);
    const struct scenario_text *text = findings_text(language->findings->scenario, context);
    if (text && strcmp(text->words.source, source) == 0) continue;
    if (!is_told(language)) continue;
    diagnostics_add(language->findings->problems, text ? SEVERITY_WARNING : SEVERITY_NOTE,
                    language->path, catalogue_entry_line(language->catalogue, i), "%s: %s", context,
                    text ? "the words have changed since they were translated"
                         : "no text of the scenario has this id");
    fix_by_merging(language);
  }
  tell_rest(language, "outdated or not used");
}

static void find_wide(struct language *language) {
  for (int i = 0; i < catalogue_count(language->catalogue); i++) {
    const char *context, *source, *translation, *place;
    int columns;
    catalogue_entry(language->catalogue, i, &context, &source, &translation);
    int width = findings_width_beyond(context, translation, &place, &columns);
    if (width == 0 || !is_told(language)) continue;
    diagnostics_add(language->findings->problems, SEVERITY_WARNING, language->path,
                    catalogue_entry_line(language->catalogue, i),
                    "%s: the translation is %d letters wide, and %d fit (%s; a Hangul letter is "
                    "two wide)",
                    context, width, columns, place);
  }
  tell_rest(language, "too wide");
}

/* The game's own words are in these, and a story's are offered only together with them. */
static void find_unoffered(const struct findings *findings, const char *name, const char *path) {
  if (strcmp(name, "text/ko.po") == 0) return;
  diagnostics_add(findings->problems, SEVERITY_WARNING, path, 0,
                  "the game doesn't offer this language: besides the story's own words it shows "
                  "text/ko.po");
}

static void find_in_language(const struct findings *findings, const struct bundle *bundle,
                             const char *name) {
  char path[400];
  snprintf(path, sizeof path, "%s%s", findings->scenario->path, name);
  struct catalogue *catalogue = catalogue_load_from(bundle, name, path, findings->problems);
  if (!catalogue) return;
  struct language language = {.findings = findings, .path = path, .catalogue = catalogue};
  find_unoffered(findings, name, path);
  note_missing(&language);
  find_outdated(&language);
  find_wide(&language);
  catalogue_free(catalogue);
}

void findings_of_texts(const struct findings *findings) {
  struct bundle *bundle = findings_open_files(findings->scenario);
  for (int i = 0; bundle && i < bundle_count(bundle); i++)
    if (strncmp(bundle_name(bundle, i), "text/", 5) == 0)
      find_in_language(findings, bundle, bundle_name(bundle, i));
  bundle_close(bundle);
}
