/* A card below content whose height is known only when the content has been drawn: the card is put
 * into the draw list first and grows to its height afterwards. */
#include "ui/screens/screens_internal.h"

enum { PROVISIONAL = 100 };

struct backing backing_begin(struct ui *ui, struct rect box) {
  struct backing backing = {.first = ui->draw.count};
  ui_card(ui, (struct rect){box.x, box.y, box.w, PROVISIONAL}, false);
  backing.count = ui->draw.count - backing.first;
  return backing;
}

void backing_end(struct ui *ui, const struct backing *backing, float height) {
  for (int i = 0; i < backing->count; i++)
    ui->draw.items[backing->first + i].rect.h += height - PROVISIONAL;
}
