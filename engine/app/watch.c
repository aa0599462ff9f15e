#include "app/watch.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"

static bool ends_with(const char *name, const char *ending) {
  size_t length = strlen(name), tail = strlen(ending);
  return length > tail && strcmp(name + length - tail, ending) == 0;
}

static uint64_t mark_of(const char *path, const char *name) {
  struct stat info;
  if (stat(path, &info) != 0 || !S_ISREG(info.st_mode)) return 0;
  const int64_t facts[] = {info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size,
                           (int64_t)info.st_ino};
  return hash_bytes(hash_bytes(HASH_START, name, strlen(name)), facts, sizeof facts);
}

/* The sum over files: the order in which a folder lists them doesn't matter. */
static uint64_t look_at(const char *folder, const char *ending) {
  DIR *dir = opendir(folder);
  uint64_t sum = 0;
  char path[1024];
  for (struct dirent *entry; dir && (entry = readdir(dir));) {
    if (entry->d_name[0] == '.' || !ends_with(entry->d_name, ending)) continue;
    snprintf(path, sizeof path, "%.600s/%.400s", folder, entry->d_name);
    sum += mark_of(path, entry->d_name);
  }
  if (dir) closedir(dir);
  return sum;
}

static uint64_t look(const struct watch *watch) {
  char texts[600], pictures[600];
  snprintf(texts, sizeof texts, "%s/text", watch->folder);
  snprintf(pictures, sizeof pictures, "%s/pictures", watch->folder);
  uint64_t found = look_at(watch->folder, ".lua") * 31 + look_at(texts, ".po") +
                   look_at(pictures, ".svg") * 7 +
                   mark_of(watch->folder, ".zip"); /* a folder has no mark */
  return found ? found : 1;
}

void watch_begin(struct watch *watch, const char *folder, uint64_t now_ms) {
  memset(watch, 0, sizeof *watch);
  if (!folder || strlen(folder) >= sizeof watch->folder) return;
  memcpy(watch->folder, folder, strlen(folder) + 1);
  watch->seen = look(watch);
  watch->next_ms = now_ms + WATCH_POLL_MS;
}

bool watch_poll(struct watch *watch, uint64_t now_ms) {
  if (!watch->folder[0] || now_ms < watch->next_ms) return false;
  uint64_t found = look(watch);
  bool settled = found != watch->seen && found == watch->changed;
  watch->changed = found == watch->seen || settled ? 0 : found;
  watch->next_ms = now_ms + (watch->changed ? WATCH_SETTLE_MS : WATCH_POLL_MS);
  if (settled) watch->seen = found;
  return settled;
}

int watch_wait_ms(const struct watch *watch, uint64_t now_ms) {
  if (!watch->folder[0]) return -1;
  return watch->next_ms > now_ms ? (int)(watch->next_ms - now_ms) : 0;
}
