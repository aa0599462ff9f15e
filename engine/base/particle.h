/* Korean particles: which of two forms stands behind a word depends on how the word ends when it is
 * read aloud. A text writes both, the one behind a consonant first: "%s{은/는}", "{r:104}{이/가}";
 * here the right one is chosen, once the word or figure before it is known. */
#ifndef BASE_PARTICLE_H
#define BASE_PARTICLE_H

#include <stdbool.h>
#include <stddef.h>

struct particle {
  const char *form; /* in the mark; not terminated */
  int length, mark_length;
};

/* At a mark ("{은/는}") that stands behind the `length` bytes at `before`. False: it is no mark. */
bool particle_at(const char *mark, const char *before, size_t length, struct particle *out);

bool particles_in(const char *text);
/* In place: what is chosen is shorter than what it is chosen from. */
void particles_resolve(char *text);

#endif
