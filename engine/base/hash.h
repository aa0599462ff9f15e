/* 64-bit FNV-1a over explicit little-endian bytes, so that the value does not depend on the host's
 * byte order or struct padding. It detects damage and differences; it is no defence against
 * someone who wants to forge a journal. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);
uint64_t hash_u64(uint64_t hash, uint64_t value); /* eight bytes, lowest first */

#endif
