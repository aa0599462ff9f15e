/* What an era adds to the picture of the works: rows of a table, each with the eras that have it,
 * the layer it stands in and what it needs. */
#include "ui/screens/site_picture.h"

enum era {
  ERA_1997 = 1 << 1, /* bits by the number in picture_names */
  ERA_2016 = 1 << 2,
  ERA_2020 = 1 << 3,
  ERA_SOLAR = ERA_2016 | ERA_2020
};

struct prop {
  const char *sprite;
  struct rect rect;
  uint8_t eras, layer, need;
  bool solid; /* labels keep off */
};

static const struct prop props[] = {
    {"flats-left", {54, 412, 102, 100}, ERA_SOLAR, LAYER_HILLS, NEED_NOTHING, false},
    {"flats", {1356, 362, 184, 152}, ERA_SOLAR, LAYER_HILLS, NEED_NOTHING, false},
    {"hall-patches", {176, 436, 400, 204}, ERA_1997, LAYER_HALL, NEED_NOTHING, false},
    {"firewood", {354, 740, 44, 32}, ERA_1997, LAYER_HALL, NEED_NOTHING, false},
    {"roof-patches", {696, 464, 504, 52}, ERA_1997, LAYER_ROOF, NEED_NO_SNOW, false},
    {"window-boards", {765, 538, 91, 78}, ERA_1997, LAYER_ROOF, NEED_NOTHING, false},
    {"window-boards", {1091, 538, 91, 78}, ERA_1997, LAYER_ROOF, NEED_NOTHING, false},
    {"solar-roof", {746, 458, 366, 54}, ERA_SOLAR, LAYER_ROOF, NEED_NOTHING, false},
    {"learning-room-lit", {1087, 537, 204, 80}, ERA_SOLAR, LAYER_ROOF, NEED_POWER, false},
    {"learning-room-dark", {1087, 537, 204, 80}, ERA_SOLAR, LAYER_ROOF, NEED_NO_POWER, false},
    {"oil-lamp", {866, 638, 114, 120}, ERA_1997, LAYER_MACHINES, NEED_OIL_LAMP, false},
    {"solar-canteen", {1754, 572, 114, 40}, ERA_SOLAR, LAYER_CANTEEN, NEED_NOTHING, false},
    {"plot-green", {1382, 796, 268, 58}, ERA_1997, LAYER_YARD, NEED_GREEN, true},
    {"plot-bare", {1382, 796, 268, 58}, ERA_1997, LAYER_YARD, NEED_BARE, true},
    {"plot-snow", {1382, 796, 268, 58}, ERA_1997, LAYER_YARD, NEED_SNOW, true},
    {"fire-drum", {950, 790, 52, 76}, ERA_1997, LAYER_YARD, NEED_SNOW, true},
    {"bicycle", {1462, 842, 110, 72}, ERA_1997, LAYER_YARD, NEED_NOTHING, true},
    {"crates", {944, 802, 124, 72}, ERA_SOLAR, LAYER_YARD, NEED_GOODS, true},
    {"truck", {1386, 802, 226, 112}, ERA_2016, LAYER_YARD, NEED_STOCK, true},
    {"scooter-a", {1656, 838, 92, 64}, ERA_2016, LAYER_YARD, NEED_PEOPLE, true},
    {"scooter-b", {1750, 844, 92, 64}, ERA_2016, LAYER_YARD, NEED_PEOPLE, true},
    {"stall-a", {190, 856, 150, 110}, ERA_2016, LAYER_FRONT, NEED_NOTHING, true},
    {"stall-b", {346, 864, 150, 110}, ERA_2016, LAYER_FRONT, NEED_NOTHING, true},
    {"flood-repair", {1550, 838, 238, 60}, ERA_2020, LAYER_YARD, NEED_NOTHING, true},
    {"countdown", {1384, 758, 138, 166}, ERA_2020, LAYER_YARD, NEED_NOTHING, true},
};

enum { LEAF_ROWS = 8, LEAVES_IN_ROW = 10, LEAVES = LEAF_ROWS * LEAVES_IN_ROW };

/* Eighty leaves for the campaign, of which those of the days gone by are turned. */
static void draw_countdown(const struct site_brush *brush) {
  const struct site_state *state = brush->state;
  int spent = (int)(state->rush_spent * LEAVES / Q_ONE);
  for (int i = 0; i < LEAVES; i++) {
    struct rect leaf = {1403 + 10 * (float)(i % LEAVES_IN_ROW),
                        785 + 10 * (float)(i / LEAVES_IN_ROW), 9, 8};
    site_sprite(brush, i < spent ? "leaf-spent" : "leaf", leaf, false);
  }
}

void site_props(const struct site_brush *brush, enum site_layer layer) {
  for (int i = 0; i < (int)(sizeof props / sizeof props[0]); i++) {
    const struct prop *prop = &props[i];
    bool in_era = prop->eras >> brush->state->era & 1;
    if (!in_era || prop->layer != layer || !site_has(brush->state, (enum site_need)prop->need))
      continue;
    site_sprite(brush, prop->sprite, prop->rect, false);
    if (prop->solid) site_occupy(brush, prop->rect);
  }
  if (layer == LAYER_YARD && ERA_2020 >> brush->state->era & 1) draw_countdown(brush);
}

/* In bays of the machines: what stands there by era. */
struct site_machine site_machine(const struct site_state *state, int bay) {
  static const struct site_machine lathe = {"lathe-running", "lathe-stopped"},
                                   under_sheet = {"lathe-running", "lathe-sheet"},
                                   centre = {"cnc-running", "cnc-stopped"};
  int bit = 1 << state->era;
  if (bit & ERA_1997 && bay % 2 == 1) return under_sheet;
  if (bit & ERA_SOLAR && bay % 3 == 2) return centre;
  return lathe;
}
