/* One fact in a list: what it is on the left, its figure on the right in the dress of its book, a
 * rule below. Several screens set their small tables with it. */
#include <math.h>

#include "ui/screens/screens_internal.h"

enum { FACT_LEAST = 44, FACT_GAP = 20 };

float fact_row(struct ui *ui, struct rect box, const struct fact *fact) {
  struct text_look name = {STYLE_BODY_S, TOKEN_INK, fact->ground, ALIGN_LEFT, 0};
  enum style style = fact->book == BOOK_RECORD ? STYLE_SERIF_BODY_BOLD : STYLE_BODY_BOLD;
  float figure = fact->figure[0] ? ui_text_width(ui, style, fact->figure) + FACT_GAP : 0;
  float words = ui_text_height(ui, STYLE_BODY_S, box.w - figure, fact->name);
  float height = fmaxf(FACT_LEAST, words + 16);
  ui_text(ui, (struct rect){box.x, box.y + (height - words) / 2, box.w - figure, 0}, name,
          fact->name);
  if (fact->figure[0])
    ui_number(ui, fact->id, box.x + box.w, ui_baseline(style, box.y, height), style, fact->book,
              ALIGN_RIGHT, fact->figure, fact->name, &fact->why, fact->ground);
  ui_rule(ui, box.x, box.y + height, box.w);
  return height + 2;
}
