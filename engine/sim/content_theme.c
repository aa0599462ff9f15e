#include "sim/content_theme.h"

#include <string.h>

const struct content_theme_row content_themes[CONTENT_THEME_COUNT] = {
    [CONTENT_HUNGER] = {"hunger", "hunger", "people lack food"},
    [CONTENT_ILLNESS] = {"illness", "illness", "somebody is ill or is not treated"},
    [CONTENT_DEATH] = {"death", "death", "somebody dies, has died or is mourned"},
    [CONTENT_MISSING] = {"missing", "missing people", "somebody is gone, without word"},
    [CONTENT_ACCIDENT] = {"accident", "accidents at work", "somebody is hurt, or nearly is"},
    [CONTENT_DISASTER] = {"disaster", "disasters", "water, storm or fire does damage"},
    [CONTENT_EXHAUSTION] = {"exhaustion", "exhaustion", "people work past their strength"},
    [CONTENT_PRESSURE] = {"pressure", "pressure",
                          "somebody is criticized before others, watched, or made to agree"},
    [CONTENT_PUNISHMENT] = {"punishment", "punishment",
                            "somebody is punished or threatened with it"},
    [CONTENT_VIOLENCE] = {"violence", "violence", "somebody is hurt by others, or a war is told"},
};

static int theme_of_length(const char *name, size_t length) {
  for (int i = 0; i < CONTENT_THEME_COUNT; i++)
    if (strlen(content_themes[i].id) == length && strncmp(content_themes[i].id, name, length) == 0)
      return i;
  return -1;
}

int content_theme_by_id(const char *id) {
  return theme_of_length(id, strlen(id));
}

bool content_themes_parse(const char *list, content_theme_set *out) {
  *out = strcmp(list, "all") == 0 ? content_theme_bit(CONTENT_THEME_COUNT) - 1 : 0;
  if (*out || strcmp(list, "none") == 0) return true;
  for (const char *name = list; name;) {
    size_t length = strcspn(name, ",");
    int theme = theme_of_length(name, length);
    if (theme < 0) return false;
    *out |= content_theme_bit(theme);
    name = name[length] ? name + length + 1 : NULL;
  }
  return true;
}
