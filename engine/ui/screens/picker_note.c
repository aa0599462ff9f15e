/* What to know of a story beforehand: its themes, never details. Asked for, not forced on anyone.
 */
#include "ui/screens/picker.h"
#include "ui/screens/sheet.h"

enum { SHEET_WIDTH = 620 };

static const char *note_of(struct ui *ui, const struct view *view, const struct library *library) {
  bool picked = view->picked_level >= 0 && view->picked_level < library->count;
  const struct scenario *scenario = picked ? library->level[view->picked_level].scenario : NULL;
  return scenario ? ui_words(ui, &scenario->content_note) : "";
}

static void draw_sheet(struct ui *ui, struct view *view, const char *note) {
  struct text_look look = {STYLE_BODY, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  const char *after = ui_tr(ui, "You can step away at any time. Nothing is lost.");
  struct rect rect = sheet_in_the_middle(ui, SHEET_WIDTH, 0);
  float inner = rect.w - 2 * SHEET_PADDING;
  float words = ui_text_height(ui, STYLE_BODY, inner, note);
  float height = SHEET_HEAD + words + 16 + ui_text_height(ui, STYLE_BODY_S, inner, after) + 28;
  rect = sheet_in_the_middle(ui, SHEET_WIDTH, height);
  struct sheet sheet =
      sheet_begin(ui, ui_make_id("picker.note.sheet", 0), rect, ui_tr(ui, "Content note"));
  struct rect box = {rect.x + SHEET_PADDING, sheet.y, inner, 0};
  ui_text(ui, box, look, note);
  box.y += words + 16;
  ui_text(ui, box, quiet, after);
  bool again = letter_key(ui, view, 'c');
  if (sheet_end(ui, &sheet) || again) view->reading_note = false;
}

void picker_note(struct ui *ui, struct view *view, const struct library *library) {
  const char *note = note_of(ui, view, library);
  if (!*note) view->reading_note = false;
  if (view->reading_note)
    draw_sheet(ui, view, note);
  else if (*note && letter_key(ui, view, 'c'))
    view->reading_note = true;
}
