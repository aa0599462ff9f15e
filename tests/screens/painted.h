/* What a frame's draw list leaves on the canvas at a point, without painting it. */
#ifndef TESTS_SCREENS_PAINTED_H
#define TESTS_SCREENS_PAINTED_H

#include "ui/draw.h"

struct painted {
  bool known; /* false: a picture lies there */
  struct color color;
};

/* Under item `before`: of all that was drawn until then. Icons, texts and thin lines are no ground.
 */
struct painted painted_under(const struct draw_list *list, const struct rect *clips, int before,
                             struct point at);

/* The clip that holds for each item; `clips` has room for list->count. */
void painted_clips(const struct draw_list *list, struct rect *clips);
bool point_in(struct rect rect, struct point at);

#endif
