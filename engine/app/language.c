#include "app/language.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bundle.h"
#include "base/hash.h"
#include "base/text.h"

enum { PSEUDO_SLOTS = 4096 };

struct pseudo_text {
  const char *source, *made;
};

void language_init(struct language *language) {
  memset(language, 0, sizeof *language);
  memcpy(language->code, "en", 3);
  arena_init(&language->pseudo);
}

void language_clear_shelf(struct language *language) {
  for (int i = 0; i < language->shelf_count; i++) catalogue_free(language->shelf[i]);
  language->shelf_count = 0;
}

void language_release(struct language *language) {
  catalogue_free(language->interface_texts);
  catalogue_free(language->story_texts);
  language_clear_shelf(language);
  free(language->pseudo_slots);
  arena_release(&language->pseudo);
  language_init(language);
}

static bool is_code(const struct language *language, const char *code) {
  return strcmp(language->code, code) == 0;
}

/* NULL without a message: not translated, the source's words show. */
static struct catalogue *load(const char *folder, const char *code, struct diagnostics *problems) {
  char name[32], path[600];
  snprintf(name, sizeof name, "text/%s.po", code);
  snprintf(path, sizeof path, "%.560s/%s", folder, name);
  struct bundle *bundle = bundle_open(folder, problems);
  struct catalogue *catalogue =
      bundle && bundle_has(bundle, name) ? catalogue_load_from(bundle, name, path, problems) : NULL;
  bundle_close(bundle);
  return catalogue;
}

void language_set(struct language *language, const char *code, const char *assets,
                  struct diagnostics *problems) {
  if (is_code(language, code)) return;
  language_release(language);
  snprintf(language->code, sizeof language->code, "%s", code);
  if (!is_code(language, "en") && !is_code(language, "xx"))
    language->interface_texts = load(assets, code, problems);
}

void language_set_story(struct language *language, const char *folder,
                        struct diagnostics *problems) {
  catalogue_free(language->story_texts);
  language->story_texts = NULL;
  if (folder && !is_code(language, "en") && !is_code(language, "xx"))
    language->story_texts = load(folder, language->code, problems);
}

void language_shelve(struct language *language, const char *folder, struct diagnostics *problems) {
  if (language->shelf_count == SHELF_MAX || is_code(language, "en") || is_code(language, "xx"))
    return;
  struct catalogue *texts = load(folder, language->code, problems);
  if (texts) language->shelf[language->shelf_count++] = texts;
}

/* ---- the pseudo-locale ----------------------------------------------------------------------- */

/* Markup ({l:gap}), figures of formats (%d) and the bytes around them stay as they are. */
static const char *skip_markup(const char *s) {
  if (*s == '{') {
    const char *end = strchr(s, '}');
    return end ? end + 1 : s;
  }
  if (*s == '%') {
    s++;
    s += strspn(s, "0123456789.-+ l");
    return *s ? s + 1 : s;
  }
  return s;
}

static void append_accented(struct text *out, char c) {
  static const char plain[] = "aeiouyAEIOU";
  static const char *const accented[] = {"á", "é", "í", "ó", "ú", "ý", "Á", "É", "Í", "Ó", "Ú"};
  const char *at = c ? strchr(plain, c) : NULL;
  if (at)
    text_append(out, accented[at - plain]);
  else
    text_append_char(out, c);
}

static const char *make_pseudo(struct language *language, const char *source) {
  struct text out;
  text_init(&out);
  text_append_char(&out, '[');
  for (const char *s = source; *s;) {
    const char *next = skip_markup(s);
    if (next > s)
      text_append_bytes(&out, s, (size_t)(next - s));
    else
      append_accented(&out, *s++);
    if (next > s) s = next;
  }
  int extra = utf8_count(source) * 2 / 5;
  for (int i = 2; i < extra; i++) text_append_char(&out, i % 6 == 5 ? ' ' : '~');
  text_append_char(&out, ']');
  const char *made = arena_string(&language->pseudo, out.bytes);
  text_release(&out);
  return made;
}

static const char *pseudo(struct language *language, const char *source) {
  if (!language->pseudo_slots)
    language->pseudo_slots = calloc(PSEUDO_SLOTS, sizeof *language->pseudo_slots);
  if (!language->pseudo_slots) abort();
  uint64_t at = hash_bytes(HASH_START, source, strlen(source));
  for (int probe = 0; probe < PSEUDO_SLOTS; probe++, at++) {
    struct pseudo_text *slot = &language->pseudo_slots[at % PSEUDO_SLOTS];
    if (slot->source && strcmp(slot->source, source) == 0) return slot->made;
    if (slot->source) continue;
    slot->made = make_pseudo(language, source);
    slot->source = arena_string(&language->pseudo, source);
    return slot->made;
  }
  return source;
}

/* ---- looking up ------------------------------------------------------------------------------ */

static void remember_missing(struct language *language, const char *source) {
  int kept = language->missing_count < MISSING_MAX ? language->missing_count : MISSING_MAX;
  for (int i = 0; i < kept; i++)
    if (strcmp(language->missing[i], source) == 0) return;
  if (kept < MISSING_MAX) language->missing[kept] = arena_string(&language->pseudo, source);
  language->missing_count++;
}

/* Past the conversion that begins at the "%": its letter, or the end. */
static const char *conversion_end(const char *percent) {
  return percent + 1 + strcspn(percent + 1, "diouxXeEfFgGaAcspnm%");
}

/* The next conversion of a format at or after `s`, NULL; "%%" is none. */
static const char *next_conversion(const char *s) {
  while ((s = strchr(s, '%')) && s[1] == '%') s += 2;
  return s;
}

/* A story's catalogue comes from anyone: what it says for the interface's formats must take the
 * same arguments in the same order. */
static bool takes_the_same(const char *source, const char *translation) {
  const char *a = next_conversion(source), *b = next_conversion(translation);
  while (a && b) {
    const char *end_a = conversion_end(a), *end_b = conversion_end(b);
    if (end_a - a != end_b - b || memcmp(a, b, (size_t)(end_a - a) + 1) != 0) return false;
    if (!*end_a) return true;
    a = next_conversion(end_a + 1);
    b = next_conversion(end_b + 1);
  }
  return !a && !b;
}

/* A text of the story may reach the interface without its context (what someone said, a name within
 * a sentence), and may have moved within its file: then its words alone find it. */
static const char *look_up(const struct language *language, const char *context,
                           const char *source) {
  const struct catalogue *story = language->story_texts, *interface = language->interface_texts;
  const char *found = NULL;
  if (context[0] && story) found = catalogue_find(story, context, source);
  if (!found && !context[0] && interface) found = catalogue_find(interface, "", source);
  if (found) return found;
  if (story) found = catalogue_find(story, NULL, source);
  if (found && !context[0] && !takes_the_same(source, found)) found = NULL;
  for (int i = 0; !found && context[0] && i < language->shelf_count; i++)
    found = catalogue_find(language->shelf[i], context, source);
  return found;
}

/* People's names are as long in every language. */
static bool is_name(const char *context) {
  size_t length = strlen(context);
  return strncmp(context, "people.", 7) == 0 && length > 5 &&
         strcmp(context + length - 5, ".name") == 0;
}

const char *language_translate(void *self, const char *context, const char *source) {
  struct language *language = self;
  if (!context) context = "";
  if (source[0] == '\0' || is_code(language, "en")) return source;
  if (is_code(language, "xx")) return is_name(context) ? source : pseudo(language, source);
  const char *found = look_up(language, context, source);
  if (!found) remember_missing(language, source);
  return found ? found : source;
}
