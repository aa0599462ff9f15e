/* Memory that lives and dies together: allocate, never free singly, release once. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;
struct arena {
  struct arena_block *last;
};

void arena_init(struct arena *arena);
void arena_release(struct arena *arena);
/* Zeroed, aligned for any type. Running out of memory ends the program. */
void *arena_alloc(struct arena *arena, size_t size);
/* An owned copy of `s`. */
char *arena_string(struct arena *arena, const char *s);

#endif
