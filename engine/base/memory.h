/* Memory that is there: running out of it ends the program with a message, since no caller could go
 * on. Released with free(). */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *memory_new(size_t size);                 /* zeroed */
void *memory_resize(void *bytes, size_t size); /* as realloc(); NULL: new, not zeroed */

#endif
