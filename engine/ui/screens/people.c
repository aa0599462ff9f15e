/* People: twenty-four cards and the card of one of them. Whoever is missing stands first, then
 * whoever bears the most; other orders are by name and by trade. */
#include "ui/screens/people.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/site_picture.h"

enum {
  MARGIN = 40,
  GAP = 12,
  HEAD = 64,
  LEGEND = 38,
  SECOND_LINE = 58,
  CONTROL = 48,
  GROUP_WIDTH = 200
};
enum { CARD_LEAST = 150, CARD_HIGH = 172, CARD_LOW = 128, GROUPS_MAX = 16 };
enum { CARD_SLIM = 176, CARD_SLIM_HIGH = 138 }; /* a slim card has a small portrait */
enum sort { SORT_CARE, SORT_NAME, SORT_TRADE, SORT_COUNT };

struct people {
  struct ui *ui;
  struct view *view;
  const struct session *session;
  const struct sim *sim;
  const struct scenario *scenario;
  struct intent *intent;
  int count;
  int order[TEAM_WORKERS_MAX];
};

/* ---- order ---------------------------------------------------------------------------------- */

/* In a famine nobody is ranked by being away; whoever is away without a word never is. */
static int care_rank(const struct people *people, int person) {
  struct whereabouts where = person_whereabouts(people->sim, person);
  if (person_is_without_word(people->sim, person)) return 0;
  return (where.missing && !people->scenario->famine ? 1000 : 0) +
         person_strain(people->sim, person);
}

static bool comes_before(const struct people *people, int a, int b) {
  const struct person *first = &people->scenario->person[a], *second = &people->scenario->person[b];
  int trade = strcmp(first->trade_id, second->trade_id);
  int name = strcmp(first->name.source, second->name.source);
  switch (people->view->people_sort) {
  case SORT_NAME:
    return name < 0;
  case SORT_TRADE:
    return trade < 0 || (trade == 0 && name < 0);
  default:
    return care_rank(people, a) > care_rank(people, b);
  }
}

/* Insertion keeps equals in their place. */
static void insert(struct people *people, int person) {
  int at = people->count++;
  for (; at > 0 && comes_before(people, person, people->order[at - 1]); at--)
    people->order[at] = people->order[at - 1];
  people->order[at] = person;
}

static void list_people(struct people *people) {
  const char *group = people->view->people_group;
  for (int i = 0; i < people->scenario->person_count; i++) {
    const struct person *person = &people->scenario->person[i];
    bool in_group = !group || strcmp(group, person->trade_id) == 0;
    if (in_group && people_find_fits(people->view, ui_words(people->ui, &person->name)))
      insert(people, i);
  }
}

static int selected(const struct people *people) {
  for (int i = 0; i < people->count; i++)
    if (people->order[i] == people->view->person) return people->view->person;
  return people->count > 0 ? people->order[0] : -1;
}

static int missing(const struct people *people) {
  int count = 0;
  for (int i = 0; i < people->scenario->person_count; i++)
    count += people->sim->model.workers.status[i] != STATUS_AT_WORK &&
             people->sim->model.workers.status[i] != STATUS_REST_DAY;
  return count;
}

static int on_leave(const struct people *people) {
  int count = 0;
  for (int i = 0; i < people->scenario->person_count; i++)
    count += people->sim->model.workers.status[i] == STATUS_LEAVE;
  return count;
}

/* ---- groups --------------------------------------------------------------------------------- */

static int list_groups(const struct people *people, const char **out) {
  int count = 0;
  for (int i = 0; i < people->scenario->person_count && count < GROUPS_MAX; i++) {
    const char *group = people->scenario->person[i].trade_id;
    bool known = group[0] == '\0';
    for (int k = 0; k < count; k++) known = known || strcmp(out[k], group) == 0;
    if (!known) out[count++] = group;
  }
  return count;
}

static void draw_group_button(struct people *people, struct rect rect) {
  struct ui *ui = people->ui;
  char words[64];
  const char *label = ui_tr(ui, "Whole team");
  if (people->view->people_group)
    label = group_words(ui, people->view->people_group, words, sizeof words);
  if (ui_target(ui, ui_make_id("people.group", 0), ROLE_BUTTON, rect, label, false))
    people->view->people_groups_open = true;
  draw_rect(&ui->draw, rect, ui_color(ui, TOKEN_CARD), 0);
  draw_frame(&ui->draw, rect, ui_color(ui, TOKEN_INK), 2, 0, 0);
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  struct rect words_box = {rect.x + 16, rect.y + 10, rect.w - 52, 28};
  if (ui_text_width(ui, STYLE_BODY_S, label) <= words_box.w) ui_text(ui, words_box, look, label);
  ui_icon(ui, "icons/chevron-down", rect.x + rect.w - 36, rect.y + 12, 24, TOKEN_INK);
}

static bool group_choice(struct people *people, int index, struct rect row, const char *label,
                         bool chosen) {
  struct ui *ui = people->ui;
  bool pressed = ui_target(ui, ui_make_id("people.choice", index), ROLE_OPTION, row, label, false);
  if (chosen) draw_rect(&ui->draw, row, ui_color(ui, TOKEN_SUNK), 0);
  struct text_look look = {chosen ? STYLE_BODY_S_BOLD : STYLE_BODY_S, TOKEN_INK,
                           chosen ? TOKEN_SUNK : TOKEN_CARD, ALIGN_LEFT, 1};
  ui_line(ui, row.x + 16, ui_baseline(STYLE_BODY_S, row.y, row.h), look, label);
  return pressed;
}

static void choose_group(struct people *people, const char *group) {
  people->view->people_group = group;
  people->view->people_groups_open = false;
}

/* A list below the button; over everything else while it is open. */
static void draw_group_list(struct people *people, struct rect button) {
  struct ui *ui = people->ui;
  if (!people->view->people_groups_open) return;
  const char *groups[GROUPS_MAX];
  char words[64];
  int count = list_groups(people, groups);
  struct rect sheet = {button.x, button.y + button.h + 4, fmaxf(button.w, 212),
                       (float)(count + 1) * 48 + 8};
  ui_modal_begin(ui, ui_make_id("people.groups", 0));
  ui_card(ui, sheet, true);
  struct rect row = {sheet.x + 4, sheet.y + 4, sheet.w - 8, 48};
  const char *now = people->view->people_group;
  if (group_choice(people, 0, row, ui_tr(ui, "Whole team"), !now)) choose_group(people, NULL);
  for (int i = 0; i < count; i++) {
    row.y += 48;
    bool chosen = now && strcmp(now, groups[i]) == 0;
    if (group_choice(people, i + 1, row, group_words(ui, groups[i], words, sizeof words), chosen))
      choose_group(people, groups[i]);
  }
  if (ui_key(ui, KEY_ESCAPE) || ui->outside_pressed) people->view->people_groups_open = false;
  ui_modal_end(ui);
}

/* ---- above the cards ------------------------------------------------------------------------ */

/* How many, and the words after that figure. On the day after a rest day nobody has come yet. */
static int count_words(const struct people *people, char *rest, size_t size) {
  const struct ui *ui = people->ui;
  int roster = people->scenario->person_count;
  struct site_state site;
  site_state_read(people->session, &site);
  if (site.expected && !site.resting) {
    snprintf(rest, size, ui_tr(ui, " of %d expected"), roster);
    return site.present;
  }
  if (on_leave(people) > 0)
    snprintf(rest, size, ui_tr(ui, " of %d came, %d on leave"), roster, on_leave(people));
  else
    snprintf(rest, size, ui_tr(ui, " of %d came"), roster);
  return roster - missing(people);
}

static float draw_count(struct people *people, float x, float baseline) {
  static const struct why ranked = {
      .kind = WHY_TEXT,
      .text = "People at work on the last day, of those on the roster. Whoever "
              "was ill or did not come stands first among the cards."};
  static const struct why unranked = {
      .kind = WHY_TEXT,
      .text = "People at work on the last day, of those on the roster. In this story nobody is put "
              "in order by hunger or by being away."};
  const struct why why = people->scenario->famine ? unranked : ranked;
  struct ui *ui = people->ui;
  char figure[24], rest[64];
  struct text_look look = {STYLE_BODY, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  snprintf(figure, sizeof figure, "%d", count_words(people, rest, sizeof rest));
  float width = ui_number(ui, ui_make_id("people.came", 0), x, baseline, STYLE_BODY_BOLD,
                          BOOK_LEDGER, ALIGN_LEFT, figure, ui_tr(ui, "attendance"), &why, TOKEN_BG);
  return width + ui_line(ui, x + width, baseline, look, rest);
}

static void draw_sort(struct people *people, float x, float y, float width) {
  struct ui *ui = people->ui;
  const char *labels[SORT_COUNT] = {ui_tr(ui, "Needs care"), ui_tr(ui, "Name"), ui_tr(ui, "Trade")};
  int sort = segments_draw(ui, ui_make_id("people.sort", 0), (struct rect){x, y, width, CONTROL},
                           labels, SORT_COUNT, people->view->people_sort, false);
  people->view->people_sort = (uint8_t)sort;
}

static float controls_width(struct people *people) {
  struct ui *ui = people->ui;
  const char *labels[SORT_COUNT] = {ui_tr(ui, "Needs care"), ui_tr(ui, "Name"), ui_tr(ui, "Trade")};
  return segments_width(ui, labels, SORT_COUNT);
}

static float words_width(struct people *people) {
  return ui_text_width(people->ui, STYLE_BODY_S, ui_tr(people->ui, "Sort")) +
         ui_text_width(people->ui, STYLE_BODY_S, ui_tr(people->ui, "Group")) + 28;
}

/* Do title and controls stand on one line? */
static bool head_is_one_line(struct people *people, float width) {
  struct ui *ui = people->ui;
  char count[64];
  if (on_leave(people) > 0)
    snprintf(count, sizeof count, ui_tr(ui, "%d of %d came, %d on leave"), 88, 88, 88);
  else
    snprintf(count, sizeof count, ui_tr(ui, "%d of %d came"), 88, 88);
  float title = ui_text_width(ui, STYLE_H1, ui_tr(ui, "People")) + 20 +
                ui_text_width(ui, STYLE_BODY, count) + 32;
  return width - title > controls_width(people) + GROUP_WIDTH + 16;
}

/* The place of the group's button is left for its list. */
static void draw_controls(struct people *people, struct rect line, bool to_the_right,
                          struct rect *group) {
  struct ui *ui = people->ui;
  struct text_look quiet = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  float sort = controls_width(people), baseline = ui_baseline(STYLE_BODY_S, line.y, CONTROL);
  bool worded = line.w > sort + GROUP_WIDTH + 16 + words_width(people);
  float x = line.x;
  if (to_the_right) x += line.w - sort - GROUP_WIDTH - 16 - (worded ? words_width(people) : 0);
  if (worded) x += ui_line(ui, x, baseline, quiet, ui_tr(ui, "Sort")) + 14;
  draw_sort(people, x, line.y, sort);
  x += sort + 16;
  if (worded) x += ui_line(ui, x, baseline, quiet, ui_tr(ui, "Group")) + 14;
  *group = (struct rect){x, line.y, fminf(GROUP_WIDTH, line.x + line.w - x), CONTROL};
  draw_group_button(people, *group);
}

static void draw_head(struct people *people, struct rect area, struct rect *group) {
  struct ui *ui = people->ui;
  struct text_look title = {STYLE_H1, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 1};
  const char *words = ui_tr(ui, "People");
  float used = ui_text_width(ui, STYLE_H1, words) + 20, baseline = area.y + 38;
  ui_text(ui, (struct rect){area.x, area.y, used, 48}, title, words);
  used += people->view->people_finding
              ? people_find_draw(ui, people->view, area.x + used, baseline) + 32
              : draw_count(people, area.x + used, baseline) + 32;
  bool one_line = head_is_one_line(people, area.w);
  struct rect beside = {area.x + used, area.y + 4, area.w - used, CONTROL};
  struct rect below = {area.x, area.y + SECOND_LINE, area.w, CONTROL};
  draw_controls(people, one_line ? beside : below, one_line, group);
}

static float head_height(struct people *people, float width) {
  float height = head_is_one_line(people, width) ? HEAD : HEAD + SECOND_LINE;
  return people->ui->is_short ? height : height + LEGEND;
}

static float draw_legend_entry(struct ui *ui, float x, float baseline, enum token fill,
                               const char *icon, const char *words) {
  struct rect chip = {x, baseline - 14, 10, 16};
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  draw_rect(&ui->draw, chip, ui_color(ui, fill), 0);
  if (fill == TOKEN_ATTENTION) draw_frame(&ui->draw, chip, ui_color(ui, TOKEN_INK), 1.5f, 0, 0);
  float at = x + 18;
  if (icon) {
    ui_icon(ui, icon, at, baseline - 17, 20, TOKEN_INK2);
    at += 26;
  }
  return at - x + ui_line(ui, at, baseline, look, words) + 26;
}

static void lower_first(char *out, size_t size, const char *words) {
  snprintf(out, size, "%s", words);
  if (out[0] >= 'A' && out[0] <= 'Z') out[0] = (char)(out[0] - 'A' + 'a');
}

static float legend_width(struct people *people, const char *strain) {
  struct ui *ui = people->ui;
  char words[48];
  float width = ui_text_width(ui, STYLE_LABEL, strain) + 18;
  for (int bar = 0; bar < BAR_COUNT; bar++) {
    lower_first(words, sizeof words, ui_tr(ui, bar_names[bar]));
    width += ui_text_width(ui, STYLE_LABEL, words) + 18 + 26 + 26;
  }
  return width;
}

static void draw_legend(struct people *people, struct rect area) {
  struct ui *ui = people->ui;
  char words[48];
  const char *strain = ui_tr(ui, "strain above 70: look here first");
  if (legend_width(people, strain) > area.w) strain = ui_tr(ui, "above 70");
  float x = area.x, baseline = area.y + 20;
  for (int bar = 0; bar < BAR_COUNT; bar++) {
    if (bar == BAR_HUNGER && !hunger_has_bar(people->scenario)) continue;
    lower_first(words, sizeof words, ui_tr(ui, bar_names[bar]));
    x += draw_legend_entry(ui, x, baseline, bar < BAR_HUNGER ? TOKEN_LEDGER : TOKEN_INK,
                           bar_icons[bar], words);
  }
  if (x + ui_text_width(ui, STYLE_LABEL, strain) + 18 <= area.x + area.w)
    draw_legend_entry(ui, x, baseline, TOKEN_ATTENTION, NULL, strain);
}

/* ---- the cards ------------------------------------------------------------------------------ */

struct grid {
  int columns, rows;
  float width, height;
};

/* As many columns as fit; high cards if all can then be seen at once. */
static struct grid grid_of(const struct people *people, struct rect area) {
  struct grid grid;
  int columns = (int)((area.w + GAP) / (CARD_LEAST + GAP));
  if (columns > 6) columns = 6;
  if (columns < 2) columns = 2;
  grid.columns = columns;
  grid.rows = (people->count + columns - 1) / columns;
  grid.width = (area.w - GAP * (float)(columns - 1)) / (float)columns;
  float room = grid.rows > 0 ? area.h / (float)grid.rows - GAP : CARD_HIGH;
  float most = grid.width < CARD_SLIM ? CARD_SLIM_HIGH : CARD_HIGH;
  grid.height = fmaxf(CARD_LOW, fminf(most, floorf(room)));
  return grid;
}

static void draw_cards(struct people *people, struct rect area) {
  struct ui *ui = people->ui;
  struct grid grid = grid_of(people, area);
  int chosen = selected(people);
  float content = (float)grid.rows * (grid.height + GAP) + 4;
  ui_id scroll = ui_make_id("people.scroll", 0);
  struct rect clip = {area.x - 16, area.y - 4, area.w + 32, area.h + 4};
  float top = ui_scroll_begin(ui, scroll, clip) + 4;
  for (int i = 0; i < people->count; i++) {
    struct rect card = {area.x + (float)(i % grid.columns) * (grid.width + GAP),
                        top + (float)(i / grid.columns) * (grid.height + GAP), grid.width,
                        grid.height};
    if (!person_card(ui, people->sim, people->order[i], card, people->order[i] == chosen)) continue;
    people->view->person = people->order[i];
    people->view->people_bar = 0;
    people->view->people_finding = false;
  }
  ui_scroll_end(ui, scroll, content);
}

static void draw_empty(struct people *people, struct rect area) {
  struct text_look look = {STYLE_BODY_L, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  ui_text(people->ui, area, look,
          ui_tr(people->ui, people->view->people_finding
                                ? "Nobody of that name. Esc shows everybody."
                                : "Nobody here. Change the group."));
}

static void draw_list(struct people *people, struct rect area) {
  struct rect group;
  float head = head_height(people, area.w);
  draw_head(people, area, &group);
  if (!people->ui->is_short)
    draw_legend(people, (struct rect){area.x, area.y + head - LEGEND, area.w, LEGEND});
  struct rect cards = {area.x, area.y + head, area.w, area.h - head};
  if (people->count == 0)
    draw_empty(people, cards);
  else
    draw_cards(people, cards);
  draw_group_list(people, group);
}

/* ---- the screen ----------------------------------------------------------------------------- */

static void draw_side_by_side(struct people *people, struct rect content) {
  struct ui *ui = people->ui;
  bool wide = ui->layout == LAYOUT_WIDE, narrow = ui->layout == LAYOUT_NARROW;
  float margin = wide ? MARGIN : 24, panel = wide ? 596 : narrow ? 388 : 516;
  float extra = wide && content.w > 2200 ? (content.w - 2200) / 2 : 0;
  margin += extra;
  float list = content.w - 2 * margin - panel - (wide ? 36 : 28);
  float top = ui->is_short ? 12 : 24;
  draw_list(people, (struct rect){content.x + margin, content.y + top, list, content.h - top - 4});
  int person = selected(people);
  struct rect card = {content.x + content.w - margin - panel, content.y + top, panel,
                      content.h - top - 16};
  if (person >= 0) person_panel(ui, people->view, people->session, person, card, people->intent);
}

static void draw_stacked(struct people *people, struct rect content) {
  struct ui *ui = people->ui;
  float width = content.w - 2 * 24, head = head_height(people, width);
  struct grid grid = grid_of(people, (struct rect){0, 0, width, content.h});
  float cards = fminf((float)grid.rows * (grid.height + GAP) + 2, content.h * 0.5f);
  draw_list(people, (struct rect){content.x + 24, content.y + 20, width, head + cards});
  int person = selected(people);
  float top = content.y + 20 + head + cards + 10;
  struct rect card = {content.x + 24, top, width, content.y + content.h - top - 24};
  if (person >= 0) person_panel(ui, people->view, people->session, person, card, people->intent);
}

struct intent people_screen(struct ui *ui, struct view *view, const struct session *session) {
  struct intent intent = intent_none();
  struct people people = {.ui = ui,
                          .view = view,
                          .session = session,
                          .sim = &session->sim,
                          .scenario = &session->scenario,
                          .intent = &intent};
  people_find_keys(ui, view); /* before the frame, which would hear Enter */
  struct rect content = frame_draw(ui, view, session, &intent);
  list_people(&people);
  if (view->people_finding) view->person = selected(&people);
  if (ui->layout == LAYOUT_NARROW && !ui->is_short)
    draw_stacked(&people, content);
  else
    draw_side_by_side(&people, content);
  return intent;
}
