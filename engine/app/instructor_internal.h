/* Shared by instructor*.c only. */
#ifndef APP_INSTRUCTOR_INTERNAL_H
#define APP_INSTRUCTOR_INTERNAL_H

#include "base/text.h"

struct game;
struct diagnostics;

/* Of the story that is played, or of the one that does not load; or a zip. */
const char *instructor_folder(const struct game *game);

/* ---- problems (instructor_problems.c) -------------------------------------------------------- */

void instructor_take_all(struct game *game, const struct diagnostics *problems);
void instructor_forget_problems(struct game *game);
void instructor_show_problems(struct game *game); /* the sheet, at the first of them */
/* The lines around the one that is shown. */
void instructor_read_excerpt(struct game *game);
/* What somebody else needs to see the same, and the problems. */
void instructor_compose_report(const struct game *game, struct text *out);

/* ---- a story that does not load (instructor_unread.c) ---------------------------------------- */

/* Once more. Where it loads now, the sheet closes and the picker has it. */
void instructor_read_again(struct game *game);

#endif
