/* themes: what the content note names, and which scenes are about it. A scene that names a theme
 * which the story doesn't name would be shown to whoever asked not to see it. */
#include <string.h>

#include "script/scenario_reader.h"

const struct names content_theme_names = NAMES_OF_ROWS(content_themes, id, CONTENT_THEME_COUNT);

static content_theme_set read_set(struct scenario_reader *read, const struct value *list) {
  content_theme_set themes = 0;
  int count = reader_list(&read->reader, list, CONTENT_THEME_COUNT);
  for (int i = 0; i < count; i++) {
    int theme = reader_reference(&read->reader, &list->item[i], "theme", &content_theme_names);
    if (theme >= 0) themes |= content_theme_bit(theme);
  }
  return themes;
}

/* ---- what the story names ------------------------------------------------------------------- */

void read_themes(struct scenario_reader *read) {
  const struct value *list = value_field(read->root, "themes");
  int errors = read->reader.problems->errors;
  read->scenario->themes = read_set(read, list);
  read->themes_are_wrong = read->reader.problems->errors > errors;
  if (read->scenario->themes == 0 || *read->scenario->content_note.source) return;
  reader_error(&read->reader, list, "'content_note' is missing (what may distress, in words)");
  reader_fix(&read->reader, "content_note = \"what the story tells of\"");
}

void check_themes(struct scenario_reader *read) {
  const struct value *list = value_field(read->root, "themes");
  int count = list && list->kind == VALUE_TABLE ? list->item_count : 0;
  for (int i = 0; i < count; i++) {
    const struct value *name = &list->item[i];
    int theme = name->kind == VALUE_TEXT ? content_theme_by_id(name->text) : -1;
    if (theme < 0 || read->marked_themes & content_theme_bit(theme)) continue;
    reader_warning(&read->reader, name,
                   "no scene is marked with '%s': whoever skips it skips nothing", name->text);
    reader_fix(&read->reader, "themes = { \"%s\" } in each scene that is about it", name->text);
  }
}

/* ---- scenes --------------------------------------------------------------------------------- */

static void check_named(struct scenario_reader *read, const struct value *list) {
  if (read->themes_are_wrong) return;
  for (int i = 0; i < list->item_count; i++) {
    const struct value *name = &list->item[i];
    int theme = name->kind == VALUE_TEXT ? content_theme_by_id(name->text) : -1;
    if (theme < 0 || read->scenario->themes & content_theme_bit(theme)) continue;
    reader_error(&read->reader, name,
                 "the story's own themes don't name '%s', so nobody can skip it", name->text);
    reader_fix(&read->reader, "\"%s\" in the themes beside content_note", name->text);
  }
}

void read_scene(struct scenario_reader *read, const struct value *table, struct skippable *scene) {
  const struct value *list = value_field(table, "themes");
  scene->themes = read_set(read, list);
  read->marked_themes |= scene->themes;
  if (list && list->kind == VALUE_TABLE) check_named(read, list);
  if (list || !*scene->in_short.source) return;
  reader_warning(&read->reader, value_field(table, "in_short"),
                 "without 'themes' nobody skips the scene, and this is never shown");
  reader_fix(&read->reader, "themes = { \"%s\" }, or another one", content_themes[0].id);
}
