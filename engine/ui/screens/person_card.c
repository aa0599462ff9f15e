/* One person on a small card: portrait, five bars in a fixed order, name, trade and age. Whoever is
 * missing keeps the place, dashed and dimmed, with the reason in words. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/people.h"

enum { INSET = 10, BAR_WIDTH = 11, BARS_LEAST = 74, HUNGRY_RATION_G = 300 };
enum {
  NAME_ROOM = 66,
  NAME_ROOM_LOW = 58,
  LOW = 150,
  DIMMED_ALPHA = 118
}; /* for the two lines at the foot */

const char *const bar_icons[BAR_COUNT] = {"icons/zeal", "icons/joy", "icons/solidarity",
                                          "icons/hunger", "icons/fatigue"};
const char *const bar_names[BAR_COUNT] = {"Zeal", "Joy", "Solidarity", "Hunger", "Fatigue"};

/* ---- what is known of a person -------------------------------------------------------------- */

static struct whereabouts ordered_away(uint8_t absence) {
  switch (absence) {
  case ABSENCE_REST:
    return (struct whereabouts){"Rest day", NULL, false, false};
  case ABSENCE_LENT:
    return (struct whereabouts){"Lent out", NULL, false, false};
  default:
    return (struct whereabouts){"Away, no word", "No word", false, false};
  }
}

static bool paid_for_leave(const struct sim *sim) {
  return sim->model.team[0].orders.leave == LEAVE_PAID;
}

struct whereabouts person_whereabouts(const struct sim *sim, int person) {
  const struct workers *workers = &sim->model.workers;
  if (workers->absence[person] != ABSENCE_NONE) return ordered_away(workers->absence[person]);
  switch (workers->status[person]) {
  case STATUS_SICK:
    return (struct whereabouts){"Ill", NULL, true, false};
  case STATUS_AWAY:
    return (struct whereabouts){"Did not come", "Absent", true, true};
  case STATUS_LEAVE:
    return paid_for_leave(sim)
               ? (struct whereabouts){"Paid leave", "On leave", true, false}
               : (struct whereabouts){"Market day, by rota", "Market day", true, false};
  default:
    return (struct whereabouts){"", NULL, false, false};
  }
}

bool person_comes(const struct sim *sim, int person) {
  const struct workers *workers = &sim->model.workers;
  if (workers->status[person] != STATUS_REST_DAY) return workers->status[person] == STATUS_AT_WORK;
  return workers->sick[person] == 0 && workers->absence[person] == ABSENCE_NONE;
}

int person_age(const struct scenario *scenario, const struct person *who, int day) {
  return who->age + scenario_date(scenario, day).year - scenario_date(scenario, 0).year;
}

bool person_is_without_word(const struct sim *sim, int person) {
  return sim->model.workers.absence[person] == ABSENCE_NO_WORD;
}

bool hunger_has_bar(const struct scenario *scenario) {
  if (scenario->famine) return false;
  for (int i = 0; i < scenario->schedule_count; i++)
    if (scenario->schedule[i].variable == VARIABLE_RATION &&
        scenario->schedule[i].value < HUNGRY_RATION_G)
      return false;
  return true;
}

const char *person_bar_word(const struct ui *ui, const struct sim *sim, enum bar bar, int value) {
  bool in_words = bar == BAR_HUNGER && !hunger_has_bar(sim->scenario);
  return in_words ? hunger_word(ui, value) : bar_word(ui, bar, value);
}

bool bar_is_strained(const struct sim *sim, int person, enum bar bar) {
  return bar >= BAR_HUNGER && query_bar(sim, 0, person, bar) > STRAIN_ABOVE;
}

int person_strain(const struct sim *sim, int person) {
  int fatigue = query_bar(sim, 0, person, BAR_FATIGUE);
  int hunger = query_bar(sim, 0, person, BAR_HUNGER);
  return hunger > fatigue && hunger_has_bar(sim->scenario) ? hunger : fatigue;
}

enum token bar_fill(const struct sim *sim, int person, enum bar bar) {
  if (bar_is_strained(sim, person, bar)) return TOKEN_ATTENTION;
  return bar >= BAR_HUNGER ? TOKEN_INK : TOKEN_LEDGER;
}

static const char *capital(const char *words, char *out, size_t size) {
  snprintf(out, size, "%s", words);
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
  return out;
}

const char *group_words(const struct ui *ui, const char *trade_id, char *out, size_t size) {
  return capital(ui_tr(ui, trade_id), out, size);
}

/* ---- the picture ---------------------------------------------------------------------------- */

void person_portrait(struct ui *ui, const struct person *person, struct rect rect, bool dimmed) {
  char sprite[48];
  snprintf(sprite, sizeof sprite, "portraits/%s", person->portrait ? person->portrait : "p01");
  draw_sprite(&ui->draw, sprite, rect, (struct color){255, 255, 255, 255}, false);
  if (!dimmed) return;
  struct color veil = ui_color(ui, TOKEN_INK2);
  veil.a = DIMMED_ALPHA;
  draw_rect(&ui->draw, rect, veil, 4);
}

/* ---- the bars ------------------------------------------------------------------------------- */

static void draw_bar(struct ui *ui, const struct sim *sim, int person, enum bar bar,
                     struct rect well, bool missing) {
  int value = query_bar(sim, 0, person, bar);
  enum token fill = bar_fill(sim, person, bar);
  float height = well.h * (float)value / 100;
  struct rect filled = {well.x, well.y + well.h - height, well.w, height};
  draw_rect(&ui->draw, well,
            ui_color(ui, missing && !theme_is_contrast(ui->theme) ? TOKEN_LINE : TOKEN_SUNK), 0);
  if (theme_is_contrast(ui->theme)) draw_frame(&ui->draw, well, ui_color(ui, TOKEN_EDGE), 1, 0, 0);
  draw_rect(&ui->draw, filled, ui_color(ui, fill), 0);
  if (fill == TOKEN_ATTENTION) draw_frame(&ui->draw, filled, ui_color(ui, TOKEN_INK), 1.5f, 0, 0);
}

/* Three of spirit, a little room, two of body. */
static void draw_bars(struct ui *ui, const struct sim *sim, int person, struct rect room,
                      bool missing) {
  bool hunger = hunger_has_bar(sim->scenario);
  int count = hunger ? BAR_COUNT : BAR_COUNT - 1;
  float pitch = fminf(16, (room.w - 4) / (float)count), width = fminf(BAR_WIDTH, pitch - 3);
  float x = room.x + room.w - pitch * (float)count - 4 + pitch - width;
  for (int bar = 0; bar < BAR_COUNT; bar++) {
    if (bar == BAR_HUNGER && !hunger) continue;
    float shift = bar >= BAR_HUNGER ? 4 : 0;
    draw_bar(ui, sim, person, (enum bar)bar, (struct rect){x + shift, room.y, width, room.h},
             missing);
    x += pitch;
  }
}

/* ---- the card ------------------------------------------------------------------------------- */

/* What a screen reader says of the card: everything on it. */
static void write_label(struct ui *ui, const struct sim *sim, int person, struct text *out) {
  const struct person *who = &sim->scenario->person[person];
  const char *where = ui_tr(ui, person_whereabouts(sim, person).words);
  text_printf(out, "%s, %s, %d", ui_words(ui, &who->name), ui_words(ui, &who->trade),
              person_age(sim->scenario, who, sim->model.day));
  if (where[0]) text_printf(out, ". %s", where);
  for (int bar = 0; bar < BAR_COUNT && !person_is_without_word(sim, person); bar++)
    text_printf(out, "; %s: %s", ui_tr(ui, bar_names[bar]),
                person_bar_word(ui, sim, (enum bar)bar, query_bar(sim, 0, person, (enum bar)bar)));
}

static void draw_plate(struct ui *ui, struct rect card, bool selected, bool missing) {
  if (!missing) {
    ui_card(ui, card, selected);
    return;
  }
  draw_rect(&ui->draw, card, ui_color(ui, TOKEN_SUNK), 6);
  draw_frame(&ui->draw, card, ui_color(ui, selected ? TOKEN_INK : TOKEN_EDGE), selected ? 3 : 2, 6,
             8);
}

static const char *words_that_fit(struct ui *ui, struct whereabouts where, float room) {
  const char *words = ui_tr(ui, where.words);
  const bool fits = ui_text_width(ui, STYLE_LABEL_BOLD, words) <= room;
  return fits || !where.brief ? words : ui_tr(ui, where.brief);
}

static enum style style_that_fits(struct ui *ui, const char *name, float room) {
  static const enum style styles[] = {STYLE_BODY_S_BOLD, STYLE_LABEL_BOLD};
  for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
    if (ui_text_width(ui, styles[i], name) <= room) return styles[i];
  return STYLE_LABEL;
}

static void draw_words(struct ui *ui, const struct sim *sim, int person, struct rect card,
                       struct whereabouts where, enum token ground) {
  const struct person *who = &sim->scenario->person[person];
  float x = card.x + INSET + 2, bottom = card.y + card.h;
  const char *name = ui_words(ui, &who->name);
  enum style style = style_that_fits(ui, name, card.w - 2 * INSET - 2);
  struct text_look look = {style, TOKEN_INK, ground, ALIGN_LEFT, 1};
  bool low = card.h < LOW;
  ui_line(ui, x, bottom - (low ? 38 : 43), look, name);
  char line[128], group[64];
  const char *trade = ui_words(ui, &who->trade);
  int age = person_age(sim->scenario, who, sim->model.day);
  snprintf(line, sizeof line, "%s, %d", capital(trade, group, sizeof group), age);
  if (ui_text_width(ui, STYLE_LABEL, line) > card.w - 2 * INSET - 2)
    snprintf(line, sizeof line, "%s, %d", group_words(ui, who->trade_id, group, sizeof group), age);
  if (ui_text_width(ui, STYLE_LABEL, line) > card.w - 2 * INSET - 2)
    snprintf(line, sizeof line, "%s", group_words(ui, who->trade_id, group, sizeof group));
  bool away = where.words[0] != '\0';
  look = (struct text_look){away ? STYLE_LABEL_BOLD : STYLE_LABEL, away ? TOKEN_INK : TOKEN_INK2,
                            ground, ALIGN_LEFT, 1};
  const char *words = words_that_fit(ui, where, card.w - 2 * INSET - 2);
  ui_line(ui, x, bottom - (low ? 13 : 16), look, away ? words : line);
  float triangle = card.x + card.w - INSET - 24;
  bool beside = x + ui_text_width(ui, look.style, words) + 6 < triangle;
  if (where.attention && beside)
    ui_icon(ui, "icons/attention", triangle, bottom - 36, 24, TOKEN_INK);
}

bool person_card(struct ui *ui, const struct sim *sim, int person, struct rect card,
                 bool selected) {
  struct whereabouts where = person_whereabouts(sim, person);
  struct text label;
  text_init(&label);
  write_label(ui, sim, person, &label);
  bool pressed =
      ui_target(ui, ui_make_id("people.card", person), ROLE_CARD, card, label.bytes, false);
  text_release(&label);
  draw_plate(ui, card, selected, where.missing);
  float face = card.h - (card.h < LOW ? NAME_ROOM_LOW : NAME_ROOM) - INSET - 4;
  face = fminf(fminf(face, 84), card.w - 2 * INSET - 8 - BARS_LEAST);
  struct rect portrait = {card.x + INSET, card.y + INSET, face, face};
  person_portrait(ui, &sim->scenario->person[person], portrait, where.missing);
  float left = portrait.x + face + 8;
  if (!person_is_without_word(sim, person))
    draw_bars(ui, sim, person,
              (struct rect){left, portrait.y + 2, card.x + card.w - INSET - left, face - 2},
              where.missing);
  draw_words(ui, sim, person, card, where, where.missing ? TOKEN_SUNK : TOKEN_CARD);
  return pressed;
}
