#include "game/session.h"

static const char *translate(const struct session *session, const char *context,
                             const char *source) {
  const struct session_language *language = &session->language;
  if (!source) return "";
  return language->translate ? language->translate(language->self, context, source) : source;
}

const char session_edited_words[] =
    "This run is marked \"edited\": a value or the story was changed by hand.";

const char *session_say(const struct session *session, const char *source) {
  return translate(session, "", source);
}

const char *session_story(const struct session *session, const struct words *words) {
  if (words->id == words_as_shown) return words->source;
  return translate(session, words->id ? words->id : "", words->source);
}
