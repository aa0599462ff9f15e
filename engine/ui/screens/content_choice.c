/* Under a story's content note: its scenes as they are, or those that may distress told in one
 * line. Chosen before the first day; the settings change it at any time. */
#include <stdio.h>

#include "game/skipping.h"
#include "ui/screens/screens_internal.h"

enum { CONTROL = 48, WAYS = 2 };

static struct session_language language_of(const struct ui *ui) {
  return (struct session_language){ui->language.self, ui->language.translate};
}

void skipped_words(const struct ui *ui, const char *format, content_theme_set themes, char *out,
                   size_t size) {
  char names[240];
  struct session_language language = language_of(ui);
  skipped_theme_names(themes, &language, names, sizeof names);
  snprintf(out, size, ui_tr(ui, format), names);
}

/* -1: some are skipped and others not, as the settings have it. */
static int way_of(content_theme_set skipped, content_theme_set themes) {
  if ((skipped & themes) == 0) return 0;
  return (skipped & themes) == themes ? 1 : -1;
}

static const char *const ways[WAYS] = {"Show every scene", "Skip those scenes"};

static struct rect way_place(struct ui *ui, int way, struct rect box, struct rect last) {
  float width = ui_text_width(ui, STYLE_BODY_S_BOLD, ui_tr(ui, ways[way])) + 48;
  if (way == 0) return (struct rect){box.x, box.y, width, CONTROL};
  bool fits = last.x + last.w + 12 + width <= box.x + box.w;
  return fits ? (struct rect){last.x + last.w + 12, last.y, width, CONTROL}
              : (struct rect){box.x, last.y + CONTROL + 12, width, CONTROL};
}

/* Two plates side by side, one below the other where they don't fit. */
static float draw_ways(struct ui *ui, struct rect box, content_theme_set themes,
                       struct settings *settings) {
  int now = way_of(settings->skipped_themes, themes), chosen = now;
  struct rect place = {0};
  for (int i = 0; i < WAYS; i++) {
    place = way_place(ui, i, box, place);
    if (choice_plate(ui, ui_make_id("briefing.scenes", i), ROLE_OPTION, place, ui_tr(ui, ways[i]),
                     i == now))
      chosen = i;
  }
  if (chosen != now && chosen == 0) settings->skipped_themes &= ~themes;
  if (chosen != now && chosen == 1) settings->skipped_themes |= themes;
  return place.y + CONTROL - box.y;
}

/* What is shown as things stand. */
static void tell_way(const struct ui *ui, content_theme_set skipped, content_theme_set themes,
                     char *out, size_t size) {
  static const char *const told[WAYS] = {
      "You can change this in the settings at any time.",
      "They are told in one line. What is asked in them is still yours to answer."};
  int way = way_of(skipped, themes);
  if (way >= 0)
    snprintf(out, size, "%s", ui_tr(ui, told[way]));
  else
    skipped_words(ui, "Scenes about %s are told in one line.", skipped & themes, out, size);
}

float content_choice_draw(struct ui *ui, struct settings *settings, const struct scenario *scenario,
                          struct rect box) {
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  char told[400];
  float top = box.y;
  if (!scenario->themes) return 0;
  skipped_words(ui, "Its scenes about %s can be skipped.", scenario->themes, told, sizeof told);
  box.y += ui_text(ui, box, look, told) + 10;
  box.y += draw_ways(ui, box, scenario->themes, settings) + 10;
  tell_way(ui, settings->skipped_themes, scenario->themes, told, sizeof told);
  box.y += ui_text(ui, box, look, told);
  return box.y - top + 14;
}
