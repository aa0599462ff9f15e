#include "base/zip_maker.h"

#include <stdlib.h>
#include <string.h>

enum { ENTRIES_MAX = 256, UNIX = 3 << 8, VERSION = 20, FIRST_DATE = 33, FILE_MODE = 0100644 };

static void put(struct made_zip *zip, const void *bytes, size_t length) {
  if (zip->length + length > sizeof zip->bytes) abort();
  memcpy(zip->bytes + zip->length, bytes, length);
  zip->length += length;
}

static void put16(struct made_zip *zip, uint32_t value) {
  put(zip, (unsigned char[]){(unsigned char)value, (unsigned char)(value >> 8)}, 2);
}

static void put32(struct made_zip *zip, uint32_t value) {
  put16(zip, value & 0xFFFF);
  put16(zip, value >> 16);
}

static uint32_t crc32_of(const char *bytes, size_t length) {
  uint32_t crc = ~UINT32_C(0);
  for (size_t i = 0; i < length; i++) {
    crc ^= (unsigned char)bytes[i];
    for (int bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1 ? UINT32_C(0xEDB88320) : 0);
  }
  return ~crc;
}

/* What the local and the central header have in common. */
static void put_common(struct made_zip *zip, const struct made_entry *entry) {
  uint32_t length = (uint32_t)strlen(entry->bytes);
  put16(zip, VERSION);
  put16(zip, entry->flags);
  put16(zip, entry->method);
  put16(zip, 0);
  put16(zip, FIRST_DATE);
  put32(zip, crc32_of(entry->bytes, length));
  put32(zip, length);
  put32(zip, entry->declared ? entry->declared : length);
  put16(zip, (uint32_t)strlen(entry->name));
  put16(zip, 0);
}

static void put_local(struct made_zip *zip, const struct made_entry *entry) {
  put(zip, "PK\3\4", 4);
  put_common(zip, entry);
  put(zip, entry->name, strlen(entry->name));
  put(zip, entry->bytes, strlen(entry->bytes));
}

static void put_central(struct made_zip *zip, const struct made_entry *entry, uint32_t offset) {
  put(zip, "PK\1\2", 4);
  put16(zip, UNIX | VERSION);
  put_common(zip, entry);
  put16(zip, 0);
  put16(zip, 0);
  put16(zip, 0);
  put32(zip, (entry->unix_mode ? entry->unix_mode : FILE_MODE) << 16);
  put32(zip, offset);
  put(zip, entry->name, strlen(entry->name));
}

void made_zip_of(struct made_zip *zip, const struct made_entry *entries, int count) {
  uint32_t offset[ENTRIES_MAX];
  zip->length = 0;
  if (count > ENTRIES_MAX) abort();
  for (int i = 0; i < count; i++) {
    offset[i] = (uint32_t)zip->length;
    put_local(zip, &entries[i]);
  }
  uint32_t start = (uint32_t)zip->length;
  for (int i = 0; i < count; i++) put_central(zip, &entries[i], offset[i]);
  uint32_t size = (uint32_t)zip->length - start;
  put(zip, "PK\5\6\0\0\0\0", 8);
  put16(zip, (uint32_t)count);
  put16(zip, (uint32_t)count);
  put32(zip, size);
  put32(zip, start);
  put16(zip, 0);
}
