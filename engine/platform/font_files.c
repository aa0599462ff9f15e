#include "platform/font_files.h"

#include <stdio.h>
#include <unistd.h>

static const char *const folders[] = {
    "/usr/share/fonts/opentype/noto",   "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/google-noto-cjk", "/usr/share/fonts/truetype/noto",
    "/usr/local/share/fonts/noto-cjk",  "/usr/share/fonts/truetype/nanum",
    "/usr/share/fonts/nanum",           "/usr/local/share/fonts/nanum",
};
enum { FOLDER_COUNT = sizeof folders / sizeof folders[0] };

static const char *const families[][FACE_COUNT] = {
    {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", "NotoSerifCJK-Regular.ttc",
     "NotoSerifCJK-Bold.ttc", "NotoSansCJK-Regular.ttc"}, /* which holds the Mono cut too */
    {"NanumGothic.ttf", "NanumGothicBold.ttf", "NanumMyeongjo.ttf", "NanumMyeongjoBold.ttf",
     "NanumGothic.ttf"},
};
enum { FAMILY_COUNT = sizeof families / sizeof families[0] };

static bool find_family(struct font_files *files, const char *folder, const char *const *names) {
  for (int face = 0; face < FACE_COUNT; face++) {
    snprintf(files->path[face], sizeof files->path[face], "%s/%s", folder, names[face]);
    if (access(files->path[face], R_OK) != 0) return false;
  }
  return true;
}

static void explain_missing(char *error, int size) {
  snprintf(error, (size_t)size,
           "No Korean fonts were found in %s and its neighbours. Install the package "
           "fonts-noto-cjk (Debian, Ubuntu: sudo apt install fonts-noto-cjk).",
           folders[0]);
}

bool font_files_find(struct font_files *files, char *error, int size) {
  for (int family = 0; family < FAMILY_COUNT; family++)
    for (int folder = 0; folder < FOLDER_COUNT; folder++)
      if (find_family(files, folders[folder], families[family])) return true;
  explain_missing(error, size);
  return false;
}
