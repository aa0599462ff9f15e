/* Find by name: after '/' letters are a name and no keys. The cards show who fits; Enter takes the
 * first of them, Esc shows everybody again. */
#include <stdio.h>
#include <string.h>

#include "ui/screens/people.h"

bool people_find_fits(const struct view *view, const char *name) {
  return !view->people_finding || text_holds(name, view->people_find);
}

static void append(struct view *view, char c) {
  size_t length = strlen(view->people_find);
  if (length + 1 >= sizeof view->people_find) return;
  view->people_find[length] = c;
  view->people_find[length + 1] = '\0';
}

/* Letters and spaces go into the name; nobody else hears them. */
static void take_letters(struct ui *ui, struct view *view) {
  for (char c = 'a'; c <= 'z'; c++)
    if (ui_character(ui, (uint32_t)c)) append(view, c);
  if (ui_key(ui, KEY_SPACE)) append(view, ' ');
  size_t length = strlen(view->people_find);
  if (ui_key(ui, KEY_BACKSPACE) && length > 0) view->people_find[length - 1] = '\0';
}

void people_find_keys(struct ui *ui, struct view *view) {
  if (!view->people_finding) {
    if (!letter_key(ui, view, '/')) return;
    view->people_finding = true;
    view->people_find[0] = '\0';
    view->people_group = NULL;
    view->person = -1;
    return;
  }
  take_letters(ui, view);
  if (ui_key(ui, KEY_ESCAPE) || ui_key(ui, KEY_ENTER)) view->people_finding = false;
}

float people_find_draw(struct ui *ui, const struct view *view, float x, float baseline) {
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  char words[80];
  snprintf(words, sizeof words, ui_tr(ui, "Name: %s_"), view->people_find);
  return ui_line(ui, x, baseline, look, words);
}
