/* A Hangul syllable is U+AC00 + (initial * 21 + vowel) * 28 + final: what is left of a division by
 * 28 is its final consonant, 0 for none. Figures end as their last digit is read; those that end in
 * 0 are read sip, baek, cheon, man, all with a consonant. */
#include "base/particle.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"

enum ending { ENDS_IN_VOWEL, ENDS_IN_RIEUL, ENDS_IN_CONSONANT };
enum { FIRST_SYLLABLE = 0xAC00, LAST_SYLLABLE = 0xD7A3, FINALS = 28, FINAL_RIEUL = 8 };

static const char *const marks[] = {"{은/는}", "{이/가}",   "{을/를}",
                                    "{과/와}", "{으로/로}", "{이나/나}",
                                    "{아/야}", "{이다/다}", "{이었다/였다}"};
enum { MARK_COUNT = sizeof marks / sizeof marks[0], MARK_ROAD = 4 }; /* rieul takes 로 as well */

static enum ending ending_of_syllable(uint32_t code) {
  uint32_t final = (code - FIRST_SYLLABLE) % FINALS;
  if (final == FINAL_RIEUL) return ENDS_IN_RIEUL;
  return final ? ENDS_IN_CONSONANT : ENDS_IN_VOWEL;
}

static enum ending ending_of_digit(uint32_t digit) {
  static const uint8_t read_aloud[] = {
      ENDS_IN_CONSONANT, ENDS_IN_RIEUL,     ENDS_IN_VOWEL, ENDS_IN_CONSONANT, ENDS_IN_VOWEL,
      ENDS_IN_VOWEL,     ENDS_IN_CONSONANT, ENDS_IN_RIEUL, ENDS_IN_RIEUL,     ENDS_IN_VOWEL};
  return (enum ending)read_aloud[digit - '0'];
}

/* By the letter's name or its usual sound at a word's end. */
static enum ending ending_of_letter(uint32_t letter) {
  if (strchr("lrLR", (int)letter)) return ENDS_IN_RIEUL;
  return strchr("bcgkmnptBCGKMNPT", (int)letter) ? ENDS_IN_CONSONANT : ENDS_IN_VOWEL;
}

/* false: it is not read aloud (a bracket, a quotation mark), what stands before it counts. */
static bool is_read(uint32_t code, enum ending *out) {
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)
    *out = ending_of_syllable(code);
  else if (code >= '0' && code <= '9')
    *out = ending_of_digit(code);
  else if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z'))
    *out = ending_of_letter(code);
  else
    return code == '%'; /* peosenteu */
  return true;
}

static const char *character_before(const char *start, const char *at) {
  do at--;
  while (at > start && ((unsigned char)*at & 0xC0) == 0x80);
  return at;
}

static enum ending ending_of(const char *word, size_t length) {
  enum ending ending = ENDS_IN_VOWEL;
  const char *end = word + length;
  while (end > word) {
    const char *at = character_before(word, end);
    int step;
    if (is_read(utf8_decode(at, end, &step), &ending)) break;
    end = at;
  }
  return ending;
}

static int mark_number(const char *at) {
  for (int i = 0; i < MARK_COUNT; i++)
    if (strncmp(at, marks[i], strlen(marks[i])) == 0) return i;
  return -1;
}

bool particle_at(const char *mark, const char *before, size_t length, struct particle *out) {
  int number = mark_number(mark);
  if (number < 0) return false;
  int whole = (int)strlen(marks[number]), slash = (int)strcspn(marks[number], "/");
  enum ending ending = ending_of(before, length);
  bool first = ending == ENDS_IN_CONSONANT || (ending == ENDS_IN_RIEUL && number != MARK_ROAD);
  *out = first ? (struct particle){mark + 1, slash - 1, whole}
               : (struct particle){mark + slash + 1, whole - slash - 2, whole};
  return true;
}

bool particles_in(const char *text) {
  while ((text = strchr(text, '{')))
    if (mark_number(text++) >= 0) return true;
  return false;
}

void particles_resolve(char *text) {
  char *to = text;
  for (const char *from = text; *from;) {
    struct particle chosen;
    if (*from != '{' || !particle_at(from, text, (size_t)(to - text), &chosen)) {
      *to++ = *from++;
      continue;
    }
    memmove(to, chosen.form, (size_t)chosen.length);
    to += chosen.length;
    from += chosen.mark_length;
  }
  *to = '\0';
}
