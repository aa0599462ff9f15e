/* The files that a play is carried away in: a page and a table of the same name. */
#ifndef APP_EXPORT_FILES_H
#define APP_EXPORT_FILES_H

#include "app/paths.h"
#include "game/export.h"

/* "FOLDER/NAME-00001.ENDING", with the number after the highest that is there: the latest file is
 * the last by name, whatever was removed. False: no folder, or no number left. */
bool path_not_taken(const char *folder, const char *name, const char *ending, char *out,
                    size_t size);

/* Writes both. `page` is where the page is, for the player to be told. False: nothing was left
 * behind. */
bool export_save(const struct session *session, const struct debrief *debrief, const char *folder,
                 char page[PATH_SIZE]);

#endif
