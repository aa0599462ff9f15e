/* Opening a file in a folder that may come from a stranger: a pipe there must not make the program
 * wait, a device must not feed it for ever, and a link must not lead out of the folder. */
#ifndef BASE_REGULAR_FILE_H
#define BASE_REGULAR_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* For reading; NULL with the reason in *why ("no such file", "is no file", "is a link"). `size`
 * gets the length. `why` and `size` may be NULL. */
FILE *regular_file_open(const char *path, size_t *size, const char **why);

bool regular_file_exists(const char *path);

#endif
