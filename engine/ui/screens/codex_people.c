/* People and places: the plant, its teams, and everyone in ours. All of them are invented, and the
 * page says so. */
#include <stdio.h>

#include "ui/screens/codex.h"
#include "ui/screens/people.h"

/* First the plant, then the teams, then the people. */
enum entry_kind { ENTRY_PLANT, ENTRY_TEAM, ENTRY_PERSON };

static enum entry_kind kind_of(const struct codex *codex, int *index) {
  if (*index == 0) return ENTRY_PLANT;
  *index -= 1;
  if (*index < codex->scenario->team_count) return ENTRY_TEAM;
  *index -= codex->scenario->team_count;
  return ENTRY_PERSON;
}

static int count_all(const struct codex *codex) {
  return 1 + codex->scenario->team_count + codex->scenario->person_count;
}

static const struct words *name_of(const struct codex *codex, int index) {
  switch (kind_of(codex, &index)) {
  case ENTRY_PLANT:
    return &codex->scenario->works;
  case ENTRY_TEAM:
    return &codex->scenario->team[index].name;
  default:
    return &codex->scenario->person[index].name;
  }
}

static void title_of(const struct codex *codex, int index, char *out, size_t size) {
  utf8_copy(out, size, ui_words(codex->ui, name_of(codex, index)));
}

static bool fits(const struct codex *codex, int index) {
  const struct ui *ui = codex->ui;
  if (codex_found(codex, ui_words(ui, name_of(codex, index)))) return true;
  switch (kind_of(codex, &index)) {
  case ENTRY_PLANT:
    return codex_found(codex, ui_words(ui, &codex->scenario->where));
  case ENTRY_TEAM:
    return codex_found(codex, ui_words(ui, &codex->scenario->team[index].leader)) ||
           codex_found(codex, ui_words(ui, &codex->scenario->team[index].note));
  default:
    return codex_found(codex, ui_words(ui, &codex->scenario->person[index].hangul)) ||
           codex_found(codex, ui_words(ui, &codex->scenario->person[index].trade)) ||
           codex_found(codex, ui_words(ui, &codex->scenario->person[index].bio));
  }
}

/* ---- pages ----------------------------------------------------------------------------------- */

static float draw_plant(const struct codex *codex, struct rect box) {
  const struct ui *ui = codex->ui;
  const struct scenario *scenario = codex->scenario;
  float top = box.y;
  char paper[160];
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK, ui_words(ui, &scenario->where)) + 10;
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK, ui_words(ui, &scenario->when)) + 10;
  snprintf(paper, sizeof paper, ui_tr(ui, "Its newspaper: %s %s"),
           ui_words(ui, &scenario->newspaper), ui_words(ui, &scenario->newspaper_hangul));
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK, paper) + 18;
  box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(ui, "Real and invented"));
  box.y +=
      codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, ui_words(ui, &scenario->real_and_invented));
  return box.y - top;
}

static float draw_team(const struct codex *codex, int index, struct rect box) {
  const struct ui *ui = codex->ui;
  const struct team_setup *team = &codex->scenario->team[index];
  char words[200];
  float top = box.y;
  snprintf(words, sizeof words, ui_tr(ui, "%d people"), team->worker_count);
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK2, words) + 8;
  snprintf(words, sizeof words, ui_tr(ui, "Led by %s"), ui_words(ui, &team->leader));
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK,
                      index == 0               ? ui_tr(ui, "Led by you")
                      : team->leader.source[0] ? words
                                               : "") +
           8;
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK, ui_words(ui, &team->note));
  return box.y - top;
}

static void trade_words(const struct codex *codex, const struct person *person, char *out,
                        size_t size) {
  const struct ui *ui = codex->ui;
  int day = codex->session ? codex->session->sim.model.day : 0;
  int age = person_age(codex->scenario, person, day);
  snprintf(out, size, ui_tr(ui, person->since_year > 0 ? "%s, %d, here since %d" : "%s, %d"),
           ui_words(ui, &person->trade), age, person->since_year);
}

static float draw_ties(const struct codex *codex, const struct person *person, struct rect box) {
  const struct ui *ui = codex->ui;
  float top = box.y;
  if (person->tie_count == 0) return 0;
  box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK, ui_tr(ui, "Ties")) + 2;
  for (int i = 0; i < person->tie_count; i++) {
    char words[240];
    const struct person *other = &codex->scenario->person[person->ties[i].person];
    snprintf(words, sizeof words, "%s: %s", ui_words(ui, &other->name),
             ui_words(ui, &person->ties[i].text));
    box.y += codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, words) + 4;
  }
  return box.y + 12 - top;
}

static float draw_person(const struct codex *codex, int index, struct rect box) {
  const struct ui *ui = codex->ui;
  const struct person *person = &codex->scenario->person[index];
  enum { PORTRAIT = 96 };
  char words[160], sprite[48];
  float top = box.y;
  box.y += codex_text(codex, box, STYLE_BODY, TOKEN_INK2, ui_words(ui, &person->hangul)) + 10;
  struct rect beside = {box.x + PORTRAIT + 24, box.y, box.w - PORTRAIT - 24, 0};
  snprintf(sprite, sizeof sprite, "portraits/%s", person->portrait ? person->portrait : "");
  if (person->portrait)
    draw_sprite(&codex->ui->draw, sprite, (struct rect){box.x, box.y, PORTRAIT, PORTRAIT},
                (struct color){255, 255, 255, 255}, false);
  trade_words(codex, person, words, sizeof words);
  beside.y += codex_text(codex, beside, STYLE_BODY_BOLD, TOKEN_INK, words) + 6;
  beside.y += codex_text(codex, beside, STYLE_BODY, TOKEN_INK, ui_words(ui, &person->bio));
  box.y = beside.y > box.y + PORTRAIT ? beside.y : box.y + PORTRAIT;
  box.y += 20;
  box.y += draw_ties(codex, person, box);
  box.y += codex_text(codex, box, STYLE_LABEL, TOKEN_INK2,
                      ui_tr(ui, "Invented, as everyone in this team."));
  return box.y - top;
}

static float draw(const struct codex *codex, int index, struct rect box) {
  float top = box.y;
  box.y +=
      codex_text(codex, box, STYLE_H2, TOKEN_INK, ui_words(codex->ui, name_of(codex, index))) + 2;
  enum entry_kind kind = kind_of(codex, &index);
  box.y += kind == ENTRY_PLANT  ? draw_plant(codex, box)
           : kind == ENTRY_TEAM ? draw_team(codex, index, box)
                                : draw_person(codex, index, box);
  return box.y - top;
}

const struct codex_shelf codex_people = {"People and places", count_all, title_of, fits, draw};
