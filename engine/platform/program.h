/* Other programs of this machine, by name. */
#ifndef PLATFORM_PROGRAM_H
#define PLATFORM_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

enum { PROGRAM_PATH = 4096 };

/* Where on the PATH a program of this name lies. False: nowhere. */
bool program_find(const char *name, char *found, size_t size);

#endif
