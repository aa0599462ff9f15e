/* The newspaper composes in the source's words and keeps what it composed from: the pattern, its
 * noun, its figures. Here they are put together again in the player's language. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "game/figure.h"
#include "ui/screens/book_pages.h"

void edition_words(const struct ui *ui, const struct session *session,
                   const struct edition *edition, int slot, bool plain, struct text *out) {
  const char *filled = plain ? edition->plain[slot] : edition->text[slot];
  int used = edition->template_used[slot];
  if (used < 0) { /* no pattern fitted: the bare figure, if anything */
    text_append(out, filled);
    return;
  }
  if (!filled[0]) return;
  const struct news_template *news = &session->scenario.news[used];
  if (session_skips(session, &news->skippable)) {
    char made[EDITION_TEXT_MAX];
    text_append(out, session_in_short(session, &news->skippable, made, sizeof made));
    return;
  }
  const struct words *pattern = plain && news->plain.source[0] ? &news->plain : &news->text;
  const char *translation = ui_words(ui, pattern);
  if (translation == pattern->source)
    text_append(out, filled);
  else
    figure_refill(out, translation, pattern->source, filled);
}

const char *claim_words(const struct ui *ui, const struct ledger_claim *claim, char *out,
                        size_t size) {
  snprintf(out, size, claim->pattern ? ui_tr(ui, claim->pattern) : "%s",
           claim->noun ? ui_words(ui, claim->noun) : "");
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
  return out;
}

/* A figure is the same in every language; "not stated" is not. */
const char *claim_record(const struct ui *ui, const struct ledger_claim *claim) {
  bool figure = isdigit((unsigned char)claim->record[0]) || claim->record[0] == '-';
  return figure ? claim->record : ui_tr(ui, claim->record);
}

const char *fact_words(const struct ui *ui, const struct not_printed *fact, char *out,
                       size_t size) {
  snprintf(out, size, ui_tr(ui, fact->pattern), fact->count);
  return out;
}
