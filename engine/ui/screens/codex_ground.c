/* Paragraphs of a codex page, and what a statement rests on. */
#include <stdio.h>
#include <string.h>

#include "ui/screens/codex.h"

float codex_text(const struct codex *codex, struct rect box, enum style style, enum token ink,
                 const char *text) {
  struct text_look look = {style, ink, TOKEN_CARD, ALIGN_LEFT, 0};
  return text && *text ? ui_text(codex->ui, box, look, text) : 0;
}

static const struct claim *claim_named(const struct scenario *scenario, const char *id,
                                       size_t length) {
  for (int i = 0; i < scenario->claim_count; i++) {
    const char *name = scenario->claims[i].id;
    if (strlen(name) == length && strncmp(name, id, length) == 0) return &scenario->claims[i];
  }
  return NULL;
}

float codex_claim(const struct codex *codex, const struct claim *claim, struct rect box) {
  const struct ui *ui = codex->ui;
  char words[200];
  float top = box.y;
  snprintf(words, sizeof words, "%s · %s", claim->id, ui_words(ui, &claim->kind));
  box.y += codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, ui_words(ui, &claim->text));
  box.y += codex_text(codex, box, STYLE_LABEL, TOKEN_INK2, words) + 8;
  ui_rule(codex->ui, box.x, box.y, box.w);
  return box.y + 10 - top;
}

static float draw_claim(const struct codex *codex, const char *id, size_t length, struct rect box) {
  const struct claim *claim = claim_named(codex->scenario, id, length);
  char words[160];
  if (claim) return codex_claim(codex, claim, box);
  snprintf(words, sizeof words, ui_tr(codex->ui, "%.*s: source not supplied."), (int)length, id);
  return codex_text(codex, box, STYLE_LABEL, TOKEN_INK2, words) + 8;
}

float codex_ground(const struct codex *codex, const struct ground *ground, struct rect box) {
  const char *ids = ground->sources ? ground->sources : "";
  bool assumed = ground->assumption.source && ground->assumption.source[0];
  float top = box.y;
  if (!ids[0] && !assumed) return 0;
  box.y +=
      codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(codex->ui, "What this rests on")) +
      8;
  while (*ids) {
    size_t length = strcspn(ids, " ");
    if (length > 0) box.y += draw_claim(codex, ids, length, box);
    ids += length + (ids[length] == ' ');
  }
  if (assumed) {
    box.y +=
        codex_text(codex, box, STYLE_LABEL_BOLD, TOKEN_INK2, ui_tr(codex->ui, "Our assumption"));
    box.y +=
        codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, ui_words(codex->ui, &ground->assumption)) +
        10;
  }
  return box.y - top;
}
