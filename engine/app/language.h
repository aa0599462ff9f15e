/* The player's language: the interface's catalogue and the story's, asked through one function.
 *
 * "en" is the source and needs no catalogue. "xx" is the pseudo-locale of the tests: every text 40
 * % longer, in brackets, with markup and figures left whole. A text without a translation is shown
 * in the source's words and remembered, so that tests can name it. */
#ifndef APP_LANGUAGE_H
#define APP_LANGUAGE_H

#include "base/arena.h"
#include "base/catalogue.h"
#include "base/diagnostic.h"

enum { MISSING_MAX = 64, SHELF_MAX = 64 };

struct language {
  char code[8];
  struct catalogue *interface_texts, *story_texts;
  struct catalogue *shelf[SHELF_MAX]; /* of the stories that can be chosen */
  int shelf_count;
  struct arena pseudo;
  struct pseudo_text *pseudo_slots; /* table of pseudo texts already made */
  int missing_count;                /* distinct; the first MISSING_MAX are kept */
  const char *missing[MISSING_MAX];
};

void language_init(struct language *language);
void language_release(struct language *language);
/* Reads assets/text/<code>.po; a fault leaves the source's words and says so in `problems`. */
void language_set(struct language *language, const char *code, const char *assets,
                  struct diagnostics *problems);
/* The story's texts: text/<code>.po in its folder or zip, if there is one. NULL folder: none. */
void language_set_story(struct language *language, const char *folder,
                        struct diagnostics *problems);
/* Titles and summaries of a story that is not being played. language_set takes them away. */
void language_shelve(struct language *language, const char *folder, struct diagnostics *problems);
void language_clear_shelf(struct language *language);
/* For struct ui_language. context "" = the interface. */
const char *language_translate(void *self, const char *context, const char *source);

#endif
