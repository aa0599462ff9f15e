/* The last panel of a story that no score may close: what one source says, with its kind, and then
 * what nobody knows. Words only. */
#include "ui/screens/end.h"

#include <stdio.h>
#include <string.h>

enum { INSET = 28, GAP_LINES = 10 };

static const struct text_look head = {STYLE_H2, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
static const struct text_look body = {STYLE_SERIF_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
static const struct text_look quiet = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};

static int claim_index(const struct scenario *scenario) {
  for (int i = 0; i < scenario->claim_count; i++)
    if (strcmp(scenario->claims[i].id, scenario->last_panel.claim) == 0) return i;
  return -1;
}

/* One line of text after another; drawn, or only measured. */
struct column {
  struct ui *ui;
  float x, y, w;
  bool drawn;
};

static void put(struct column *column, struct text_look look, const char *words, float after) {
  struct rect box = {column->x, column->y, column->w, 0};
  column->y += after + (column->drawn ? ui_text(column->ui, box, look, words)
                                      : ui_text_height(column->ui, look.style, column->w, words));
}

/* What a state said, or what this story assumes, is not known by being told last. */
static const char *heading_of(const struct claim *claim) {
  const char *kind = claim->kind.source;
  if (strncmp(kind, "state ", 6) == 0) return "What was claimed";
  return strcmp(kind, "model assumption") == 0 ? "What is assumed" : "What is known";
}

static void put_claim(struct column *column, const struct claim *claim) {
  struct ui *ui = column->ui;
  char line[160];
  snprintf(line, sizeof line, "%s · %s", claim->id, ui_words(ui, &claim->kind));
  put(column, head, ui_tr(ui, heading_of(claim)), GAP_LINES);
  put(column, body, ui_words(ui, &claim->text), 4);
  put(column, quiet, line, 2 * GAP_LINES);
}

static float lay_out(const struct ending_page *page, struct column column) {
  const struct scenario *scenario = &page->session->scenario;
  float top = column.y;
  put_claim(&column, &scenario->claims[claim_index(scenario)]);
  put(&column, head, ui_tr(column.ui, "What we do not know"), GAP_LINES);
  for (int i = 0; i < scenario->last_panel.unknown_count; i++)
    put(&column, body, ui_words(column.ui, &scenario->last_panel.unknown[i]), GAP_LINES);
  return column.y - top;
}

float end_last_panel(const struct ending_page *page, float y) {
  const struct scenario *scenario = &page->session->scenario;
  if (!scenario->last_panel.claim || claim_index(scenario) < 0) return y;
  struct column column = {page->ui, page->x + INSET, y + INSET, page->w - 2 * INSET, false};
  float height = lay_out(page, column) + 2 * INSET - GAP_LINES;
  ui_card(page->ui, (struct rect){page->x, y, page->w, height}, false);
  column.drawn = true;
  lay_out(page, column);
  return y + height + 20;
}
