/* What the story rests on: sources with what each cannot show, and the claims that it takes from
 * them, each with its kind. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/end.h"

static float draw_source(const struct ending_page *page, int index, float x, float y, float w) {
  struct ui *ui = page->ui;
  const struct source *source = &page->session->scenario.sources[index];
  char kind[160];
  float inner = w - 56, top = y + 20;
  const char *citation = ui_words(ui, &source->citation),
             *cannot = ui_words(ui, &source->cannot_show);
  snprintf(kind, sizeof kind, "%s · %s", source->id, ui_words(ui, &source->kind));
  float height = 40 + 28 + ui_text_height(ui, STYLE_BODY_S, inner, citation) + 10 + 24 +
                 ui_text_height(ui, STYLE_BODY_S, inner, cannot);
  ui_card(ui, (struct rect){x, y, w, height}, false);
  struct text_look head = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};
  struct text_look body = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  top += ui_text(ui, (struct rect){x + 28, top, inner, 0}, head, kind) + 4;
  top += ui_text(ui, (struct rect){x + 28, top, inner, 0}, body, citation) + 10;
  top += ui_text(ui, (struct rect){x + 28, top, inner, 0}, head, ui_tr(ui, "What it cannot show"));
  ui_text(ui, (struct rect){x + 28, top, inner, 0}, body, cannot);
  return height + 20;
}

static float draw_mode(const struct ending_page *page, float x, float y, float w) {
  struct text_look look = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  bool full = page->session->scenario.evidence == EVIDENCE_FULL_MODEL;
  const char *words = full ? "Played with the full model."
                           : "Played in the mode \"documented only\": what rests on an "
                             "assumption alone was left out.";
  float top = y;
  y += ui_text(page->ui, (struct rect){x, y, w, 0}, look, ui_tr(page->ui, words));
  if (page->session->edited)
    y += ui_text(page->ui, (struct rect){x, y, w, 0}, look, ui_tr(page->ui, session_edited_words));
  char skipped[300];
  session_skipped_words(page->session, skipped, sizeof skipped);
  if (skipped[0]) y += ui_text(page->ui, (struct rect){x, y, w, 0}, look, skipped);
  return y - top + 16;
}

static float draw_sources(const struct ending_page *page, float x, float y, float w) {
  float top = y;
  if (page->debrief) y += end_export(page, x, y, w);
  y += draw_mode(page, x, y, w);
  y += end_heading(page, "Sources", "", x, y, w);
  for (int i = 0; i < page->session->scenario.source_count; i++) y += draw_source(page, i, x, y, w);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  y += ui_text(page->ui, (struct rect){x, y, w, 0}, look,
               ui_tr(page->ui,
                     "No source measures these quantities inside such a workteam. The sizes of "
                     "effects are this model's assumptions, or come from other settings."));
  return y - top + 12;
}

/* The id in a column of its own, then the claim; its kind below. */
static float draw_claim(const struct ending_page *page, int index, float x, float y, float w) {
  struct ui *ui = page->ui;
  const struct claim *claim = &page->session->scenario.claims[index];
  struct text_look id = {STYLE_LABEL_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 2};
  struct text_look body = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  struct text_look kind = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  float used = 0, column = w > 560 ? 170 : 0;
  if (column > 0)
    ui_text(ui, (struct rect){x, y + 2, column - 12, 0}, id, claim->id);
  else
    used += ui_text(ui, (struct rect){x, y, w, 0}, id, claim->id);
  struct rect box = {x + column, y + used, w - column, 0};
  used +=
      ui_rich(ui, ui_make_id("end.claim", index * 16), box, body, ui_words(ui, &claim->text), NULL);
  box.y = y + used;
  used += ui_text(ui, box, kind, ui_words(ui, &claim->kind));
  ui_rule(ui, x, y + used + 8, w);
  return used + 20;
}

static float draw_claims(const struct ending_page *page, float x, float y, float w) {
  float top = y;
  y += end_heading(page, "What the story takes from them", ui_tr(page->ui, "In our own words."), x,
                   y, w);
  for (int i = 0; i < page->session->scenario.claim_count; i++) y += draw_claim(page, i, x, y, w);
  return y - top;
}

float end_sources(const struct ending_page *page, float y) {
  if (!end_is_wide(page)) {
    y += draw_sources(page, page->x, y, page->w) + 20;
    return y + draw_claims(page, page->x, y, page->w);
  }
  float left = page->w * 0.42f, gap = 56;
  float sources = draw_sources(page, page->x, y, left);
  float claims = draw_claims(page, page->x + left + gap, y, page->w - left - gap);
  return y + fmaxf(sources, claims);
}
