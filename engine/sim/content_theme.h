/* What may distress in a story, in plain words and never in details. A story names its own themes
 * in its content note; a player may skip the scenes that are about one of them. */
#ifndef SIM_CONTENT_THEME_H
#define SIM_CONTENT_THEME_H

#include <stdbool.h>
#include <stdint.h>

enum content_theme {
  CONTENT_HUNGER,
  CONTENT_ILLNESS,
  CONTENT_DEATH,
  CONTENT_MISSING,
  CONTENT_ACCIDENT,
  CONTENT_DISASTER,
  CONTENT_EXHAUSTION,
  CONTENT_PRESSURE,
  CONTENT_PUNISHMENT,
  CONTENT_VIOLENCE,
  CONTENT_THEME_COUNT
};

struct content_theme_row {
  const char *id;   /* in scenarios, journals and settings */
  const char *name; /* for players, within a sentence */
  const char *help; /* for authors: which scenes are about it */
};
extern const struct content_theme_row content_themes[CONTENT_THEME_COUNT];

/* A set of them: a bit each. */
typedef uint32_t content_theme_set;
static inline content_theme_set content_theme_bit(int theme) {
  return UINT32_C(1) << theme;
}
/* -1: there is none of that name. */
int content_theme_by_id(const char *id);
/* "hunger,death"; "none", "all". False: a name is unknown. */
bool content_themes_parse(const char *list, content_theme_set *out);

#endif
