/* What an author may write, read off the tables that the reader itself goes by: no second list that
 * could lag. One model of it, printed as Markdown, as JSON, and as type stubs for an editor.
 *
 * A reference has parts ("decisions"), a part has tables ("decisions[].options[]"), a table rows.
 */
#ifndef SCRIPT_REFERENCE_H
#define SCRIPT_REFERENCE_H

#include "base/arena.h"
#include "base/text.h"

struct reference;
struct reference_part;

/* `examples` is the folder with an example for each part; what isn't there is left out. Everything
 * lives in `arena`. */
struct reference *reference_make(struct arena *arena, const char *examples);
/* NULL: there is none of that id; or, by number, none so far back. */
const struct reference_part *reference_find(const struct reference *reference, const char *id);
const char *reference_part_id(const struct reference *reference, int number);

/* `part` NULL prints all. */
void reference_print_markdown(const struct reference *reference, const struct reference_part *part,
                              struct text *out);
void reference_print_json(const struct reference *reference, const struct reference_part *part,
                          struct text *out);

/* Type definitions for the Lua language server: classes, enums, and the orders as functions. */
void reference_print_stubs(struct text *out);

#endif
