#include "game/findings_internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "script/script.h"

const struct scenario_text *findings_text(const struct scenario *scenario, const char *id) {
  const struct scenario_text *text = scenario->texts;
  while (text && strcmp(text->words.id, id) != 0) text = text->next;
  return text;
}

void finding_at(const struct findings *findings, enum severity severity, const char *text_id,
                const char *format, ...) {
  const struct scenario_text *text = findings_text(findings->scenario, text_id);
  char message[300], file[192];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(message, sizeof message, format, arguments);
  va_end(arguments);
  snprintf(file, sizeof file, "%s%s", findings->scenario->path, text ? text->file : "scenario.lua");
  struct diagnostics *problems = findings->problems;
  diagnostics_add(problems, severity, file, text ? text->line : 0, "%s: %s", text_id, message);
  if (text) diagnostics_column(problems, text->column);
}

/* The path of a scenario ends with a slash, also that of a zip. */
struct bundle *findings_open_files(const struct scenario *scenario) {
  struct diagnostics told;
  char path[300];
  diagnostics_init(&told);
  snprintf(path, sizeof path, "%.*s", (int)strlen(scenario->path) - 1, scenario->path);
  return bundle_open(path, &told);
}

void findings_collect(const struct scenario *scenario, struct diagnostics *problems) {
  struct findings findings = {scenario, problems};
  findings_of_story(&findings);
  findings_of_conditions(&findings);
  findings_of_names(&findings);
  findings_of_sources(&findings);
  findings_of_texts(&findings);
  findings_of_pictures(&findings);
}

void findings_of_folder(const char *folder, const char *prelude, struct diagnostics *problems) {
  struct scenario scenario;
  struct script *script = script_load(folder, prelude, EVIDENCE_FULL_MODEL, &scenario, problems);
  if (!script) return;
  findings_of_functions(script, &scenario, problems);
  findings_collect(&scenario, problems);
  const struct policy_check check = {prelude, &scenario, script};
  findings_of_policies(&check, problems);
  script_free(script);
  scenario_release(&scenario);
}
