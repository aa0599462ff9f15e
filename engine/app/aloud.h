/* What is read aloud when the player asks for it: the words of the focused control, or, with no
 * focus, those of the screen in reading order. */
#ifndef APP_ALOUD_H
#define APP_ALOUD_H

#include "base/text.h"
#include "platform/narrator.h"
#include "ui/screens.h"
#include "ui/ui.h"

/* Adds to `out`; labels of a modal alone while one is open. */
void aloud_collect(const struct ui *ui, struct text *out);
/* Starts reading; when something is being read, stops it. False: there is no voice. */
bool aloud_read(struct narrator *narrator, const struct ui *ui, const struct settings *settings);

#endif
