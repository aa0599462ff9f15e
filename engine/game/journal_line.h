/* Lines of a journal as text, both ways. The checksum is added and taken off by journal.c. */
#ifndef GAME_JOURNAL_LINE_H
#define GAME_JOURNAL_LINE_H

#include "game/journal.h"

void journal_line_print(const struct journal_line *line, struct text *out); /* no newline */
/* False: not a line of a journal. `end` stands behind its last byte. */
bool journal_line_parse(const char *start, const char *end, struct journal_line *out);

/* What every format's first line begins with: "workteam-journal <format>". */
bool journal_format_parse(const char *start, const char *end, int *format);
void journal_header_print(const struct journal_header *header, size_t text_length,
                          struct text *out);
bool journal_header_parse(const char *start, const char *end, struct journal_header *out,
                          size_t *text_length);

#endif
