/* The work site as a picture that can be read: what is true of the team now, boiled down to what
 * the sprites can show (site_state), and the drawing of it (site_picture).
 *
 * The scene is drawn on the sprites' own canvas of 1920 x 1080, of which y = 96 .. 972 shows when
 * the frame is around it; a camera puts a part of it into a rect of the screen. Positions come from
 * assets/sprites/MANIFEST.md. */
#ifndef UI_SCREENS_SITE_PICTURE_H
#define UI_SCREENS_SITE_PICTURE_H

#include "game/session.h"
#include "ui/ui.h"

/* Bare: neither snow nor leaves, before spring and after autumn. */
enum season { SEASON_WINTER, SEASON_BARE, SEASON_SPRING, SEASON_SUMMER, SEASON_AUTUMN };

enum {
  SITE_PEGS = 24,
  SITE_BAYS = 6,
  SITE_PUFFS = 11,
  SITE_SACKS = 6,
  SITE_CASTINGS = 10,
  SITE_OCCUPIED_MAX = 96
};

struct site_state {
  int era;      /* in picture_names */
  bool printed; /* in two inks, as in a newspaper */
  enum season season;
  int month;      /* 1..12 */
  q16 rush_spent; /* of the campaign's days */
  int roster, present, on_leave;
  bool lines_closed;               /* by order, on the last day worked */
  bool at_work[TEAM_WORKERS_MAX];  /* by worker: a tag on the peg board */
  bool resting;                    /* today is the team's rest day */
  bool expected;                   /* yesterday was: nobody has come yet, these will */
  int machines, in_order, running; /* running: in order and not closed */
  int bays;                        /* drawn for them: no more than there is room for */
  int bays_running;
  bool runs[SITE_BAYS];
  int stopped; /* first bay that stands still, -1 */
  bool power;
  int load; /* per cent of the plan, last day worked */
  int puffs;
  bool furnace_hot, tapping;
  int stock_days;
  int coke, ingot_rows, timber_layers, sacks, castings;
  bool kitchen, cart_full, evening;
  int board_count;
  int board_team[TEAMS_MAX];    /* in the order of the names */
  int board_percent[TEAMS_MAX]; /* as posted; 0: nothing yet */
};

void site_state_read(const struct session *session, struct site_state *out);
/* The works as the newspaper would have them: as many machines and people as it says, all in light
 * and under smoke. */
struct edition;
void site_state_claimed(const struct session *session, const struct edition *edition,
                        struct site_state *out);

/* Which part of the scene fills `view`: the scene point at its top left, and pixels per pixel. */
struct site_camera {
  struct rect view;
  float x, y, zoom;
};
/* All of the scene's height that the frame shows, as much of its width as fits around `centre`. */
struct site_camera site_camera_fit(struct rect view, float centre);
/* `view` filled by the surroundings of a place, which is put at `at` (canvas). */
struct site_camera site_camera_near(struct rect view, struct point place, struct point at,
                                    float zoom);
struct rect site_to_canvas(const struct site_camera *camera, struct rect scene);
struct point site_point_to_canvas(const struct site_camera *camera, struct point scene);

/* Where people and things stand, on the canvas: labels keep off them. */
struct site_occupied {
  int count;
  struct rect rect[SITE_OCCUPIED_MAX];
};
/* `moving`: smoke drifts and people walk. `occupied` may be NULL. */
void site_picture_draw(struct ui *ui, const struct site_state *state,
                       const struct site_camera *camera, bool moving,
                       struct site_occupied *occupied);

/* What drifts and walks moves by at most a pixel a tick, eight times a second, all together: most
 * frames are then the same picture and need no painting. */
enum { SITE_TICK_MS = 125 };
uint64_t site_tick(const struct ui *ui);

/* Inside the folder: the parts of the picture, in files of their own. */
struct site_brush {
  struct ui *ui;
  const struct site_state *state;
  const struct site_camera *camera;
  bool moving, in_front;
  struct site_occupied *occupied;
};
/* A sprite of the era with its top left corner and size in the scene. */
void site_sprite(const struct site_brush *brush, const char *name, struct rect scene, bool mirror);
/* A sprite of size `w` x `h` whose anchor (ax, ay) stands on `foot`, `k` times as large. */
struct site_anchored {
  const char *name;
  float w, h, ax, ay;
};
struct rect site_anchored_rect(const struct site_anchored *sprite, struct point foot, float k,
                               bool mirror);
void site_occupy(const struct site_brush *brush, struct rect scene);

/* What a thing in the picture needs to be there. */
enum site_need {
  NEED_NOTHING,
  NEED_POWER,
  NEED_NO_POWER,
  NEED_OIL_LAMP, /* no power, and someone is there */
  NEED_SNOW,
  NEED_NO_SNOW,
  NEED_BARE,
  NEED_GREEN,
  NEED_FIRE,
  NEED_NO_FIRE,
  NEED_TAPPING,
  NEED_NO_TAPPING,
  NEED_KITCHEN,
  NEED_NO_KITCHEN,
  NEED_GOODS,
  NEED_STOCK,
  NEED_PEOPLE
};
bool site_has(const struct site_state *state, enum site_need need);

enum site_layer {
  LAYER_HILLS,
  LAYER_HALL,
  LAYER_ROOF,
  LAYER_MACHINES,
  LAYER_CANTEEN,
  LAYER_YARD,
  LAYER_FRONT
};
void site_props(const struct site_brush *brush, enum site_layer layer);
struct site_machine {
  const char *running, *stopped;
};
struct site_machine site_machine(const struct site_state *state, int bay);

void site_people_at_furnace(const struct site_brush *brush);
void site_people_at_machines(const struct site_brush *brush);
void site_people_at_stores(const struct site_brush *brush);
void site_people_in_yard(const struct site_brush *brush);

#endif
