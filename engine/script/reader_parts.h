/* What the files reader*.c have in common. */
#ifndef SCRIPT_READER_PARTS_H
#define SCRIPT_READER_PARTS_H

#include "script/reader.h"

enum { READER_PATH_BYTES = 200 };

/* "expected a list { ... }, got a number" */
void reader_wrong_kind(struct reader *reader, const struct value *value, const char *expected);
/* Nobody will read what a message says beyond those that are kept: no nearest name is looked for.
 */
bool reader_is_full(const struct reader *reader);

#endif
