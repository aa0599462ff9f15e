#include "app/settings.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum setting_kind { SETTING_BOOL, SETTING_BYTE, SETTING_SET, SETTING_SCALE, SETTING_LANGUAGE };
struct setting_row {
  const char *name;
  uint8_t kind;
  size_t offset;
  int low, high; /* scale: in per cent */
};

static const struct setting_row rows[] = {
    {"language", SETTING_LANGUAGE, offsetof(struct settings, language), 0, 0},
    {"theme", SETTING_BYTE, offsetof(struct settings, theme), 0, THEME_COUNT - 1},
    {"text_size", SETTING_SCALE, offsetof(struct settings, user_scale), 100, 200},
    {"reduced_motion", SETTING_BOOL, offsetof(struct settings, reduced_motion), 0, 1},
    {"captions", SETTING_BOOL, offsetof(struct settings, captions), 0, 1},
    {"single_keys", SETTING_BOOL, offsetof(struct settings, single_keys), 0, 1},
    {"plain_wording", SETTING_BOOL, offsetof(struct settings, plain_wording), 0, 1},
    {"hints", SETTING_BOOL, offsetof(struct settings, hints), 0, 1},
    {"hints_seen", SETTING_SET, offsetof(struct settings, hints_seen), 0, 0xffff},
    {"skipped_themes", SETTING_SET, offsetof(struct settings, skipped_themes), 0,
     (1 << CONTENT_THEME_COUNT) - 1},
    {"slow_days", SETTING_BOOL, offsetof(struct settings, slow_days), 0, 1},
    {"instructor", SETTING_BOOL, offsetof(struct settings, instructor), 0, 1},
    {"volume_cues", SETTING_BYTE, offsetof(struct settings, volume_cues), 0, 100},
    {"volume_ambience", SETTING_BYTE, offsetof(struct settings, volume_ambience), 0, 100},
    {"volume_speech", SETTING_BYTE, offsetof(struct settings, volume_speech), 0, 100},
};
enum { ROW_COUNT = sizeof rows / sizeof rows[0] };

void settings_default(struct settings *settings) {
  *settings = (struct settings){.language = "en",
                                .user_scale = 1.0f,
                                .single_keys = true,
                                .captions = true,
                                .hints = true,
                                .volume_cues = 60,
                                .volume_ambience = 40,
                                .volume_speech = 80};
}

static void set_language(struct settings *settings, const char *value) {
  if (strlen(value) < sizeof settings->language &&
      strspn(value, "abcdefghijklmnopqrstuvwxyz_") == strlen(value))
    memcpy(settings->language, value, strlen(value) + 1);
}

static void set(struct settings *settings, const struct setting_row *row, const char *value) {
  void *field = (char *)settings + row->offset;
  if (row->kind == SETTING_LANGUAGE) {
    set_language(settings, value);
    return;
  }
  char *end = NULL;
  long number = strtol(value, &end, 10);
  if (end == value || *end != '\0' || number < row->low || number > row->high) return;
  switch (row->kind) {
  case SETTING_BOOL:
    *(bool *)field = number != 0;
    break;
  case SETTING_BYTE:
    *(uint8_t *)field = (uint8_t)number;
    break;
  case SETTING_SET:
    *(uint32_t *)field = (uint32_t)number;
    break;
  default:
    *(float *)field = (float)number / 100.0f;
    break;
  }
}

static int get(const struct settings *settings, const struct setting_row *row) {
  const void *field = (const char *)settings + row->offset;
  switch (row->kind) {
  case SETTING_BOOL:
    return *(const bool *)field;
  case SETTING_BYTE:
    return *(const uint8_t *)field;
  case SETTING_SET:
    return (int)*(const uint32_t *)field;
  default:
    return (int)(*(const float *)field * 100.0f + 0.5f);
  }
}

bool settings_load(struct settings *settings, const char *path) {
  FILE *file = path[0] ? fopen(path, "r") : NULL;
  if (!file) return false;
  char line[128], name[64], value[32];
  while (fgets(line, sizeof line, file)) {
    if (sscanf(line, " %63[a-z_] = %31s", name, value) != 2) continue;
    for (int i = 0; i < ROW_COUNT; i++)
      if (strcmp(rows[i].name, name) == 0) set(settings, &rows[i], value);
  }
  fclose(file);
  return true;
}

bool settings_save(const struct settings *settings, const char *path) {
  FILE *file = path[0] ? fopen(path, "w") : NULL;
  if (!file) return false;
  for (int i = 0; i < ROW_COUNT; i++) {
    if (rows[i].kind == SETTING_LANGUAGE)
      fprintf(file, "%s = %s\n", rows[i].name, settings->language);
    else
      fprintf(file, "%s = %d\n", rows[i].name, get(settings, &rows[i]));
  }
  return fclose(file) == 0;
}
