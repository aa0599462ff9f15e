/* The codex: four tabs, each a list and the page of one entry. Shared by codex*.c only. */
#ifndef UI_CODEX_H
#define UI_CODEX_H

#include "ui/screens/screens_internal.h"

enum codex_tab { CODEX_TERMS, CODEX_PEOPLE, CODEX_MODEL, CODEX_SOURCES, CODEX_TABS };
enum { CODEX_TITLE_MAX = 120 };

struct codex {
  struct ui *ui;
  struct view *view;
  const struct scenario *scenario;
  const struct session *session; /* NULL: no story is open */
};

/* What a tab holds. `draw` sets entry `index` from the top of a box down and returns its height. */
struct codex_shelf {
  const char *name;
  int (*count)(const struct codex *codex);
  void (*title)(const struct codex *codex, int index, char *out, size_t size);
  bool (*fits)(const struct codex *codex, int index); /* what is searched for */
  float (*draw)(const struct codex *codex, int index, struct rect box);
};
extern const struct codex_shelf codex_terms, codex_people, codex_model, codex_sources;

/* Does any of what is searched for stand in the text? Latin letters in either case. */
bool codex_found(const struct codex *codex, const char *text);
/* Opens an entry of a tab. */
void codex_show(struct view *view, enum codex_tab tab, int entry);

/* A paragraph of the page; returns its height. */
float codex_text(const struct codex *codex, struct rect box, enum style style, enum token ink,
                 const char *text);
/* What a statement rests on: each claim with its kind and source, then the assumption. */
float codex_ground(const struct codex *codex, const struct ground *ground, struct rect box);
float codex_claim(const struct codex *codex, const struct claim *claim, struct rect box);

#endif
