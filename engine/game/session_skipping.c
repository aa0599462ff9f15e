/* What a session's player has asked to skip: kept in the journal, and put into other words. */
#include <stdio.h>

#include "game/session_internal.h"
#include "game/skipping.h"

static void tell_in_short(struct session *session) {
  skipping_end(session->skipping);
  session->skipping = skipping_begin(&session->scenario, session->skipped, &session->language);
}

void session_take_skipped(struct session *session, content_theme_set themes) {
  session->skipped = themes & session->scenario.themes;
  session->ever_skipped |= session->skipped;
  tell_in_short(session);
}

void session_skip(struct session *session, content_theme_set themes) {
  if ((themes & session->scenario.themes) == session->skipped) return;
  session_take_skipped(session, themes);
  struct journal_line line = {
      .kind = JOURNAL_SKIP, .day = (int16_t)session->sim.model.day, .skipped = session->skipped};
  session_log(session, &line);
  session_write_notes(session);
}

bool session_skips(const struct session *session, const struct skippable *scene) {
  return (scene->themes & session->skipped) != 0;
}

const char *session_in_short(const struct session *session, const struct skippable *scene,
                             char *made, size_t size) {
  if (*scene->in_short.source) return session_story(session, &scene->in_short);
  skipped_scene_words(scene->themes & session->skipped, &session->language, made, size);
  return made;
}

const char *session_skipped_words(const struct session *session, char *out, size_t size) {
  out[0] = '\0';
  if (!session->ever_skipped) return out;
  char names[200];
  skipped_theme_names(session->ever_skipped, &session->language, names, sizeof names);
  snprintf(out, size, session_say(session, "Scenes about %s were told in one line in this run."),
           names);
  return out;
}

void session_speak(struct session *session, struct session_language language) {
  session->language = language;
  tell_in_short(session);
  session_write_notes(session);
}
