/* Where the faces are found: Noto CJK (Korean cut) first, Nanum where it is missing. */
#ifndef PLATFORM_FONT_FILES_H
#define PLATFORM_FONT_FILES_H

#include <stdbool.h>

#include "ui/draw.h"

struct font_files {
  char path[FACE_COUNT][256];
};

/* False: `error` names the package to install and the folders looked in. */
bool font_files_find(struct font_files *files, char *error, int size);

#endif
