/* A scenario's files from a folder and from a zip: the same either way, and no zip of a stranger
 * does more than be refused with one message that names it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bundle.h"
#include "base/zip_archive.h"
#include "base/zip_maker.h"

#define STORY  "return { id = 'x' }\n"
#define PEOPLE "return {}\n"
#define KOREAN "msgid \"a\"\nmsgstr \"b\"\n"

struct place {
  char folder[64], zip[96];
  struct made_zip made;
};

static void write_file(const char *path, const void *bytes, size_t length) {
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, length, file), length);
  fclose(file);
}

static void write_below(const struct place *place, const char *name, const char *text) {
  char path[200];
  snprintf(path, sizeof path, "%s/%s", place->folder, name);
  write_file(path, text, strlen(text));
}

static int begin(void **state) {
  struct place *place = calloc(1, sizeof *place);
  snprintf(place->folder, sizeof place->folder, "/tmp/workteam-bundle-XXXXXX");
  if (!place || !mkdtemp(place->folder)) return -1;
  snprintf(place->zip, sizeof place->zip, "%s/x.zip", place->folder);
  *state = place;
  return 0;
}

static int end(void **state) {
  struct place *place = *state;
  char path[200];
  static const char *const names[] = {"x.zip",        "y.zip",      "scenario.lua", "people.lua",
                                      "odd name.lua", "text/ko.po", "people.txt",   "text"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    snprintf(path, sizeof path, "%s/%s", place->folder, names[i]);
    remove(path);
  }
  int left = rmdir(place->folder); /* nothing but what the test made was there */
  free(place);
  return left;
}

static void write_zip(struct place *place, const struct made_entry *entries, int count) {
  made_zip_of(&place->made, entries, count);
  write_file(place->zip, place->made.bytes, place->made.length);
}

static struct bundle *open_fine(const char *path) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct bundle *bundle = bundle_open(path, &problems);
  if (!bundle) fail_msg("%s: %s", path, problems.item[0].message);
  assert_int_equal(problems.count, 0);
  return bundle;
}

static void assert_holds(const struct bundle *bundle, const char *name, const char *text) {
  struct arena arena;
  struct file_bytes file;
  arena_init(&arena);
  assert_null(bundle_read(bundle, name, &arena, &file));
  assert_int_equal(file.length, strlen(text));
  assert_string_equal(file.bytes, text);
  arena_release(&arena);
}

static void assert_lacks(const struct bundle *bundle, const char *name) {
  struct arena arena;
  struct file_bytes file;
  arena_init(&arena);
  assert_string_equal(bundle_read(bundle, name, &arena, &file), file_is_missing);
  arena_release(&arena);
}

static void assert_holds_the_story(const char *path) {
  struct bundle *bundle = open_fine(path);
  assert_int_equal(bundle_count(bundle), 3);
  assert_string_equal(bundle_name(bundle, 0), "people.lua");
  assert_string_equal(bundle_name(bundle, 2), "text/ko.po");
  assert_holds(bundle, "scenario.lua", STORY);
  assert_holds(bundle, "people.lua", PEOPLE);
  assert_holds(bundle, "text/ko.po", KOREAN);
  assert_lacks(bundle, "none.lua");
  bundle_close(bundle);
}

/* ---- what is read ---------------------------------------------------------------------------- */

static void test_a_folder(void **state) {
  struct place *place = *state;
  char text[100];
  snprintf(text, sizeof text, "%s/text", place->folder);
  assert_int_equal(mkdir(text, 0755), 0);
  write_below(place, "scenario.lua", STORY);
  write_below(place, "people.lua", PEOPLE);
  write_below(place, "text/ko.po", KOREAN);
  write_below(place, "odd name.lua", "not read");
  write_below(place, "people.txt", "not read");
  assert_holds_the_story(place->folder);
  assert_true(bundle_is_at(place->folder));
}

static void test_a_zip(void **state) {
  struct place *place = *state;
  const struct made_entry entries[] = {{.name = "scenario.lua", .bytes = STORY},
                                       {.name = "text/ko.po", .bytes = KOREAN},
                                       {.name = "people.lua", .bytes = PEOPLE},
                                       {.name = "notes.pdf", .bytes = "not read"},
                                       {.name = "text/deep/ko.po", .bytes = "not read"},
                                       {.name = "odd name.lua", .bytes = "not read"}};
  write_zip(place, entries, 6);
  assert_holds_the_story(place->zip);
  assert_true(bundle_is_at(place->zip));
}

/* As the file managers of three systems make them, one with a name that isn't UTF-8. */
static void test_a_zip_with_its_own_folder(void **state) {
  static const char *const folders[] = {"my lesson/", "수업 자료/", "\xBC\xF6\xBE\xF7/", "a..b/"};
  for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
    char name[4][64];
    static const char *const below[] = {"", "scenario.lua", "people.lua", "text/ko.po"};
    for (int k = 0; k < 4; k++) snprintf(name[k], sizeof name[k], "%s%s", folders[i], below[k]);
    const struct made_entry entries[] = {
        {.name = name[0], .bytes = "", .unix_mode = 0040755},
        {.name = name[1], .bytes = STORY},
        {.name = name[2], .bytes = PEOPLE},
        {.name = name[3], .bytes = KOREAN},
        {.name = "__MACOSX/my lesson/._scenario.lua", .bytes = "not read"},
        {.name = "people.lua", .bytes = "not read: beside the folder"}};
    write_zip(*state, entries, 6);
    assert_holds_the_story(((struct place *)*state)->zip);
  }
}

static void test_the_file_that_a_message_names(void **state) {
  struct place *place = *state;
  const struct made_entry entries[] = {{.name = "a/scenario.lua", .bytes = STORY}};
  char path[200];
  struct arena arena;
  struct file_bytes file;
  arena_init(&arena);
  write_zip(place, entries, 1);
  snprintf(path, sizeof path, "%s/scenario.lua", place->zip);
  assert_true(bundle_read_path(path, &arena, &file));
  assert_string_equal(file.bytes, STORY);
  write_below(place, "people.lua", PEOPLE);
  snprintf(path, sizeof path, "%s/people.lua", place->folder);
  assert_true(bundle_read_path(path, &arena, &file));
  assert_string_equal(file.bytes, PEOPLE);
  snprintf(path, sizeof path, "%s/none.lua", place->zip);
  assert_false(bundle_read_path(path, &arena, &file));
  assert_false(bundle_read_path("", &arena, &file));
  arena_release(&arena);
}

/* ---- what is refused ------------------------------------------------------------------------- */

static void assert_refused(const struct place *place, const char *message) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct bundle *bundle = bundle_open(place->zip, &problems);
  if (bundle) fail_msg("not refused: %s", message);
  assert_int_equal(problems.errors, 1);
  assert_int_equal(problems.count, 1);
  assert_string_equal(problems.item[0].file, place->zip);
  if (message) assert_string_equal(problems.item[0].message, message);
}

static void test_entries_that_no_scenario_has(void **state) {
#define OUT " has a name that leads out of the archive"
  static const struct {
    struct made_entry entry;
    const char *message;
  } cases[] = {
      {{.name = "../evil.lua", .bytes = PEOPLE}, "../evil.lua" OUT},
      {{.name = "text/../../evil.po", .bytes = PEOPLE}, "text/../../evil.po" OUT},
      {{.name = "text/..", .bytes = PEOPLE}, "text/.." OUT},
      {{.name = "/etc/passwd", .bytes = PEOPLE}, "/etc/passwd" OUT},
      {{.name = "C:/evil.lua", .bytes = PEOPLE}, "C:/evil.lua" OUT},
      {{.name = "text\\ko.po", .bytes = PEOPLE}, "text\\ko.po" OUT},
      {{.name = "", .bytes = PEOPLE}, "" OUT},
      {{.name = "\x1b[2J/../x", .bytes = PEOPLE}, "?[2J/../x" OUT},
      {{.name = "\xFF/../x\n", .bytes = PEOPLE}, "\xEF\xBF\xBD/../x " OUT},
      {{.name = "people.lua", .bytes = "/etc/passwd", .unix_mode = 0120777},
       "people.lua is a link; put the file itself into the zip"},
      {{.name = "notes.txt", .bytes = "", .unix_mode = 0020666},
       "notes.txt is a link; put the file itself into the zip"},
      {{.name = "people.lua", .bytes = PEOPLE, .flags = 1},
       "people.lua is encrypted; make the zip without it"},
      {{.name = "people.lua", .bytes = PEOPLE, .method = 12},
       "people.lua is compressed in a way that isn't read; make an ordinary zip"},
      {{.name = "scenario.lua", .bytes = STORY}, "scenario.lua is in it twice"},
      {{.name = "people.lua", .bytes = PEOPLE, .declared = 131073},
       "people.lua is larger than 128 KiB"},
      {{.name = "text/ko.po", .bytes = KOREAN, .declared = 1048577},
       "text/ko.po is larger than 1 MiB"},
      {{.name = "people.lua", .bytes = PEOPLE, .declared = 5}, "people.lua is damaged"},
      {{.name = "people.lua", .bytes = PEOPLE, .declared = 50}, "people.lua is damaged"},
      {{.name = "people.lua", .bytes = "not deflated", .method = 8}, "people.lua is damaged"},
      {{.name = "film.mp4", .bytes = "", .declared = 4000000000u}, "unpacks to more than 16 MiB"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    const struct made_entry entries[] = {{.name = "scenario.lua", .bytes = STORY}, cases[i].entry};
    write_zip(*state, entries, 2);
    assert_refused(*state, cases[i].message);
  }
}

static void test_a_long_name(void **state) {
  char name[400];
  memset(name, 'a', sizeof name - 1);
  name[sizeof name - 1] = '\0';
  const struct made_entry entries[] = {{.name = "scenario.lua", .bytes = STORY},
                                       {.name = name, .bytes = ""}};
  write_zip(*state, entries, 2);
  assert_refused(*state, NULL);
}

static void test_no_scenario_and_two(void **state) {
  const struct made_entry none[] = {{.name = "a/b/scenario.lua", .bytes = STORY},
                                    {.name = "my-scenario.lua", .bytes = STORY}};
  write_zip(*state, none, 2);
  assert_refused(*state, "there is no scenario.lua in it");
  const struct made_entry two[] = {{.name = "a/scenario.lua", .bytes = STORY},
                                   {.name = "b/scenario.lua", .bytes = STORY}};
  write_zip(*state, two, 2);
  assert_refused(*state, "more than one scenario is in it; zip each alone");
}

static void test_too_many_files(void **state) {
  char name[201][16];
  struct made_entry entries[201];
  for (int i = 0; i < 201; i++) {
    snprintf(name[i], sizeof name[i], "p%d.lua", i);
    entries[i] = (struct made_entry){.name = name[i], .bytes = ""};
  }
  entries[0].name = "scenario.lua";
  write_zip(*state, entries, 201);
  assert_refused(*state, "more than 200 files are in it");
  write_zip(*state, entries, 200);
  struct bundle *bundle = open_fine(((struct place *)*state)->zip);
  assert_int_equal(bundle_count(bundle), 200);
  bundle_close(bundle);
}

/* As many as the whole zip has room for: refused before any of them is looked at. */
static void test_a_directory_without_end(void **state) {
  struct place *place = *state;
  enum { COUNT = 60000, ENTRY = 47 };
  unsigned char *bytes = calloc(COUNT * ENTRY + 22, 1), *at = bytes;
  for (int i = 0; i < COUNT; i++, at += ENTRY) {
    memcpy(at, "PK\1\2", 4);
    at[28] = 1; /* letters of its name */
    at[46] = 'a';
  }
  uint32_t size = COUNT * ENTRY;
  memcpy(at, "PK\5\6", 4);
  at[8] = at[10] = 1; /* it says that there is one */
  for (int i = 0; i < 4; i++) at[12 + i] = (unsigned char)(size >> 8 * i);
  write_file(place->zip, bytes, (size_t)size + 22);
  assert_refused(place, "more than 200 files are in it");
  free(bytes);
}

/* Each end of an archive has a list of files before it, and each list would be read. */
static void test_many_ends(void **state) {
  struct place *place = *state;
  enum { ENDS = 2900, END = 22 };
  unsigned char *bytes = calloc(ENDS, END);
  for (int i = 0; i < ENDS; i++) memcpy(bytes + i * END, "PK\5\6", 4);
  write_file(place->zip, bytes, ENDS * END);
  assert_refused(place, "is damaged: its list of files can't be read");
  for (int i = 0; i < ENDS; i++) bytes[i * END + 10] = bytes[i * END + 11] = 0xff;
  write_file(place->zip, bytes, ENDS * END);
  assert_refused(place, "more than 200 files are in it");
  free(bytes);
}

static void test_a_zip_of_the_large_kind(void **state) {
  struct place *place = *state;
  write_file(place->zip, "PK\6\7................PK\5\6..................", 42);
  assert_refused(place, "more than 200 files are in it");
  write_file(place->zip, "PK\6\7................PK\5\6........\0\0\0\0......", 42);
  assert_refused(place, "is a zip for very large files; make an ordinary zip");
}

/* Zeros pack to a thousandth. */
static void write_bomb(const struct place *place, size_t size, int copies) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  char *zeros = calloc(1, size), name[20][24];
  struct zip_file files[20] = {{"scenario.lua", STORY, strlen(STORY)}};
  for (int i = 1; i <= copies; i++) {
    snprintf(name[i], sizeof name[i], "pictures/p%d.svg", i);
    files[i] = (struct zip_file){name[i], zeros, size};
  }
  assert_true(zip_archive_write(place->zip, files, copies + 1, &problems));
  free(zeros);
}

static void test_bombs(void **state) {
  struct place *place = *state;
  write_bomb(place, BUNDLE_FILE_MAX + 1, 1);
  assert_refused(place, "pictures/p1.svg is larger than 1 MiB");
  write_bomb(place, BUNDLE_FILE_MAX, 17);
  assert_refused(place, "unpacks to more than 16 MiB");
  write_bomb(place, BUNDLE_FILE_MAX, 3);
  bundle_close(open_fine(place->zip));
}

static unsigned char *read_zip(const struct place *place, size_t *length) {
  FILE *file = fopen(place->zip, "rb");
  unsigned char *bytes = malloc(1 << 20);
  assert_non_null(file);
  *length = fread(bytes, 1, 1 << 20, file);
  fclose(file);
  return bytes;
}

/* Both headers of the picture say 16 bytes; a megabyte is in it. */
static void test_a_bomb_that_lies(void **state) {
  struct place *place = *state;
  size_t length;
  write_bomb(place, BUNDLE_FILE_MAX, 1);
  unsigned char *bytes = read_zip(place, &length);
  int changed = 0;
  for (size_t i = 0; i + 4 <= length; i++)
    if (memcmp(bytes + i, "\0\0\x10\0", 4) == 0) {
      memcpy(bytes + i, "\x10\0\0\0", 4);
      changed++;
    }
  assert_int_equal(changed, 2);
  write_file(place->zip, bytes, length);
  free(bytes);
  assert_refused(place, "pictures/p1.svg is damaged");
}

static void test_what_is_no_zip(void **state) {
  struct place *place = *state;
  write_file(place->zip, "PK", 2);
  assert_refused(place, "is no folder, and no zip that can be read");
  write_file(place->zip, "", 0);
  assert_refused(place, "there is no scenario.lua in it");
}

/* ---- damage ---------------------------------------------------------------------------------- */

static void write_story(struct place *place) {
  static const struct zip_file files[] = {{"people.lua", PEOPLE, sizeof PEOPLE - 1},
                                          {"scenario.lua", STORY STORY STORY, sizeof STORY * 3 - 3},
                                          {"text/ko.po", KOREAN, sizeof KOREAN - 1}};
  struct diagnostics problems;
  diagnostics_init(&problems);
  assert_true(zip_archive_write(place->zip, files, 3, &problems));
}

static void test_every_truncation(void **state) {
  struct place *place = *state;
  size_t length;
  write_story(place);
  unsigned char *bytes = read_zip(place, &length);
  for (size_t cut = 0; cut < length; cut += 7) {
    write_file(place->zip, bytes, cut);
    assert_refused(place, NULL);
  }
  free(bytes);
}

/* Refused in one message, or what is read of it is what was written. */
static void assert_whole_or_refused(const struct place *place) {
  struct diagnostics problems;
  diagnostics_init(&problems);
  struct bundle *bundle = bundle_open(place->zip, &problems);
  assert_int_equal(problems.count, bundle ? 0 : 1);
  if (bundle && bundle_has(bundle, "people.lua")) assert_holds(bundle, "people.lua", PEOPLE);
  if (bundle) assert_holds(bundle, "scenario.lua", STORY STORY STORY);
  bundle_close(bundle);
}

static void test_every_flipped_bit(void **state) {
  struct place *place = *state;
  size_t length;
  write_story(place);
  unsigned char *bytes = read_zip(place, &length);
  for (size_t bit = 0; bit < length * 8; bit++) {
    bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
    write_file(place->zip, bytes, length);
    assert_whole_or_refused(place);
    bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
  }
  free(bytes);
}

/* ---- writing --------------------------------------------------------------------------------- */

static void test_the_same_files_give_the_same_bytes(void **state) {
  struct place *place = *state;
  size_t first_length, second_length;
  write_story(place);
  unsigned char *first = read_zip(place, &first_length);
  remove(place->zip);
  write_story(place);
  unsigned char *second = read_zip(place, &second_length);
  assert_int_equal(first_length, second_length);
  assert_memory_equal(first, second, first_length);
  free(first);
  free(second);
}

static void test_a_zip_that_cannot_be_written(void **state) {
  (void)state;
  struct diagnostics problems;
  diagnostics_init(&problems);
  const struct zip_file file = {"scenario.lua", STORY, strlen(STORY)};
  assert_false(zip_archive_write("/nowhere/x.zip", &file, 1, &problems));
  assert_int_equal(problems.count, 1);
}

int main(void) {
#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, begin, end)
  const struct CMUnitTest tests[] = {
      IN_PLACE(test_a_folder),
      IN_PLACE(test_a_zip),
      IN_PLACE(test_a_zip_with_its_own_folder),
      IN_PLACE(test_the_file_that_a_message_names),
      IN_PLACE(test_entries_that_no_scenario_has),
      IN_PLACE(test_a_long_name),
      IN_PLACE(test_no_scenario_and_two),
      IN_PLACE(test_too_many_files),
      IN_PLACE(test_a_directory_without_end),
      IN_PLACE(test_many_ends),
      IN_PLACE(test_a_zip_of_the_large_kind),
      IN_PLACE(test_bombs),
      IN_PLACE(test_a_bomb_that_lies),
      IN_PLACE(test_what_is_no_zip),
      IN_PLACE(test_every_truncation),
      IN_PLACE(test_every_flipped_bit),
      IN_PLACE(test_the_same_files_give_the_same_bytes),
      cmocka_unit_test(test_a_zip_that_cannot_be_written),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
