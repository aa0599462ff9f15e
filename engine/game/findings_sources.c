/* Numbers that rest on nothing that is named, which is an error: no one is to teach with them;
 * sources and claims that nothing rests on. */
#include <stdio.h>

#include "game/findings_internal.h"

enum { ID_BYTES = 160 };

static bool is_used(const struct scenario *scenario, int source) {
  for (int i = 0; i < scenario->claim_count; i++)
    if (scenario->claims[i].source == source) return true;
  return false;
}

static void find_ungrounded(const struct findings *findings, const struct ungrounded *section) {
  char file[192];
  struct diagnostics *problems = findings->problems;
  snprintf(file, sizeof file, "%s%s", findings->scenario->path, section->file);
  diagnostics_add(problems, SEVERITY_ERROR, file, section->line,
                  "%s: its numbers have no ground: what do they rest on?", section->section);
  diagnostics_column(problems, section->column);
  diagnostics_fix(problems, "grounds = { %s = { assumption = \"why these numbers\" } }",
                  section->section);
}

void findings_of_sources(const struct findings *findings) {
  const struct scenario *scenario = findings->scenario;
  char id[ID_BYTES];
  for (int i = 0; i < scenario->ungrounded_count; i++)
    find_ungrounded(findings, &scenario->ungrounded[i]);
  for (int i = 0; i < scenario->claim_count; i++) {
    if (scenario->claims[i].cited) continue;
    snprintf(id, sizeof id, "claims.%s.text", scenario->claims[i].id);
    finding_at(findings, SEVERITY_NOTE, id, "nothing cites this claim");
    diagnostics_fix(findings->problems, "source = \"%s\" where it is used", scenario->claims[i].id);
  }
  for (int i = 0; i < scenario->source_count; i++) {
    if (is_used(scenario, i)) continue;
    snprintf(id, sizeof id, "sources.%s.citation", scenario->sources[i].id);
    finding_at(findings, SEVERITY_NOTE, id, "no claim is taken from this source");
  }
}
