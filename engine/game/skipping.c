#include "game/skipping.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "base/text.h"
#include "game/session.h"

enum { MADE_MAX = 240 };

struct kept_words {
  struct words *place, were;
};
struct kept_facts {
  int16_t known, unknown;
};

struct skipping {
  struct scenario *scenario;
  content_theme_set themes;
  struct session_language language;
  struct arena made; /* sentences that no author wrote */
  struct kept_words *kept;
  int kept_count, kept_capacity;
  struct kept_facts facts[DECISIONS_MAX];
};

/* ---- words ---------------------------------------------------------------------------------- */

static const char *say(const struct session_language *language, const char *source) {
  return language->translate ? language->translate(language->self, "", source) : source;
}

void skipped_theme_names(content_theme_set themes, const struct session_language *language,
                         char *out, size_t size) {
  out[0] = '\0';
  for (int i = 0; i < CONTENT_THEME_COUNT; i++) {
    char before[MADE_MAX];
    if (!(themes & content_theme_bit(i))) continue;
    const char *name = say(language, content_themes[i].name);
    utf8_copy(before, sizeof before, out);
    bool is_last = themes >> i == 1;
    if (before[0])
      snprintf(out, size, say(language, is_last ? "%s and %s" : "%s, %s"), before, name);
    else
      utf8_copy(out, size, name);
  }
}

static void about(const char *format, content_theme_set themes,
                  const struct session_language *language, char *out, size_t size) {
  char names[MADE_MAX];
  skipped_theme_names(themes, language, names, sizeof names);
  snprintf(out, size, say(language, format), names);
}

void skipped_scene_words(content_theme_set themes, const struct session_language *language,
                         char *out, size_t size) {
  about("A scene about %s was skipped here.", themes, language, out, size);
}

/* A sentence of the program, put together in the player's language. */
static struct words made(struct skipping *skipping, const char *format, content_theme_set themes) {
  char sentence[MADE_MAX];
  about(format, themes & skipping->themes, &skipping->language, sentence, sizeof sentence);
  return (struct words){words_as_shown, arena_string(&skipping->made, sentence)};
}

static struct words in_short(struct skipping *skipping, const struct skippable *scene,
                             const char *format) {
  return *scene->in_short.source ? scene->in_short : made(skipping, format, scene->themes);
}

/* ---- putting away --------------------------------------------------------------------------- */

static void replace(struct skipping *skipping, struct words *place, struct words words) {
  if (skipping->kept_count == skipping->kept_capacity) {
    skipping->kept_capacity = skipping->kept_capacity ? skipping->kept_capacity * 2 : 256;
    skipping->kept =
        memory_resize(skipping->kept, (size_t)skipping->kept_capacity * sizeof *skipping->kept);
  }
  skipping->kept[skipping->kept_count++] = (struct kept_words){place, *place};
  *place = words;
}

static void hide(struct skipping *skipping, struct words *place) {
  if (*place->source) replace(skipping, place, (struct words){"", ""});
}

static void skip_option(struct skipping *skipping, struct option *option) {
  struct words *const told[] = {&option->consequence, &option->record, &option->ledger,
                                &option->aftermath, &option->fate};
  for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) hide(skipping, told[i]);
  if (*option->in_short.source) replace(skipping, &option->label, option->in_short);
  if (*option->need_reason.source)
    replace(skipping, &option->need_reason, made(skipping, "This is not possible now.", 0));
  replace(skipping, &skipping->scenario->cause_label[option->cause - CAUSE_SCENARIO],
          option->label);
}

static void skip_decision(struct skipping *skipping, struct decision *decision) {
  const struct skippable *scene = &decision->skippable;
  replace(skipping, &decision->title, made(skipping, "A decision about %s", scene->themes));
  replace(skipping, &decision->text,
          in_short(skipping, scene, "A scene about %s was skipped here."));
  replace(skipping, &decision->when_words, made(skipping, "Decision, told in one line", 0));
  decision->known_count = decision->unknown_count = 0;
  for (int i = 0; i < decision->option_count; i++) skip_option(skipping, &decision->options[i]);
}

static void skip_ending(struct skipping *skipping, struct ending *ending) {
  const struct skippable *scene = &ending->skippable;
  replace(skipping, &ending->title, made(skipping, "An ending about %s", scene->themes));
  replace(skipping, &ending->text, in_short(skipping, scene, "A scene about %s was skipped here."));
}

static bool is_skipped(const struct skipping *skipping, const struct skippable *scene) {
  return (scene->themes & skipping->themes) != 0;
}

static void skip_lines(struct skipping *skipping, struct person *person) {
  for (int i = 0; i < person->line_count; i++) {
    struct person_line *line = &person->lines[i];
    if (is_skipped(skipping, &line->skippable))
      replace(skipping, &line->text, in_short(skipping, &line->skippable, "Speaks about %s."));
  }
}

static void skip_scenes(struct skipping *skipping) {
  struct scenario *scenario = skipping->scenario;
  for (int i = 0; i < scenario->decision_count; i++)
    if (is_skipped(skipping, &scenario->decisions[i].skippable))
      skip_decision(skipping, &scenario->decisions[i]);
  for (int i = 0; i < scenario->note_count; i++) {
    struct note *note = &scenario->notes[i];
    if (is_skipped(skipping, &note->skippable))
      replace(skipping, &note->text,
              in_short(skipping, &note->skippable, "A scene about %s was skipped here."));
  }
  for (int i = 0; i < scenario->ending_count; i++)
    if (is_skipped(skipping, &scenario->endings[i].skippable))
      skip_ending(skipping, &scenario->endings[i]);
  for (int i = 0; i < scenario->person_count; i++) skip_lines(skipping, &scenario->person[i]);
}

/* ---- beginning and ending ------------------------------------------------------------------- */

struct skipping *skipping_begin(struct scenario *scenario, content_theme_set themes,
                                const struct session_language *language) {
  if (!themes) return NULL;
  struct skipping *skipping = memory_new(sizeof *skipping);
  skipping->scenario = scenario;
  skipping->themes = themes;
  skipping->language = *language;
  arena_init(&skipping->made);
  for (int i = 0; i < scenario->decision_count; i++)
    skipping->facts[i] = (struct kept_facts){scenario->decisions[i].known_count,
                                             scenario->decisions[i].unknown_count};
  skip_scenes(skipping);
  return skipping;
}

/* The last first: a place may have been replaced twice. */
static void put_back(struct skipping *skipping) {
  struct scenario *scenario = skipping->scenario;
  for (int i = skipping->kept_count - 1; i >= 0; i--)
    *skipping->kept[i].place = skipping->kept[i].were;
  for (int i = 0; i < scenario->decision_count; i++) {
    scenario->decisions[i].known_count = skipping->facts[i].known;
    scenario->decisions[i].unknown_count = skipping->facts[i].unknown;
  }
}

void skipping_end(struct skipping *skipping) {
  if (!skipping) return;
  put_back(skipping);
  arena_release(&skipping->made);
  free(skipping->kept);
  free(skipping);
}
