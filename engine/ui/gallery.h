/* Every component in all its states on one page: what `workteam shot gallery` shows. */
#ifndef UI_GALLERY_H
#define UI_GALLERY_H

#include "ui/ui.h"

void gallery_draw(struct ui *ui);

#endif
