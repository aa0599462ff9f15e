/* Translations: a reader for gettext's .po text files (Poedit, Weblate and msgfmt -c know them).
 *
 * Kept: msgctxt, msgid, msgid_plural, msgstr, msgstr[0..]. Obsolete entries (#~), fuzzy ones and
 * empty translations are left out, so the words of the source show instead. The file must be UTF-8.
 * Whatever the bytes, reading ends: in a catalogue, and messages for the lines it couldn't use. */
#ifndef BASE_CATALOGUE_H
#define BASE_CATALOGUE_H

#include <stddef.h>

#include "base/diagnostic.h"

struct bundle;
struct catalogue;

/* `name` is for messages. NULL only when nothing at all could be read. */
struct catalogue *catalogue_parse(const char *bytes, size_t length, const char *name,
                                  struct diagnostics *problems);
/* NULL: why is said in `problems`. */
struct catalogue *catalogue_load(const char *path, struct diagnostics *problems);
/* The file `name` of a scenario, which messages call `path`. */
struct catalogue *catalogue_load_from(const struct bundle *bundle, const char *name,
                                      const char *path, struct diagnostics *problems);
void catalogue_free(struct catalogue *catalogue);

/* The translation of `source` in `context` ("" = none; NULL = any), or NULL. Owned by the
 * catalogue. */
const char *catalogue_find(const struct catalogue *catalogue, const char *context,
                           const char *source);
int catalogue_count(const struct catalogue *catalogue);
/* Entry i in the order of the file, for tests and tools. */
void catalogue_entry(const struct catalogue *catalogue, int i, const char **context,
                     const char **source, const char **translation);
int catalogue_entry_line(const struct catalogue *catalogue, int i); /* of its msgid */

#endif
