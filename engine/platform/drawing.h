/* The text of a drawing, recoloured on the way where its folder asks for it.
 *
 * A folder need not hold every drawing. It may hold a palette.tsv that names the folder beside it
 * from which the rest comes, and what becomes of the colours there:
 *
 *   from     1959
 *   #A4543C  #755443     this colour becomes that one
 *   ink      #2F2524  #EFE6D2     all others: between these two, by how light they are
 *
 * Colours are written #RRGGBB; columns are parted by tabs. */
#ifndef PLATFORM_DRAWING_H
#define PLATFORM_DRAWING_H

#include <stddef.h>

/* NULL: there is none. Ends with a 0 that `length` does not count. free() it. Any thread. */
char *drawing_read(const char *path, size_t *length);

#endif
