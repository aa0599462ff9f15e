/* A folder in the file manager of this machine. */
#ifndef PLATFORM_FOLDER_H
#define PLATFORM_FOLDER_H

#include <stdbool.h>

/* False: there is no program that opens folders. Does not wait for it. */
bool folder_open(const char *path);

#endif
