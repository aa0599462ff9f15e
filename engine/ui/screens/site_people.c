/* The people in the picture: one figure for each who came, nobody for one who did not. Places are
 * filled in a fixed order (machines, furnace, fitter, cart, stores, yard), so the crowd in the yard
 * thins out first when people stay away. */
#include <stdio.h>
#include <string.h>

#include "ui/screens/site_picture.h"

struct crew {
  int machines, furnace, fitter, cart, stores, yard;
};

static int take(int *left, int wanted) {
  int taken = *left < wanted ? *left : wanted;
  *left -= taken;
  return taken;
}

static struct crew crew_of(const struct site_state *state) {
  int left = state->present;
  struct crew crew = {0};
  crew.machines = take(&left, state->power ? state->bays_running : 0);
  crew.furnace = take(&left, state->furnace_hot ? 3 : 0);
  crew.fitter = take(&left, state->stopped >= 0 ? 1 : 0);
  crew.yard = take(&left, 3);
  crew.cart = take(&left, 2) == 2 ? 2 : 0;
  crew.stores = take(&left, 5);
  crew.yard += left;
  return crew;
}

/* ---- figures ------------------------------------------------------------------------------------
 */

/* How long legs and hands stay in one place, in ticks of the picture. */
enum { STEP_TICKS = 2, TURN_TICKS = 8 };

enum pose { POSE_WORK, POSE_WALK, POSE_STAND };

/* Drawn with a hat or a bun: a pixel higher than the rest. */
static bool is_tall(const char *name) {
  static const char *const tall[] = {"worker-03", "walker-05", "walker-12",
                                     "walker-13", "stand-02",  "stand-08"};
  for (int i = 0; i < (int)(sizeof tall / sizeof tall[0]); i++) {
    if (strcmp(tall[i], name) == 0) return true;
  }
  return false;
}

static struct site_anchored figure(const char *name, enum pose pose) {
  static const struct site_anchored shape[] = {
      [POSE_WORK] = {NULL, 53, 99, 15, 99},
      [POSE_WALK] = {NULL, 49, 107, 25, 99},
      [POSE_STAND] = {NULL, 42, 107, 21, 99},
  };
  struct site_anchored sprite = shape[pose];
  sprite.name = name;
  sprite.h += is_tall(name);
  sprite.ay += is_tall(name);
  return sprite;
}

static struct rect figure_rect(const char *name, enum pose pose, struct point foot, float k,
                               bool mirror) {
  struct site_anchored sprite = figure(name, pose);
  return site_anchored_rect(&sprite, foot, k, mirror);
}

/* The drawing with the legs, or the hands, in their other place. */
static void second_pose(const char *name, enum pose pose, char *out, size_t size) {
  snprintf(out, size, "%s-%s", name, pose == POSE_WALK ? "step" : "turn");
}

static void draw_figure(const struct site_brush *brush, const char *name, enum pose pose,
                        struct point foot, float k, bool mirror) {
  struct rect rect = figure_rect(name, pose, foot, k, mirror);
  site_sprite(brush, name, rect, mirror);
  site_occupy(brush, rect);
}

struct place {
  const char *sprite;
  enum pose pose;
  struct point foot;
  float k;
  bool mirror;
};

static void draw_places(const struct site_brush *brush, const struct place *place, int count) {
  for (int i = 0; i < count; i++) {
    draw_figure(brush, place[i].sprite, place[i].pose, place[i].foot, place[i].k, place[i].mirror);
  }
}

void site_people_at_furnace(const struct site_brush *brush) {
  static const struct place places[] = {
      {"worker-07", POSE_WORK, {224, 772}, 0.82F, false},
      {"worker-08", POSE_WORK, {422, 772}, 0.81F, false},
      {"worker-09", POSE_WORK, {528, 772}, 0.80F, true},
  };
  draw_places(brush, places, crew_of(brush->state).furnace);
}

/* Called once a bay has its lathe and its lamp; those at a machine face its headstock. */
void site_people_at_machines(const struct site_brush *brush) {
  static const char *const sprite[SITE_BAYS] = {"worker-01", "worker-02", "worker-03",
                                                "worker-10", "worker-04", "worker-05"};
  int left = crew_of(brush->state).machines;
  for (int i = 0; i < SITE_BAYS && left > 0; i++) {
    if (!brush->state->runs[i]) continue;
    struct point foot = {718 + 116 * (float)i, 766};
    char turning[24];
    second_pose(sprite[i], POSE_WORK, turning, sizeof turning);
    bool turns = brush->moving && (site_tick(brush->ui) / TURN_TICKS + (uint64_t)i) % 3 == 0;
    struct rect rect = figure_rect(sprite[i], POSE_WORK, foot, 0.84F, true);
    site_sprite(brush, turns ? turning : sprite[i], rect, true);
    site_occupy(brush, rect);
    left--;
  }
}

void site_people_at_stores(const struct site_brush *brush) {
  static const struct place places[] = {
      {"stand-01", POSE_STAND, {1446, 776}, 0.84F, false},
      {"stand-04", POSE_STAND, {1690, 778}, 0.84F, false},
      {"stand-02", POSE_STAND, {1566, 776}, 0.82F, true},
      {"stand-03", POSE_STAND, {1871, 770}, 0.80F, false},
  };
  struct crew crew = crew_of(brush->state);
  int standing = crew.stores < 4 ? crew.stores : 4;
  if (crew.stores > 4) {
    static const struct site_anchored reaching = {"worker-reach", 52, 99, 15, 99};
    struct rect rect = site_anchored_rect(&reaching, (struct point){1668, 664}, 0.78F, false);
    site_sprite(brush, reaching.name, rect, false);
    site_occupy(brush, rect);
  }
  draw_places(brush, places, standing);
  if (crew.fitter > 0) {
    struct point foot = {738 + 116 * (float)brush->state->stopped, 772};
    draw_figure(brush, "worker-06", POSE_WORK, foot, 0.82F, true);
  }
}

/* ---- the yard -----------------------------------------------------------------------------------
 */

enum { STEP_PX = 3, WALK_STEPS = 36, WALK_RANGE = STEP_PX * WALK_STEPS / 2 };

struct yard_place {
  int rank; /* filled in this order */
  const char *sprite, *winter;
  enum pose pose;
  struct point foot;
  float k;
  bool mirror, walks, box;
};

/* By the height of the foot, so that the nearer stand in front. */
static const struct yard_place yard[] = {
    {1, "walker-02", "walker-12", POSE_WALK, {346, 842}, 0.96F, false, true, false},
    {6, "walker-08", "walker-08", POSE_WALK, {690, 846}, 0.96F, false, true, false},
    {0, "walker-01", "walker-01", POSE_WALK, {268, 858}, 1.00F, false, true, false},
    {2, "walker-05", "walker-13", POSE_WALK, {446, 868}, 0.98F, false, true, true},
    {7, "stand-07", "stand-08", POSE_STAND, {1624, 882}, 0.98F, true, false, false},
    {9, "walker-09", "walker-12", POSE_WALK, {1866, 900}, 0.99F, true, false, false},
    {11, "walker-11", "walker-11", POSE_WALK, {330, 930}, 1.01F, true, false, false},
    {10, "walker-10", "walker-10", POSE_WALK, {1740, 930}, 1.01F, true, false, false},
    {8, "walker-07", "walker-13", POSE_WALK, {1480, 944}, 1.00F, true, true, false},
    {15, "walker-01", "walker-01", POSE_WALK, {210, 935}, 1.01F, false, false, false},
    {4, "stand-05", "stand-08", POSE_STAND, {1076, 950}, 1.02F, true, false, false},
    {14, "stand-05", "stand-08", POSE_STAND, {1560, 950}, 1.02F, false, false, false},
    {13, "walker-04", "walker-04", POSE_WALK, {640, 955}, 1.02F, true, false, false},
    {12, "stand-07", "stand-07", POSE_STAND, {400, 960}, 1.03F, false, false, false},
    {3, "walker-06", "walker-06", POSE_WALK, {886, 962}, 1.04F, true, true, true},
    {5, "stand-06", "stand-06", POSE_STAND, {1118, 964}, 1.04F, false, false, false},
};

/* To and fro between the ends of the walk; a turn at each. */
static float walk_offset(uint64_t tick, int rank, bool *turned) {
  int steps = (int)((tick + (uint64_t)rank * 22) % (2 * WALK_STEPS));
  *turned = steps >= WALK_STEPS;
  return (float)(STEP_PX * (*turned ? 2 * WALK_STEPS - steps : steps) - WALK_RANGE);
}

static void draw_in_yard(const struct site_brush *brush, const struct yard_place *place) {
  static const struct site_anchored box = {"box", 22, 17, -14, 66};
  const uint64_t tick = site_tick(brush->ui);
  bool turned = false, walks = brush->moving && place->walks;
  struct point foot = place->foot;
  if (walks) foot.x += walk_offset(tick, place->rank, &turned);
  bool mirror = place->mirror != turned;
  bool winter = brush->state->season == SEASON_WINTER;
  const char *sprite = winter ? place->winter : place->sprite;
  /* Labels keep off where people belong, so that they don't hop about with those who walk. */
  site_occupy(brush, figure_rect(sprite, place->pose, place->foot, place->k, place->mirror));
  char stepping[24];
  second_pose(sprite, POSE_WALK, stepping, sizeof stepping);
  bool steps = walks && (tick / STEP_TICKS + (uint64_t)place->rank) % 2 == 1;
  site_sprite(brush, steps ? stepping : sprite,
              figure_rect(sprite, place->pose, foot, place->k, mirror), mirror);
  if (place->box) {
    site_sprite(brush, box.name, site_anchored_rect(&box, foot, place->k, mirror), mirror);
  }
}

static void draw_cart(const struct site_brush *brush) {
  if (brush->state->cart_full) {
    site_sprite(brush, "cart-load", (struct rect){598, 855, 98, 21}, false);
  }
  struct rect cart = {575, 865, 176, 72};
  site_sprite(brush, "cart", cart, false);
  site_occupy(brush, cart);
  draw_figure(brush, "walker-03", POSE_WALK, (struct point){756, 922}, 1.06F, false);
  draw_figure(brush, "walker-04", POSE_WALK, (struct point){548, 920}, 1.02F, false);
}

/* In two halves around what stands in the yard itself: `brush->in_front` is the nearer one. */
void site_people_in_yard(const struct site_brush *brush) {
  struct crew crew = crew_of(brush->state);
  if (!brush->in_front && crew.cart > 0) draw_cart(brush);
  for (int i = 0; i < (int)(sizeof yard / sizeof yard[0]); i++) {
    bool near = yard[i].foot.y >= 948;
    if (near == brush->in_front && yard[i].rank < crew.yard) draw_in_yard(brush, &yard[i]);
  }
}
