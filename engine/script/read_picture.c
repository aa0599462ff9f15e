/* The scenario's own picture: read, cleaned and kept, so that no part of the game opens a
 * stranger's file. One that can't be shown is a warning: the briefing shows the site instead. */
#include <stdio.h>
#include <string.h>

#include "base/svg_clean.h"
#include "script/nearest.h"
#include "script/scenario_reader.h"

enum { PATH_BYTES = 64, PLACE_BYTES = 400, FOLDER_LENGTH = 9 /* of "pictures/" */ };

static bool is_plain_name(const char *file, char path[PATH_BYTES]) {
  int length = snprintf(path, PATH_BYTES, "pictures/%s", file);
  return length < PATH_BYTES && bundle_is_picture(path);
}

static void fix_name(struct scenario_reader *read, const struct value *named) {
  struct nearest nearest = nearest_start(named->text);
  const char *any = NULL;
  for (int i = 0; i < bundle_count(read->bundle); i++) {
    const char *name = bundle_name(read->bundle, i);
    if (!bundle_is_picture(name)) continue;
    any = name + FOLDER_LENGTH;
    nearest_offer(&nearest, any);
  }
  if (nearest.found || any)
    reader_fix(&read->reader, "picture = \"%s\"", nearest.found ? nearest.found : any);
}

static void keep(struct scenario_reader *read, const struct text *svg,
                 const struct svg_picture *picture) {
  struct own_picture *own = &read->scenario->own_picture;
  own->svg = arena_string(read->reader.arena, svg->bytes);
  own->width_permille = (int32_t)(picture->width * 1000 / picture->height);
}

static void clean(struct scenario_reader *read, const char *name, const struct file_bytes *file) {
  char place[PLACE_BYTES];
  struct text svg;
  struct svg_picture picture;
  text_init(&svg);
  snprintf(place, sizeof place, "%s%s", read->reader.folder, name);
  if (svg_clean(file->bytes, file->length, place, &svg, &picture, read->reader.problems))
    keep(read, &svg, &picture);
  text_release(&svg);
}

static void read_file(struct scenario_reader *read, const struct value *named) {
  char name[PATH_BYTES];
  struct arena scratch;
  struct file_bytes file;
  if (!is_plain_name(named->text, name)) {
    reader_error(&read->reader, named, "expected a plain name such as \"yard.svg\"");
    return;
  }
  arena_init(&scratch);
  const char *why = bundle_read(read->bundle, name, &scratch, &file);
  if (!why)
    clean(read, name, &file);
  else
    reader_warning(&read->reader, named, "%s: %s", name, why);
  if (why == file_is_missing) fix_name(read, named);
  arena_release(&scratch);
}

void read_own_picture(struct scenario_reader *read, const struct value *briefing) {
  const struct value *named = value_field(briefing, "picture");
  const struct value *alt = value_field(briefing, "picture_alt");
  if (named && !alt) {
    reader_error(&read->reader, named, "'picture_alt' is missing (what the picture shows)");
    reader_fix(&read->reader, "picture_alt = \"...\"");
  }
  if (!named && alt) reader_warning(&read->reader, alt, "there is no 'picture' that it tells of");
  if (named && named->kind == VALUE_TEXT) read_file(read, named);
}
