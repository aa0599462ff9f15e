/* The player's settings as a small text file of `name = value` lines. An unknown name or a bad value
 * is skipped: settings never stop the game. */
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include "ui/screens.h"

void settings_default(struct settings *settings);
/* False: nothing has been kept there yet. */
bool settings_load(struct settings *settings, const char *path);
/* False: the folder can't be written. */
bool settings_save(const struct settings *settings, const char *path);

#endif
