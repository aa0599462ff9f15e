#include "base/diagnostic.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

void diagnostics_init(struct diagnostics *list) {
  list->count = list->dropped = 0;
  list->errors = list->warnings = list->notes = 0;
  list->last_dropped = false;
}

/* ---- the list ------------------------------------------------------------------------------- */

static int *counter_of(struct diagnostics *list, enum severity severity) {
  int *const counter[] = {&list->errors, &list->warnings, &list->notes};
  return counter[severity];
}

static void close_gap(struct diagnostics *list, int index) {
  list->count--;
  memmove(&list->item[index], &list->item[index + 1],
          sizeof list->item[0] * (size_t)(list->count - index));
}

/* The last one that is less severe goes. False: there is none. */
static bool drive_out(struct diagnostics *list, enum severity severity) {
  int at = list->count - 1;
  while (at >= 0 && list->item[at].severity <= severity) at--;
  if (at >= 0) close_gap(list, at);
  return at >= 0;
}

/* At the end. NULL: it is dropped. */
static struct diagnostic *place_for(struct diagnostics *list, enum severity severity) {
  bool full = list->count == DIAGNOSTICS_MAX;
  ++*counter_of(list, severity);
  list->dropped += full;
  list->last_dropped = full && (severity != SEVERITY_ERROR || !drive_out(list, severity));
  return list->last_dropped ? NULL : &list->item[list->count++];
}

void diagnostics_insert(struct diagnostics *list, const struct diagnostic *item) {
  struct diagnostic *at = place_for(list, item->severity);
  if (!at) return;
  for (; at > list->item && at[-1].severity > item->severity; at--) at[0] = at[-1];
  *at = *item;
}

void diagnostics_remove(struct diagnostics *list, int index) {
  --*counter_of(list, list->item[index].severity);
  close_gap(list, index);
}

/* ---- messages ------------------------------------------------------------------------------- */

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
  struct diagnostic *item = place_for(list, severity);
  if (!item) return;
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

void diagnostics_column(struct diagnostics *list, int column) {
  if (list->count > 0 && !list->last_dropped) list->item[list->count - 1].column = column;
}

void diagnostics_fix(struct diagnostics *list, const char *format, ...) {
  if (list->count == 0 || list->last_dropped) return;
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
