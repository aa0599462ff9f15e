/* The hash tells any visible difference and nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/draw.h"
#include "ui/driver.h"
#include "ui/gallery.h"

static const struct color ink = {1, 2, 3, 255};

/* One of everything; `change` alters one of them. */
static uint64_t hash_of(struct draw_list *list, int change) {
  struct point points[] = {{1, 1}, {5, change == 1 ? 6.0f : 5.0f}, {9, 1}};
  draw_list_clear(list);
  list->scale = change == 2 ? 2 : 1;
  list->clear = (struct color){change == 3 ? 9 : 0, 0, 0, 255};
  draw_rect(list, (struct rect){0, 0, change == 4 ? 11 : 10, 10}, ink, change == 5 ? 4 : 0);
  draw_frame(list, (struct rect){0, 0, 9, 9}, ink, change == 6 ? 2 : 1, 3, change == 7 ? 4 : 0);
  draw_polyline(list, points, 3, ink, 2, 0);
  draw_polygon(list, points, 3, ink);
  draw_text(list, 3, 4, change == 8 ? FACE_SERIF : FACE_SANS, 20, ink, change == 9 ? "two" : "one",
            -1);
  draw_sprite(list, change == 10 ? "icons/a" : "icons/b", (struct rect){0, 0, 8, 8}, ink,
              change == 11);
  draw_clip(list, (struct rect){0, 0, 5, 5});
  if (change != 12) draw_disc(list, (struct point){2, 2}, 2, ink);
  draw_unclip(list);
  return draw_list_hash(list);
}

static void equal_lists_have_equal_hashes(void **state) {
  (void)state;
  struct draw_list a, b;
  draw_list_init(&a);
  draw_list_init(&b);
  for (int i = 0; i < 100; i++) draw_rect(&b, (struct rect){0}, ink, (float)i); /* pools moved */
  assert_true(hash_of(&a, 0) == hash_of(&b, 0));
  draw_list_release(&a);
  draw_list_release(&b);
}

static void any_difference_changes_the_hash(void **state) {
  (void)state;
  struct draw_list list;
  draw_list_init(&list);
  uint64_t plain = hash_of(&list, 0);
  for (int change = 1; change <= 12; change++)
    if (hash_of(&list, change) == plain) fail_msg("change %d leaves the hash as it was", change);
  draw_list_release(&list);
}

static void gallery_page(struct driver *d) {
  gallery_draw(&d->ui);
}

/* A still page is not painted again: frame after frame the same list, and no frame asked for. */
static void a_still_page_stays_still(void **state) {
  (void)state;
  static struct driver d;
  driver_init(&d, 1920, 1080, gallery_page);
  driver_frame(&d);
  driver_frame(&d);
  uint64_t hash = draw_list_hash(&d.ui.draw);
  for (int i = 0; i < 10; i++) {
    driver_frame(&d);
    assert_true(draw_list_hash(&d.ui.draw) == hash);
    assert_false(d.ui.animating);
  }
  driver_release(&d);
}

/* Every rectangle of the record is drawn with its clips closed again. */
static void clips_are_balanced(void **state) {
  (void)state;
  static struct driver d;
  driver_init(&d, 1280, 720, gallery_page);
  driver_frame(&d);
  driver_key(&d, KEY_TAB);
  int depth = 0;
  for (int i = 0; i < d.ui.draw.count; i++) {
    depth += d.ui.draw.items[i].kind == DRAW_CLIP;
    depth -= d.ui.draw.items[i].kind == DRAW_UNCLIP;
    assert_true(depth >= 0);
  }
  assert_int_equal(depth, 0);
  driver_release(&d);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(equal_lists_have_equal_hashes),
      cmocka_unit_test(any_difference_changes_the_hash),
      cmocka_unit_test(a_still_page_stays_still),
      cmocka_unit_test(clips_are_balanced),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
