/* Reading goes by the central directory alone. Everything in it is looked at before one byte is
 * unpacked; then only what is wanted is, into memory, and no further than the size it was allowed.
 * Nothing is ever written to the disk. */
#include "base/zip_archive.h"

#include <stdio.h>
#include <string.h>
#include <zip.h>

#include "base/regular_file.h"
#include "base/text.h"

enum { NAME_BYTES_MAX = 240, NAME_SHOWN = 80 };
enum { DIRECTORY_BYTES_MAX = ZIP_ENTRIES_MAX * 1024 };
static const char too_many_files[] = "more than 200 files are in it";
enum { UNIX_KIND = 0170000, UNIX_FILE = 0100000, UNIX_FOLDER = 0040000, UNIX_RIGHTS = 0644 };

struct reading {
  zip_t *archive;
  const char *path;
  zip_wants *wants;
  struct arena *arena;
  struct zip_file *out;
  int count;      /* of `out` */
  int own_folder; /* bytes of the name of the archive's own folder, with its slash */
  struct diagnostics *problems;
};

/* ---- messages -------------------------------------------------------------------------------- */

static bool refuse(const struct reading *reading, const char *name, const char *why) {
  char letters[NAME_SHOWN];
  diagnostics_add(reading->problems, SEVERITY_ERROR, reading->path, 0, "%s %s",
                  utf8_copy(letters, sizeof letters, name), why);
  return false;
}

static bool refuse_archive(const struct reading *reading, const char *why) {
  diagnostics_add(reading->problems, SEVERITY_ERROR, reading->path, 0, "%s", why);
  return false;
}

/* ---- what may be in it ----------------------------------------------------------------------- */

static bool goes_up(const char *name) {
  for (const char *at = name; at; at = strchr(at, '/')) {
    at += *at == '/';
    if (strncmp(at, "..", 2) == 0 && (at[2] == '/' || at[2] == '\0')) return true;
  }
  return false;
}

static bool leads_out(const char *name) {
  return name[0] == '\0' || name[0] == '/' || name[1] == ':' || strchr(name, '\\') || goes_up(name);
}

static bool is_folder(const char *name) {
  return name[strlen(name) - 1] == '/';
}

/* Archives made on Unix keep what kind of file each was. */
static bool is_no_plain_file(zip_t *archive, zip_uint64_t index) {
  zip_uint8_t system = ZIP_OPSYS_DOS;
  zip_uint32_t attributes = 0;
  zip_file_get_external_attributes(archive, index, 0, &system, &attributes);
  zip_uint32_t kind = attributes >> 16 & UNIX_KIND;
  bool tells = system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X;
  return tells && kind != 0 && kind != UNIX_FILE && kind != UNIX_FOLDER;
}

static const char *fault_of(zip_t *archive, zip_uint64_t index, const zip_stat_t *entry) {
  const zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (strlen(entry->name) > NAME_BYTES_MAX) return "has a name that is too long";
  if (leads_out(entry->name)) return "has a name that leads out of the archive";
  if ((entry->valid & needed) != needed) return "is damaged";
  if (entry->encryption_method != ZIP_EM_NONE) return "is encrypted; make the zip without it";
  if (is_no_plain_file(archive, index)) return "is a link; put the file itself into the zip";
  if (entry->comp_method != ZIP_CM_STORE && entry->comp_method != ZIP_CM_DEFLATE)
    return "is compressed in a way that isn't read; make an ordinary zip";
  return NULL;
}

static bool stat_entry(const struct reading *reading, int index, zip_stat_t *entry) {
  if (zip_stat_index(reading->archive, (zip_uint64_t)index, ZIP_FL_ENC_RAW, entry) != 0 ||
      !(entry->valid & ZIP_STAT_NAME))
    return refuse_archive(reading, "is damaged: its list of files can't be read");
  return true;
}

static bool is_twice(const struct reading *reading, int index, const char *name) {
  for (int i = 0; i < index; i++) {
    const char *other = zip_get_name(reading->archive, (zip_uint64_t)i, ZIP_FL_ENC_RAW);
    if (other && strcmp(other, name) == 0) return true;
  }
  return false;
}

static bool check_entries(const struct reading *reading, int count) {
  zip_uint64_t total = 0;
  zip_stat_t entry;
  for (int i = 0; i < count; i++) {
    if (!stat_entry(reading, i, &entry)) return false;
    const char *fault = fault_of(reading->archive, (zip_uint64_t)i, &entry);
    if (fault) return refuse(reading, entry.name, fault);
    if (is_twice(reading, i, entry.name)) return refuse(reading, entry.name, "is in it twice");
    if (entry.size > ZIP_TOTAL_MAX || (total += entry.size) > ZIP_TOTAL_MAX)
      return refuse_archive(reading, "unpacks to more than 16 MiB");
  }
  return true;
}

/* ---- the archive's own folder ---------------------------------------------------------------- */

/* Bytes before `key` when that is the file's name, at the top or one folder down; else -1. */
static int bytes_before(const char *name, const char *key) {
  size_t length = strlen(name), end = strlen(key);
  if (length < end || strcmp(name + length - end, key) != 0) return -1;
  const char *slash = strchr(name, '/');
  return length == end ? 0 : slash == name + length - end - 1 ? (int)(length - end) : -1;
}

/* What stands at the top comes before what stands in folders. */
static bool find_own_folder(struct reading *reading, int count, const char *key,
                            const char **folder) {
  int found = 0;
  for (int i = 0; i < count; i++) {
    const char *name = zip_get_name(reading->archive, (zip_uint64_t)i, ZIP_FL_ENC_RAW);
    int before = name ? bytes_before(name, key) : -1;
    if (before < 0) continue;
    reading->own_folder = before;
    *folder = name;
    if (before == 0) return true;
    found++;
  }
  if (found == 1) return true;
  return refuse_archive(reading, found == 0 ? "there is no scenario.lua in it"
                                            : "more than one scenario is in it; zip each alone");
}

/* ---- unpacking ------------------------------------------------------------------------------- */

/* One byte more than was declared is asked for: what is longer than it says is noticed. */
static bool unpack(zip_file_t *file, char *bytes, size_t declared) {
  size_t length = 0;
  while (length <= declared) {
    zip_int64_t got = zip_fread(file, bytes + length, declared + 1 - length);
    if (got < 0) return false;
    if (got == 0) break;
    length += (size_t)got;
  }
  bytes[declared] = '\0';
  return length == declared;
}

static bool take(struct reading *reading, int index, const zip_stat_t *entry, const char *name) {
  char *bytes = arena_alloc(reading->arena, (size_t)entry->size + 1);
  zip_file_t *file = zip_fopen_index(reading->archive, (zip_uint64_t)index, 0);
  bool whole = file && unpack(file, bytes, (size_t)entry->size);
  if (file) zip_fclose(file);
  if (!whole) return refuse(reading, entry->name, "is damaged");
  reading->out[reading->count++] =
      (struct zip_file){arena_string(reading->arena, name), bytes, (size_t)entry->size};
  return true;
}

static bool take_wanted(struct reading *reading, int count, const char *folder) {
  zip_stat_t entry;
  for (int i = 0; i < count; i++) {
    if (!stat_entry(reading, i, &entry)) return false;
    if (is_folder(entry.name)) continue;
    if (strncmp(entry.name, folder, (size_t)reading->own_folder) != 0) continue;
    const char *name = entry.name + reading->own_folder;
    size_t most = reading->wants(name);
    if (most == 0) continue;
    if (entry.size > most) return refuse(reading, entry.name, file_is_too_large(most));
    if (!take(reading, i, &entry, name)) return false;
  }
  return true;
}

static bool read_archive(struct reading *reading, const char *key) {
  zip_int64_t count = zip_get_num_entries(reading->archive, 0);
  const char *folder = "";
  if (count > ZIP_ENTRIES_MAX) return refuse_archive(reading, too_many_files);
  return check_entries(reading, (int)count) && find_own_folder(reading, (int)count, key, &folder) &&
         take_wanted(reading, (int)count, folder);
}

/* ---- the directory's size -------------------------------------------------------------------- */

static size_t number_at(const char *bytes) {
  const unsigned char *at = (const unsigned char *)bytes;
  return at[0] | (size_t)at[1] << 8 | (size_t)at[2] << 16 | (size_t)at[3] << 24;
}

static size_t short_at(const char *bytes) {
  const unsigned char *at = (const unsigned char *)bytes;
  return at[0] | (size_t)at[1] << 8;
}

/* Before the library takes memory for every entry that is listed. The record at an archive's end
 * may have a comment behind it, so that it is looked for from the end on. What looks like one in a
 * comment or in a file's bytes is tried by the library as well: its whole directory, once for each.
 */
static const char *fault_of_end(const char *bytes, size_t length) {
  enum { RECORD = 22, LOCATOR = 20, COUNT_AT = 10, SIZE_AT = 12, COMMENT_MAX = 65535 };
  enum { RECORDS_MAX = 8 };
  int records = 0;
  for (size_t back = RECORD; back <= length && back <= RECORD + COMMENT_MAX; back++) {
    const char *end = bytes + length - back;
    if (memcmp(end, "PK\5\6", 4) != 0) continue;
    if (++records > RECORDS_MAX) return "is damaged: its list of files can't be read";
    if (number_at(end + SIZE_AT) > DIRECTORY_BYTES_MAX) return too_many_files;
    if (length - back >= LOCATOR && memcmp(end - LOCATOR, "PK\6\7", 4) == 0)
      return "is a zip for very large files; make an ordinary zip";
    if (short_at(end + COUNT_AT) > ZIP_ENTRIES_MAX) return too_many_files;
  }
  return NULL;
}

static zip_t *open_bytes(const char *bytes, size_t length) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
  zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

bool zip_archive_read(const char *bytes, size_t length, const char *path, const char *key,
                      zip_wants *wants, struct arena *arena, struct zip_file *out, int *count,
                      struct diagnostics *problems) {
  struct reading reading = {
      .path = path, .wants = wants, .arena = arena, .out = out, .problems = problems};
  const char *fault = fault_of_end(bytes, length);
  if (fault) return refuse_archive(&reading, fault);
  reading.archive = open_bytes(bytes, length);
  if (!reading.archive)
    return refuse_archive(&reading, "is no folder, and no zip that can be read");
  bool read = read_archive(&reading, key);
  zip_discard(reading.archive);
  *count = reading.count;
  return read;
}

/* ---- writing --------------------------------------------------------------------------------- */

/* 1980-01-01, the first day that a zip can name, and the rights of an ordinary file. */
static bool add(zip_t *archive, const struct zip_file *file) {
  const zip_uint16_t first_date = 1 << 5 | 1;
  const zip_uint32_t attributes = (zip_uint32_t)(UNIX_FILE | UNIX_RIGHTS) << 16;
  zip_source_t *source = zip_source_buffer(archive, file->bytes, file->length, 0);
  zip_int64_t index = source ? zip_file_add(archive, file->name, source, ZIP_FL_ENC_UTF_8) : -1;
  if (source && index < 0) zip_source_free(source);
  return index >= 0 && zip_file_set_dostime(archive, (zip_uint64_t)index, 0, first_date, 0) == 0 &&
         zip_file_set_external_attributes(archive, (zip_uint64_t)index, 0, ZIP_OPSYS_UNIX,
                                          attributes) == 0 &&
         zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_DEFLATE, 9) == 0;
}

bool zip_archive_write(const char *path, const struct zip_file *files, int count,
                       struct diagnostics *problems) {
  zip_t *archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  bool written = archive != NULL;
  for (int i = 0; written && i < count; i++) written = add(archive, &files[i]);
  if (written && zip_close(archive) == 0) return true;
  if (archive) zip_discard(archive);
  diagnostics_add(problems, SEVERITY_ERROR, path, 0, "the zip can't be written");
  return false;
}
