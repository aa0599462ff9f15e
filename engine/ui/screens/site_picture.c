/* The scene in draw order, from the sky to the snow. What never changes are rows of tables, each
 * with the state that it needs; what is counted (puffs, lathes, rows, tags) is a short function. */
#include "ui/screens/site_picture.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* ---- the camera ---------------------------------------------------------------------------------
 */

enum { SCENE_WIDTH = 1920, SCENE_TOP = 96, SCENE_BOTTOM = 972, SCENE_HEIGHT = 876 };

struct site_camera site_camera_fit(struct rect view, float centre) {
  float zoom = fmaxf(view.w / SCENE_WIDTH, view.h / SCENE_HEIGHT);
  struct site_camera camera = {.view = view, .zoom = fminf(zoom, view.h / 560)};
  float width = view.w / camera.zoom;
  camera.x = width >= SCENE_WIDTH ? (SCENE_WIDTH - width) / 2
                                  : fminf(fmaxf(centre - width / 2, 0), SCENE_WIDTH - width);
  camera.y = SCENE_BOTTOM - view.h / camera.zoom;
  return camera;
}

struct site_camera site_camera_near(struct rect view, struct point place, struct point at,
                                    float zoom) {
  struct site_camera camera = {.view = view, .zoom = zoom};
  camera.x = fmaxf(place.x - (at.x - view.x) / zoom, 0);
  camera.y = place.y - (at.y - view.y) / zoom;
  camera.y = fminf(camera.y, 1080 - view.h / zoom);
  return camera;
}

struct point site_point_to_canvas(const struct site_camera *camera, struct point scene) {
  return (struct point){camera->view.x + (scene.x - camera->x) * camera->zoom,
                        camera->view.y + (scene.y - camera->y) * camera->zoom};
}

struct rect site_to_canvas(const struct site_camera *camera, struct rect scene) {
  struct point corner = site_point_to_canvas(camera, (struct point){scene.x, scene.y});
  return (struct rect){corner.x, corner.y, scene.w * camera->zoom, scene.h * camera->zoom};
}

static bool is_seen(const struct site_camera *camera, struct rect rect) {
  return rect.x < camera->view.x + camera->view.w && rect.x + rect.w > camera->view.x &&
         rect.y < camera->view.y + camera->view.h && rect.y + rect.h > camera->view.y;
}

/* ---- sprites ------------------------------------------------------------------------------------
 */

static void draw_tinted(const struct site_brush *brush, const char *name, struct rect scene,
                        struct color tint, bool mirror) {
  char path[96];
  struct rect rect = site_to_canvas(brush->camera, scene);
  if (!is_seen(brush->camera, rect)) return;
  const struct site_state *state = brush->state;
  snprintf(path, sizeof path, "sprites/%s%s/%s", picture_names[state->era],
           state->printed ? "-print" : "", name);
  draw_sprite(&brush->ui->draw, path, rect, tint, mirror);
}

void site_sprite(const struct site_brush *brush, const char *name, struct rect scene, bool mirror) {
  draw_tinted(brush, name, scene, (struct color){255, 255, 255, 255}, mirror);
}

struct rect site_anchored_rect(const struct site_anchored *sprite, struct point foot, float k,
                               bool mirror) {
  float anchor_x = mirror ? sprite->w - sprite->ax : sprite->ax;
  return (struct rect){foot.x - k * anchor_x, foot.y - k * sprite->ay, k * sprite->w,
                       k * sprite->h};
}

void site_occupy(const struct site_brush *brush, struct rect scene) {
  struct site_occupied *occupied = brush->occupied;
  if (!occupied || occupied->count == SITE_OCCUPIED_MAX) return;
  occupied->rect[occupied->count++] = site_to_canvas(brush->camera, scene);
}

static const char *season_name(const struct site_brush *brush) {
  static const char *const names[] = {"winter", "bare", "spring", "summer", "autumn"};
  return names[brush->state->season];
}

static void seasonal(const struct site_brush *brush, const char *stem, struct rect scene) {
  char name[32];
  snprintf(name, sizeof name, "%s-%s", stem, season_name(brush));
  site_sprite(brush, name, scene, false);
}

/* ---- tables of what is there when ---------------------------------------------------------------
 */

bool site_has(const struct site_state *state, enum site_need need) {
  bool winter = state->season == SEASON_WINTER, bare = state->season == SEASON_BARE;
  const bool has[] = {[NEED_NOTHING] = true,
                      [NEED_POWER] = state->power,
                      [NEED_NO_POWER] = !state->power,
                      [NEED_OIL_LAMP] = !state->power && state->present > 0,
                      [NEED_SNOW] = winter,
                      [NEED_NO_SNOW] = !winter,
                      [NEED_BARE] = bare,
                      [NEED_GREEN] = !winter && !bare,
                      [NEED_FIRE] = state->furnace_hot,
                      [NEED_NO_FIRE] = !state->furnace_hot,
                      [NEED_TAPPING] = state->tapping,
                      [NEED_NO_TAPPING] = !state->tapping,
                      [NEED_KITCHEN] = state->kitchen,
                      [NEED_NO_KITCHEN] = !state->kitchen,
                      [NEED_GOODS] = state->castings > 0,
                      [NEED_STOCK] = state->stock_days > 2,
                      [NEED_PEOPLE] = state->present > 0};
  return has[need];
}

struct piece {
  const char *sprite;
  struct rect rect;
  uint8_t need;
};

static const struct piece furnace_hall[] = {
    {"furnace-hall", {174, 420, 406, 350}, NEED_NOTHING},
    {"furnace-hall-lit", {180, 438, 322, 42}, NEED_POWER},
    {"furnace-hall-snow", {174, 420, 406, 59}, NEED_SNOW},
    {"furnace-cold", {240, 602, 70, 168}, NEED_NO_FIRE},
    {"furnace-hot", {182, 594, 210, 222}, NEED_FIRE},
    {"furnace-tap", {283, 717, 51, 51}, NEED_TAPPING},
    {"ladle-empty", {306, 742, 28, 26}, NEED_NO_TAPPING},
    {"mould-poured", {418, 731, 34, 39}, NEED_TAPPING},
    {"mould-bench", {418, 734, 34, 36}, NEED_NO_TAPPING},
    {"mould-poured", {460, 731, 34, 39}, NEED_TAPPING},
    {"mould-bench", {460, 734, 34, 36}, NEED_NO_TAPPING},
    {"mould-bench", {502, 734, 34, 36}, NEED_NOTHING},
};

static const struct piece shop_roof[] = {
    {"lathe-shop-snow", {606, 402, 740, 110}, NEED_SNOW},
    {"lathe-shop-lit", {865, 426, 220, 26}, NEED_POWER},
    {"lathe-shop-dim", {620, 528, 712, 242}, NEED_NO_POWER},
};

static const struct piece canteen[] = {
    {"stores-front", {1368, 552, 336, 218}, NEED_NOTHING},
    {"stores-snow", {1368, 552, 336, 42}, NEED_SNOW},
    {"canteen", {1700, 534, 246, 236}, NEED_NOTHING},
    {"canteen-snow", {1705, 530, 236, 90}, NEED_SNOW},
    {"canteen-window-lit", {1736, 646, 78, 64}, NEED_POWER},
    {"canteen-window-dark", {1736, 646, 78, 64}, NEED_NO_POWER},
    {"canteen-door-lit", {1844, 646, 56, 124}, NEED_KITCHEN},
    {"canteen-door-dark", {1844, 646, 56, 124}, NEED_NO_KITCHEN},
    {"canteen-steam", {1868, 443, 72, 92}, NEED_KITCHEN},
};

static void draw_pieces(const struct site_brush *brush, const struct piece *piece, int count) {
  for (int i = 0; i < count; i++) {
    if (!site_has(brush->state, (enum site_need)piece[i].need)) continue;
    site_sprite(brush, piece[i].sprite, piece[i].rect, false);
  }
}
#define DRAW_PIECES(brush, table) draw_pieces(brush, table, (int)(sizeof table / sizeof table[0]))

/* ---- behind -------------------------------------------------------------------------------------
 */

/* Full-width bands go on as in a mirror where the view reaches past the scene. */
static void band(const struct site_brush *brush, const char *stem, float y, float h) {
  char name[32];
  snprintf(name, sizeof name, "%s-%s", stem, season_name(brush));
  for (int tile = -1; tile <= 1; tile++) {
    struct rect rect = {(SCENE_WIDTH - 2) * (float)tile, y, SCENE_WIDTH, h};
    site_sprite(brush, name, rect, tile != 0);
  }
}

static void draw_sun(const struct site_brush *brush) {
  static const int16_t height[12] = {290, 266, 232, 196, 160, 132, 130, 152, 184, 206, 220, 286};
  float y = height[brush->state->month - 1];
  if (brush->state->season == SEASON_WINTER) {
    site_sprite(brush, "sun-winter", (struct rect){825, y, 160, 160}, false);
  } else {
    site_sprite(brush, "sun", (struct rect){793, y, 224, 224}, false);
  }
}

struct puff {
  float shade_x, shade_y, shade_r, x, y, r;
};
static const struct puff plume[SITE_PUFFS] = {
    {491.0F, 199.0F, 12.0F, 486.0F, 190.0F, 11.1F},  {506.0F, 180.0F, 16.9F, 501.0F, 171.0F, 15.7F},
    {529.5F, 163.2F, 24.6F, 524.5F, 154.2F, 22.9F},  {561.5F, 148.6F, 28.3F, 556.5F, 139.6F, 26.3F},
    {602.0F, 136.2F, 32.9F, 597.0F, 127.2F, 30.6F},  {651.0F, 126.0F, 42.7F, 646.0F, 117.0F, 39.7F},
    {708.5F, 118.0F, 56.5F, 703.5F, 109.0F, 52.5F},  {774.5F, 112.2F, 61.5F, 769.5F, 103.2F, 57.2F},
    {849.0F, 108.6F, 67.6F, 844.0F, 99.6F, 62.8F},   {932.0F, 105.6F, 63.1F, 927.0F, 96.6F, 58.6F},
    {1023.5F, 102.6F, 75.8F, 1018.5F, 93.6F, 70.5F},
};

uint64_t site_tick(const struct ui *ui) {
  return ui->time_ms / SITE_TICK_MS;
}

/* A puff sways a few pixels around its place. */
static struct point drift(const struct site_brush *brush, int puff) {
  if (!brush->moving) return (struct point){0, 0};
  float phase = 6.2832F * (float)(site_tick(brush->ui) % 80) / 80 + 0.9F * (float)puff;
  float reach = 2.0F + 0.7F * (float)puff;
  return (struct point){roundf(reach * sinf(phase)), roundf(0.4F * reach * cosf(phase))};
}

static void draw_puff(const struct site_brush *brush, const char *stem, float x, float y, float r) {
  char name[24];
  char size = r < 18 ? 's' : r < 45 ? 'm' : 'l';
  float drawn = size == 's' ? 16 : size == 'm' ? 32 : 64;
  float half = r * (drawn + 1) / drawn;
  snprintf(name, sizeof name, "%s-%c", stem, size);
  site_sprite(brush, name, (struct rect){x - half, y - half, 2 * half, 2 * half}, false);
}

static void draw_plume(const struct site_brush *brush) {
  for (int i = 0; i < brush->state->puffs; i++) {
    struct point by = drift(brush, i);
    draw_puff(brush, "puff-shade", plume[i].shade_x + by.x, plume[i].shade_y + by.y,
              plume[i].shade_r);
  }
  for (int i = 0; i < brush->state->puffs; i++) {
    struct point by = drift(brush, i);
    draw_puff(brush, "puff", plume[i].x + by.x, plume[i].y + by.y, plume[i].r);
  }
}

/* ---- houses and trees ------------------------------------------------------------------------ */

struct house {
  char kind;
  float x, y; /* top left of its wall */
  bool lit, heated;
};
static const struct house houses[] = {
    {'a', 40, 494, false, true},   {'c', 98, 500, true, false},   {'a', 640, 496, false, false},
    {'a', 1330, 494, false, true}, {'b', 1392, 498, true, true},  {'a', 1460, 495, false, false},
    {'b', 1528, 500, true, true},  {'a', 1600, 494, false, true}, {'b', 1668, 498, false, false},
    {'a', 1738, 494, false, true}, {'b', 1806, 500, false, true},
};

static void draw_house(const struct site_brush *brush, const struct house *house) {
  static const struct {
    float w, h, ay, wall_w, wall_h, lit_x, lit_y, lit_size;
  } kinds[] = {{56, 43, 17, 46, 26, 8, 8, 10},
               {62, 49, 19, 52, 30, 9, 10, 11},
               {60, 46, 18, 50, 28, 9, 9, 10}};
  const int k = house->kind - 'a';
  struct rect body = {house->x - 5, house->y - kinds[k].ay, kinds[k].w, kinds[k].h};
  char name[16];
  snprintf(name, sizeof name, "house-%c", house->kind);
  site_sprite(brush, name, body, false);
  if (brush->state->season == SEASON_WINTER) {
    snprintf(name, sizeof name, "house-%c-snow", house->kind);
    site_sprite(brush, name, (struct rect){body.x, body.y, body.w, kinds[k].ay}, false);
  }
  if (brush->state->power && (house->lit || brush->state->evening)) {
    snprintf(name, sizeof name, "house-%c-lit", house->kind);
    site_sprite(brush, name,
                (struct rect){house->x + kinds[k].lit_x, house->y + kinds[k].lit_y,
                              kinds[k].lit_size, kinds[k].lit_size},
                false);
  }
  if (house->heated && brush->state->season != SEASON_SUMMER) {
    struct point chimney = {house->x + 0.77F * kinds[k].wall_w, house->y - 0.62F * kinds[k].wall_h};
    site_sprite(brush, "house-smoke", (struct rect){chimney.x - 6, chimney.y - 38, 13, 40}, false);
  }
}

static void draw_houses(const struct site_brush *brush) {
  for (int i = 0; i < (int)(sizeof houses / sizeof houses[0]); i++) draw_house(brush, &houses[i]);
}

static void draw_tree(const struct site_brush *brush, float x, float y, float k) {
  static const struct site_anchored leafy = {NULL, 88, 147, 43, 147};
  static const struct site_anchored bare = {NULL, 66, 125, 31, 125};
  bool leafless = brush->state->season <= SEASON_BARE;
  seasonal(brush, "tree",
           site_anchored_rect(leafless ? &bare : &leafy, (struct point){x, y}, k, false));
}

/* ---- the lathe shop -------------------------------------------------------------------------- */

static void draw_windows(const struct site_brush *brush) {
  static const int16_t x[] = {656, 765, 873, 982, 1091, 1199};
  const char *name = !brush->state->power    ? "shop-window-dark"
                     : brush->state->evening ? "shop-window-lit"
                                             : "shop-window-day";
  for (int i = 0; i < 6; i++) site_sprite(brush, name, (struct rect){x[i], 538, 91, 78}, false);
}

static void draw_bay(const struct site_brush *brush, int bay) {
  float x = 116 * (float)bay;
  bool runs = brush->state->runs[bay] && brush->state->power && !brush->state->resting;
  if (runs) {
    site_sprite(brush, "lamp-on", (struct rect){634 + x, 638, 114, 120}, false);
  } else {
    site_sprite(brush, "lamp-off", (struct rect){677 + x, 638, 28, 26}, false);
  }
  struct rect lathe = {641 + x, 635, 86, 127};
  struct site_machine machine = site_machine(brush->state, bay);
  site_sprite(brush, runs ? machine.running : machine.stopped, lathe, false);
  site_occupy(brush, (struct rect){lathe.x, 690, lathe.w, 72});
  if (!brush->state->runs[bay]) {
    site_sprite(brush, "toolbox", (struct rect){714 + x, 744, 26, 18}, false);
  }
}

static void draw_lathe_shop(const struct site_brush *brush) {
  site_sprite(brush, "lathe-shop", (struct rect){600, 402, 752, 368}, false);
  draw_windows(brush);
  DRAW_PIECES(brush, shop_roof);
  site_props(brush, LAYER_ROOF);
  for (int bay = 0; bay < brush->state->bays; bay++) draw_bay(brush, bay);
  site_props(brush, LAYER_MACHINES);
  site_people_at_machines(brush);
  site_sprite(brush, "lathe-shop-front", (struct rect){608, 512, 736, 262}, false);
}

/* ---- stores, canteen, castings --------------------------------------------------------------- */

static void draw_coke(const struct site_brush *brush) {
  static const int16_t height[] = {0, 24, 56, 84, 114};
  char name[16];
  int size = brush->state->coke;
  if (size == 0) return;
  snprintf(name, sizeof name, "coke-heap-%d", size);
  float h = height[size];
  site_sprite(brush, name, (struct rect){1390, 770 - h, 94, h}, false);
}

static void draw_stores(const struct site_brush *brush) {
  site_sprite(brush, "stores-back", (struct rect){1386, 594, 300, 176}, false);
  draw_coke(brush);
  for (int row = 0; row < brush->state->ingot_rows; row++) {
    float y = 751 - 19 * (float)row;
    bool four = row % 2 == 0;
    site_sprite(brush, four ? "ingot-row-4" : "ingot-row-3",
                (struct rect){four ? 1494 : 1505, y, four ? 90 : 67, 17}, false);
  }
  for (int layer = 0; layer < brush->state->timber_layers; layer++) {
    site_sprite(brush, "timber-row", (struct rect){1592, 755 - 15 * (float)layer, 88, 13}, false);
  }
}

static void draw_sacks(const struct site_brush *brush) {
  static const int16_t at[SITE_SACKS][2] = {{1734, 742}, {1768, 742}, {1802, 742},
                                            {1751, 718}, {1785, 718}, {1768, 694}};
  for (int i = 0; i < brush->state->sacks; i++) {
    site_sprite(brush, "sack", (struct rect){at[i][0], at[i][1], 36, 28}, false);
  }
}

static void draw_castings(const struct site_brush *brush) {
  static const int16_t at[SITE_CASTINGS][2] = {{520, 790}, {544, 790}, {568, 790}, {592, 790},
                                               {532, 766}, {556, 766}, {580, 766}, {544, 742},
                                               {568, 742}, {556, 718}};
  if (brush->state->castings == 0) return;
  site_sprite(brush, "castings-shadow", (struct rect){518, 803, 96, 22}, false);
  for (int i = 0; i < brush->state->castings; i++) {
    site_sprite(brush, "casting", (struct rect){at[i][0], at[i][1], 20, 22}, false);
  }
  site_occupy(brush, (struct rect){518, 740, 96, 84});
}

/* ---- board and pegs -------------------------------------------------------------------------- */

/* The paper on the board; a bar a team, 0.532 px a per cent, the plan line at 100. */
static void draw_bars(const struct site_brush *brush) {
  static const struct color own = {0x9E, 0x33, 0x22, 255}, other = {0x87, 0x97, 0xA1, 255};
  const struct site_state *state = brush->state;
  float pitch = 148.0F / (float)(state->board_count > 5 ? state->board_count : 5);
  for (int i = 0; i < state->board_count; i++) {
    float height = 0.532F * fminf((float)state->board_percent[i], 165);
    struct rect bar = {1146 + pitch * ((float)i + 0.13F), 874 - height, pitch * 0.74F, height};
    draw_rect(&brush->ui->draw, site_to_canvas(brush->camera, bar),
              state->board_team[i] == 0 ? own : other, 0);
  }
}

static void draw_board(const struct site_brush *brush) {
  struct rect frame = {1118, 752, 204, 196};
  site_sprite(brush, "board-frame", frame, false);
  draw_bars(brush);
  site_sprite(brush, "board-plan-line", (struct rect){1146, 819, 148, 3}, false);
  if (brush->state->season == SEASON_WINTER) {
    site_sprite(brush, "board-snow", (struct rect){1120, 752, 200, 21}, false);
  }
  site_occupy(brush, frame);
}

static void draw_pegs(const struct site_brush *brush) {
  const struct site_state *state = brush->state;
  int pegs = state->roster < SITE_PEGS ? state->roster : SITE_PEGS;
  for (int i = 0; i < pegs; i++) {
    float x = 74 + 16 * (float)(i % 6), y = 766 + 31 * (float)(i / 6);
    site_sprite(brush, "peg", (struct rect){x - 3, y - 3, 6, 6}, false);
    if (!state->at_work[i] && !state->resting) continue;
    site_sprite(brush, i % 5 == 0 ? "tag-b" : "tag-a", (struct rect){x - 6, y + 2, 12, 20}, false);
  }
}

static void draw_gate(const struct site_brush *brush) {
  bool winter = brush->state->season == SEASON_WINTER;
  site_sprite(brush, "gate-post", (struct rect){18, 700, 32, 248}, false);
  if (winter) site_sprite(brush, "gate-post-snow", (struct rect){16, 694, 36, 10}, false);
  site_sprite(brush, "pegboard", (struct rect){52, 742, 124, 206}, false);
  if (winter) site_sprite(brush, "pegboard-snow", (struct rect){52, 736, 124, 12}, false);
  draw_pegs(brush);
  site_occupy(brush, (struct rect){18, 742, 158, 206});
}

/* ---- weather --------------------------------------------------------------------------------- */

enum { SNOWFLAKES = 34 };

static void draw_snow(const struct site_brush *brush) {
  if (brush->state->season != SEASON_WINTER) return;
  uint64_t fallen = brush->moving ? site_tick(brush->ui) : 0;
  for (uint32_t i = 0; i < SNOWFLAKES; i++) {
    uint32_t seed = i * 2654435761U;
    float x = (float)(seed % 1920U);
    float y = 96 + (float)(((seed >> 8) % 876U + fallen) % 876U);
    float size = 4 + (float)(i % 3U);
    site_sprite(brush, "snowflake", (struct rect){x, y, size, size}, false);
  }
}

/* ---- the whole ------------------------------------------------------------------------------- */

static void draw_behind(const struct site_brush *brush) {
  band(brush, "sky", 0, 600);
  draw_sun(brush);
  draw_plume(brush);
  band(brush, "hills", 284, 296);
  site_props(brush, LAYER_HILLS);
  draw_houses(brush);
  band(brush, "ground", 528, 552);
  draw_tree(brush, 30, 760, 1.5F);
}

static void draw_buildings(const struct site_brush *brush) {
  site_sprite(brush, "chimney", (struct rect){488, 204, 56, 256}, false);
  DRAW_PIECES(brush, furnace_hall);
  site_props(brush, LAYER_HALL);
  site_people_at_furnace(brush);
  draw_lathe_shop(brush);
  draw_stores(brush);
  DRAW_PIECES(brush, canteen);
  site_props(brush, LAYER_CANTEEN);
  draw_sacks(brush);
  draw_tree(brush, 1352, 806, 1.15F);
  draw_tree(brush, 588, 800, 0.9F);
}

static void draw_yard(struct site_brush *brush) {
  draw_castings(brush);
  site_sprite(brush, "ladder", (struct rect){1638, 618, 46, 154}, false);
  site_people_at_stores(brush);
  site_props(brush, LAYER_YARD);
  site_people_in_yard(brush);
  draw_board(brush);
  draw_gate(brush);
  brush->in_front = true;
  site_people_in_yard(brush);
  site_props(brush, LAYER_FRONT);
  draw_tree(brush, 1902, 990, 1.35F);
}

void site_picture_draw(struct ui *ui, const struct site_state *state,
                       const struct site_camera *camera, bool moving,
                       struct site_occupied *occupied) {
  struct site_brush brush = {
      .ui = ui, .state = state, .camera = camera, .moving = moving, .occupied = occupied};
  draw_clip(&ui->draw, camera->view);
  draw_behind(&brush);
  draw_buildings(&brush);
  if (!state->printed) draw_yard(&brush); /* the printed picture ends at the walls */
  draw_snow(&brush);
  draw_unclip(&ui->draw);
  if (moving) ui->ambient_ms = SITE_TICK_MS;
}
