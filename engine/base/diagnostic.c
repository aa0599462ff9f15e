#include "base/diagnostic.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/text.h"

void diagnostics_init(struct diagnostics *list) {
  list->count = 0;
  list->dropped = 0;
  list->errors = 0;
}

static void fill(struct diagnostic *item, const char *file, const char *format, va_list arguments) {
  struct text message;
  text_init(&message);
  text_vprintf(&message, format, arguments);
  utf8_copy(item->message, sizeof item->message, message.bytes);
  utf8_copy(item->file, sizeof item->file, file ? file : "");
  text_release(&message);
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
  va_list arguments;
  va_start(arguments, format);
  fill(item, file, format, arguments);
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
