#include "base/diagnostic.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/text.h"

void diagnostics_init(struct diagnostics *list) {
  list->count = 0;
  list->dropped = 0;
  list->errors = 0;
}

static void print_into(char *out, size_t size, const char *format, va_list arguments) {
  struct text text;
  text_init(&text);
  text_vprintf(&text, format, arguments);
  utf8_copy(out, size, text.bytes);
  utf8_make_printable(out);
  text_release(&text);
}

void diagnostics_add(struct diagnostics *list, enum severity severity, const char *file, int line,
                     const char *format, ...) {
  if (severity == SEVERITY_ERROR) list->errors++;
  if (list->count == DIAGNOSTICS_MAX) {
    list->dropped++;
    return;
  }
  struct diagnostic *item = &list->item[list->count++];
  item->severity = severity;
  item->line = line;
  item->column = 0;
  item->fix[0] = '\0';
  utf8_copy(item->file, sizeof item->file, file ? file : "");
  utf8_make_printable(item->file);
  va_list arguments;
  va_start(arguments, format);
  print_into(item->message, sizeof item->message, format, arguments);
  va_end(arguments);
}

void diagnostics_fix(struct diagnostics *list, const char *format, ...) {
  if (list->count == 0 || list->dropped > 0) return; /* the message itself wasn't kept */
  struct diagnostic *item = &list->item[list->count - 1];
  va_list arguments;
  va_start(arguments, format);
  print_into(item->fix, sizeof item->fix, format, arguments);
  va_end(arguments);
}

char *diagnostic_format(const struct diagnostic *item, char *out, size_t size) {
  struct text text;
  text_init(&text);
  if (item->file[0]) text_append(&text, item->file);
  if (item->file[0] && item->line > 0) text_printf(&text, ":%d", item->line);
  if (item->file[0] && item->line > 0 && item->column > 0) text_printf(&text, ":%d", item->column);
  if (item->file[0]) text_append(&text, ": ");
  text_append(&text, item->message);
  utf8_copy(out, size, text.bytes);
  text_release(&text);
  return out;
}
