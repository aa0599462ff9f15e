/* Words of the time, each with its Korean, a plain meaning, what it rests on, and where this story
 * has used it so far. */
#include <stdio.h>
#include <string.h>

#include "ui/screens/codex.h"

static int count_terms(const struct codex *codex) {
  return codex->scenario->term_count;
}

static void title_of(const struct codex *codex, int index, char *out, size_t size) {
  utf8_copy(out, size, ui_words(codex->ui, &codex->scenario->terms[index].name));
}

static bool fits(const struct codex *codex, int index) {
  const struct term *term = &codex->scenario->terms[index];
  return codex_found(codex, ui_words(codex->ui, &term->name)) ||
         codex_found(codex, ui_words(codex->ui, &term->korean)) ||
         codex_found(codex, ui_words(codex->ui, &term->text));
}

/* "{k:norm}" or "{k:norm|norms}" */
static bool mentions(const char *text, const char *term) {
  size_t length = strlen(term);
  while (text && (text = strstr(text, "{k:"))) {
    text += 3;
    if (strncmp(text, term, length) == 0 && (text[length] == '}' || text[length] == '|'))
      return true;
  }
  return false;
}

static bool decision_mentions(const struct decision *decision, const char *term) {
  if (mentions(decision->text.source, term)) return true;
  for (int i = 0; i < decision->known_count; i++)
    if (mentions(decision->known[i].source, term)) return true;
  for (int i = 0; i < decision->unknown_count; i++)
    if (mentions(decision->unknown[i].source, term)) return true;
  return false;
}

/* Only what the player has met: nothing is given away. */
static float draw_places(const struct codex *codex, const char *term, struct rect box) {
  float top = box.y;
  const struct scenario *scenario = codex->scenario;
  for (int i = 0; codex->session && i < scenario->decision_count; i++) {
    const struct decision_state *state = &codex->session->sim.model.decision[i];
    if (state->opened_day < 0 || !decision_mentions(&scenario->decisions[i], term)) continue;
    char date[48], words[240];
    if (box.y == top)
      box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK,
                          ui_tr(codex->ui, "Where it came up")) +
               4;
    date_words(codex->ui, scenario, state->opened_day, date, sizeof date);
    snprintf(words, sizeof words, "%s: %s", date,
             ui_words(codex->ui, &scenario->decisions[i].title));
    box.y += codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, words) + 4;
  }
  return box.y > top ? box.y + 14 - top : 0;
}

static bool names(const char *text, const char *name) {
  size_t length = strlen(name);
  for (; length > 3 && *text; text++)
    if (strncmp(text, name, length) == 0) return true;
  return false;
}

/* Other words that this one's meaning uses. */
static float draw_see_also(const struct codex *codex, int index, struct rect box) {
  struct ui *ui = codex->ui;
  const struct scenario *scenario = codex->scenario;
  const char *text = ui_words(ui, &scenario->terms[index].text);
  float top = box.y, x = box.x;
  for (int i = 0; i < scenario->term_count; i++) {
    const char *name = ui_words(ui, &scenario->terms[i].name);
    if (i == index || !names(text, name)) continue;
    if (box.y == top)
      box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(ui, "See also")) + 2;
    float width = ui_text_width(ui, STYLE_BODY_S_BOLD, name) + 4;
    if (x + width > box.x + box.w && x > box.x) x = box.x, box.y += 52;
    if (ui_button(ui, ui_make_id("codex.also", i), (struct rect){x, box.y, width, 44}, BUTTON_QUIET,
                  NULL, name, NULL))
      codex_show(codex->view, CODEX_TERMS, i);
    x += width + 24;
  }
  return box.y > top ? box.y + 62 - top : 0;
}

static float draw(const struct codex *codex, int index, struct rect box) {
  struct ui *ui = codex->ui;
  const struct term *term = &codex->scenario->terms[index];
  float top = box.y;
  struct text_look body = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  box.y += codex_text(codex, box, STYLE_H2, TOKEN_INK, ui_words(ui, &term->name));
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK2, ui_words(ui, &term->korean)) + 10;
  box.y += ui_rich(ui, ui_make_id("codex.term", index * 32), box, body, ui_words(ui, &term->text),
                   codex->session ? &codex->session->sim : NULL) +
           18;
  box.y += draw_see_also(codex, index, box);
  box.y += draw_places(codex, term->id, box);
  box.y += codex_ground(codex, &term->ground, box);
  return box.y - top;
}

const struct codex_shelf codex_terms = {"Terms", count_terms, title_of, fits, draw};
