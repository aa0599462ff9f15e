/* Sources: what each is, what it cannot show, and the claims that this story takes from it. */
#include <stdio.h>

#include "ui/screens/codex.h"

static int count_sources(const struct codex *codex) {
  return codex->scenario->source_count;
}

static void title_of(const struct codex *codex, int index, char *out, size_t size) {
  const struct source *source = &codex->scenario->sources[index];
  snprintf(out, size, "%s · %s", source->id, ui_words(codex->ui, &source->kind));
}

static bool claim_fits(const struct codex *codex, const struct claim *claim) {
  return codex_found(codex, claim->id) || codex_found(codex, ui_words(codex->ui, &claim->text)) ||
         codex_found(codex, ui_words(codex->ui, &claim->kind));
}

static bool fits(const struct codex *codex, int index) {
  const struct source *source = &codex->scenario->sources[index];
  if (codex_found(codex, source->id) || codex_found(codex, ui_words(codex->ui, &source->citation)))
    return true;
  for (int i = 0; i < codex->scenario->claim_count; i++)
    if (codex->scenario->claims[i].source == index &&
        claim_fits(codex, &codex->scenario->claims[i]))
      return true;
  return false;
}

static float draw_claims(const struct codex *codex, int index, struct rect box) {
  float top = box.y;
  for (int i = 0; i < codex->scenario->claim_count; i++) {
    const struct claim *claim = &codex->scenario->claims[i];
    if (claim->source == index && claim_fits(codex, claim)) box.y += codex_claim(codex, claim, box);
  }
  return box.y - top;
}

static float draw(const struct codex *codex, int index, struct rect box) {
  const struct ui *ui = codex->ui;
  const struct source *source = &codex->scenario->sources[index];
  char title[CODEX_TITLE_MAX];
  float top = box.y;
  title_of(codex, index, title, sizeof title);
  box.y += codex_text(codex, box, STYLE_H2, TOKEN_INK, title) + 4;
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK, ui_words(ui, &source->citation)) + 14;
  box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(ui, "What it cannot show"));
  box.y += codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, ui_words(ui, &source->cannot_show)) + 18;
  box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK,
                      ui_tr(ui, "What this story takes from it, in our own words")) +
           8;
  box.y += draw_claims(codex, index, box);
  return box.y - top;
}

const struct codex_shelf codex_sources = {"Sources", count_sources, title_of, fits, draw};
