/* How the model works: a day in plain words, then every constant by chapter with its value, range,
 * ground and meaning, the curves as pictures, what is counted, and the causes that can move it. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "sim/ground.h"
#include "ui/screens/codex.h"

enum page {
  PAGE_DAY,
  PAGE_CHAPTERS,
  PAGE_CURVES = PAGE_CHAPTERS + PARAMETER_CHAPTERS,
  PAGE_COUNTED,
  PAGE_CAUSES,
  PAGES
};

static int count_pages(const struct codex *codex) {
  (void)codex;
  return PAGES;
}

static const char *page_name(int page) {
  if (page == PAGE_DAY) return "A day, step by step";
  if (page < PAGE_CURVES) return parameter_chapters[page - PAGE_CHAPTERS].name;
  return page == PAGE_CURVES ? "Curves" : page == PAGE_COUNTED ? "What is counted" : "Causes";
}

static void title_of(const struct codex *codex, int index, char *out, size_t size) {
  utf8_copy(out, size, ui_tr(codex->ui, page_name(index)));
}

/* ---- constants ------------------------------------------------------------------------------- */

static int chapter_end(int chapter) {
  return chapter + 1 < PARAMETER_CHAPTERS ? (int)parameter_chapters[chapter + 1].first
                                          : PARAMETER_COUNT;
}

/* Up to four places, without the noughts at the end. */
static void decimal(int32_t value, bool whole, char *out, size_t size) {
  if (whole) {
    snprintf(out, size, "%d", (int)value);
    return;
  }
  int64_t scaled = fdiv((int64_t)abs(value) * 10000 + Q_HALF, Q_ONE);
  int used = snprintf(out, size, "%s%d.%04d", value < 0 ? "−" : "", (int)(scaled / 10000),
                      (int)(scaled % 10000));
  while (used > 0 && out[used - 1] == '0') out[--used] = '\0';
  if (used > 0 && out[used - 1] == '.') out[--used] = '\0';
}

static bool parameter_fits(const struct codex *codex, int parameter) {
  const struct parameter_row *row = &parameter_rows[parameter];
  return codex_found(codex, row->name) || codex_found(codex, row->provenance) ||
         codex_found(codex, ui_tr(codex->ui, row->meaning));
}

static void value_words(const struct codex *codex, int parameter, char *out, size_t size) {
  const struct parameter_row *row = &parameter_rows[parameter];
  char value[24];
  decimal(codex->scenario->parameter[parameter], row->whole, value, sizeof value);
  snprintf(out, size, "%s %s", value, ui_tr(codex->ui, row->unit));
}

static void ground_words(const struct codex *codex, int parameter, char *out, size_t size) {
  const struct parameter_row *row = &parameter_rows[parameter];
  char low[24], high[24], usual[24];
  decimal(row->low, row->whole, low, sizeof low);
  decimal(row->high, row->whole, high, sizeof high);
  decimal(row->value, row->whole, usual, sizeof usual);
  if (codex->scenario->parameter[parameter] != row->value)
    snprintf(out, size, ui_tr(codex->ui, "%s · may be %s to %s · usually %s · ground: %s"),
             row->name, low, high, usual, row->provenance);
  else
    snprintf(out, size, ui_tr(codex->ui, "%s · may be %s to %s · ground: %s"), row->name, low, high,
             row->provenance);
}

static float draw_parameter(const struct codex *codex, int parameter, struct rect box) {
  struct ui *ui = codex->ui;
  char value[64], ground[240];
  float top = box.y;
  value_words(codex, parameter, value, sizeof value);
  ground_words(codex, parameter, ground, sizeof ground);
  struct text_look right = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_RIGHT, 1};
  float room = ui_text_width(ui, STYLE_BODY_S_BOLD, value) + 20;
  ui_line(ui, box.x + box.w, box.y + 21, right, value);
  struct rect left = {box.x, box.y, box.w - room, 0};
  box.y += fmaxf(28, codex_text(codex, left, STYLE_BODY_S, TOKEN_INK,
                                ui_tr(ui, parameter_rows[parameter].meaning)));
  box.y += codex_text(codex, box, STYLE_LABEL, TOKEN_INK2, ground) + 6;
  ui_rule(ui, box.x, box.y, box.w);
  return box.y + 10 - top;
}

static float draw_chapter(const struct codex *codex, int chapter, struct rect box) {
  float top = box.y;
  box.y +=
      codex_text(codex, box, STYLE_LABEL, TOKEN_INK2,
                 ui_tr(codex->ui, "Ground A: a number chosen by the authors. L: literature on "
                                  "other places. OA, WM, RF, TH: see Sources. Grounds give the "
                                  "sign of an effect more often than its size.")) +
      14;
  for (int p = (int)parameter_chapters[chapter].first; p < chapter_end(chapter); p++)
    if (parameter_fits(codex, p)) box.y += draw_parameter(codex, p, box);
  return box.y - top;
}

static bool chapter_fits(const struct codex *codex, int chapter) {
  for (int p = (int)parameter_chapters[chapter].first; p < chapter_end(chapter); p++)
    if (parameter_fits(codex, p)) return true;
  return false;
}

/* ---- a day ----------------------------------------------------------------------------------- */

static const char *const day_steps[] = {
    "Morning: the time sets ration, supply, power and inspection. Chance may change them for some "
    "days.",
    "Orders: hours, other work, acts of the day, and what decisions add or take.",
    "Food: the ration and the plots are set against what the hours need. What is missing wears the "
    "body down.",
    "Who comes: people fall ill when tired or badly fed. Some stay away, more where families need "
    "them.",
    "Effort: zeal, joy, grievance, the pace of workmates, a plan within reach and a rival just "
    "ahead pull on it.",
    "Output: people, hours, skill, effort, fatigue, methods, machines, the working place, power "
    "and "
    "inputs are multiplied one after the other. Part of what exceeds the norm may be held back. "
    "Less "
    "scrap, that is good output.",
    "Evening: fatigue, zeal, joy, solidarity, grievance and knowledge move a little. Machines wear "
    "and are repaired. Trials go on.",
    "Every few days, ten in most stories, results are posted. Methods may pass from team to team.",
    "Every plan period, mostly a month, the report is written, the norm follows what was reported, "
    "and standing, supplies "
    "and titles follow the report.",
    "Every change is written down with its cause. That log is the ledger of this game. No such "
    "ledger "
    "is known to our sources.",
};
enum { DAY_STEPS = sizeof day_steps / sizeof day_steps[0] };

static float draw_day(const struct codex *codex, struct rect box) {
  struct ui *ui = codex->ui;
  float top = box.y;
  for (int i = 0; i < DAY_STEPS; i++) {
    char number[8];
    struct text_look look = {STYLE_LABEL_BOLD, TOKEN_CARD, TOKEN_INK, ALIGN_CENTRE, 1};
    snprintf(number, sizeof number, "%d", i + 1);
    draw_disc(&ui->draw, (struct point){box.x + 18, box.y + 18}, 17, ui_color(ui, TOKEN_INK));
    ui_line(ui, box.x + 18, box.y + 25, look, number);
    struct rect words = {box.x + 52, box.y + 4, box.w - 52, 0};
    box.y +=
        fmaxf(40, codex_text(codex, words, STYLE_BODY_S, TOKEN_INK, ui_tr(ui, day_steps[i]))) + 14;
  }
  box.y += codex_text(
      codex, box, STYLE_LABEL, TOKEN_INK2,
      ui_tr(ui, "No source measures these quantities inside such a workteam. The sizes of "
                "effects are this model's assumptions, or come from other settings."));
  return box.y - top;
}

static bool day_fits(const struct codex *codex) {
  for (int i = 0; i < DAY_STEPS; i++)
    if (codex_found(codex, ui_tr(codex->ui, day_steps[i]))) return true;
  return false;
}

/* ---- curves ---------------------------------------------------------------------------------- */

enum { CURVE_HEIGHT = 130, CURVE_AXIS = 70 };

static void range_of(const struct curve *curve, q16 *low, q16 *high) {
  *low = *high = curve->point[0].y;
  for (int i = 1; i < curve->count; i++) {
    *low = curve->point[i].y < *low ? curve->point[i].y : *low;
    *high = curve->point[i].y > *high ? curve->point[i].y : *high;
  }
}

static void draw_mark(const struct codex *codex, float x, float baseline, enum align align,
                      q16 value) {
  char text[24];
  struct text_look look = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, align, 1};
  decimal(value, false, text, sizeof text);
  ui_line(codex->ui, x, baseline, look, text);
}

static void draw_curve(const struct codex *codex, const struct curve *curve, struct rect area) {
  struct ui *ui = codex->ui;
  struct point points[CURVE_POINTS_MAX];
  q16 low, high, first = curve->point[0].x, last = curve->point[curve->count - 1].x;
  range_of(curve, &low, &high);
  float across = fmaxf(1, (float)(last - first)), up = fmaxf(1, (float)(high - low));
  for (int i = 0; i < curve->count; i++)
    points[i] = (struct point){area.x + area.w * (float)(curve->point[i].x - first) / across,
                               area.y + area.h * (1 - (float)(curve->point[i].y - low) / up)};
  draw_rect(&ui->draw, (struct rect){area.x, area.y + area.h, area.w, 2}, ui_color(ui, TOKEN_EDGE),
            0);
  draw_polyline(&ui->draw, points, curve->count, ui_color(ui, TOKEN_LEDGER), 3, 0);
  for (int i = 0; i < curve->count; i++)
    draw_disc(&ui->draw, points[i], 5, ui_color(ui, TOKEN_LEDGER));
  draw_mark(codex, area.x - 12, area.y + 8, ALIGN_RIGHT, high);
  draw_mark(codex, area.x - 12, area.y + area.h + 4, ALIGN_RIGHT, low);
  draw_mark(codex, area.x, area.y + area.h + 24, ALIGN_LEFT, first);
  draw_mark(codex, area.x + area.w, area.y + area.h + 24, ALIGN_RIGHT, last);
}

static bool curve_fits(const struct codex *codex, int curve) {
  return codex_found(codex, curve_rows[curve].name) ||
         codex_found(codex, ui_tr(codex->ui, curve_rows[curve].meaning));
}

static float draw_curves(const struct codex *codex, struct rect box) {
  float top = box.y;
  for (int i = 0; i < CURVE_COUNT; i++) {
    char ground[200];
    if (!curve_fits(codex, i)) continue;
    snprintf(ground, sizeof ground, ui_tr(codex->ui, "%s · ground: %s"), curve_rows[i].name,
             curve_rows[i].provenance);
    box.y += codex_text(codex, box, STYLE_BODY_S_BOLD, TOKEN_INK,
                        ui_tr(codex->ui, curve_rows[i].meaning));
    box.y += codex_text(codex, box, STYLE_LABEL, TOKEN_INK2, ground) + 16;
    draw_curve(codex, &codex->scenario->curve[i],
               (struct rect){box.x + CURVE_AXIS, box.y, box.w - CURVE_AXIS - 16, CURVE_HEIGHT});
    box.y += CURVE_HEIGHT + 48;
  }
  return box.y - top;
}

static bool some_curve_fits(const struct codex *codex) {
  for (int i = 0; i < CURVE_COUNT; i++)
    if (curve_fits(codex, i)) return true;
  return false;
}

/* ---- what is counted, and why it moves ------------------------------------------------------- */

static const char *const owner_names[] = {[OWNER_WORKER] = "of each person",
                                          [OWNER_TEAM] = "of a team",
                                          [OWNER_ENTERPRISE] = "of the plant"};

static float draw_counted(const struct codex *codex, struct rect box) {
  float top = box.y;
  for (int i = 0; i < VARIABLE_COUNT; i++) {
    char words[160];
    const char *label = ui_tr(codex->ui, variable_rows[i].label);
    if (!codex_found(codex, label) && !codex_found(codex, variable_rows[i].name)) continue;
    snprintf(words, sizeof words, "%s, %s", label,
             ui_tr(codex->ui, owner_names[variable_rows[i].owner]));
    box.y += codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, words) + 4;
  }
  return box.y - top;
}

static float draw_causes(const struct codex *codex, struct rect box) {
  float top = box.y;
  box.y +=
      codex_text(codex, box, STYLE_BODY_S, TOKEN_INK2,
                 ui_tr(codex->ui, "Every change of a number is written down under one of these, "
                                  "or under a decision of the story.")) +
      12;
  for (int i = 0; i < CAUSE_BUILT_IN_COUNT; i++) {
    const char *label = ui_tr(codex->ui, cause_rows[i].label);
    if (codex_found(codex, label))
      box.y += codex_text(codex, box, STYLE_BODY_S, TOKEN_INK, label) + 4;
  }
  return box.y - top;
}

static bool some_label_fits(const struct codex *codex, int page) {
  int count = page == PAGE_COUNTED ? (int)VARIABLE_COUNT : (int)CAUSE_BUILT_IN_COUNT;
  for (int i = 0; i < count; i++)
    if (codex_found(codex, ui_tr(codex->ui, page == PAGE_COUNTED ? variable_rows[i].label
                                                                 : cause_rows[i].label)))
      return true;
  return false;
}

/* ---- the shelf ------------------------------------------------------------------------------- */

static bool fits(const struct codex *codex, int index) {
  if (codex_found(codex, ui_tr(codex->ui, page_name(index)))) return true;
  if (index == PAGE_DAY) return day_fits(codex);
  if (index < PAGE_CURVES) return chapter_fits(codex, index - PAGE_CHAPTERS);
  return index == PAGE_CURVES ? some_curve_fits(codex) : some_label_fits(codex, index);
}

static float draw(const struct codex *codex, int index, struct rect box) {
  float top = box.y;
  box.y += codex_text(codex, box, STYLE_H2, TOKEN_INK, ui_tr(codex->ui, page_name(index))) + 10;
  box.y += index == PAGE_DAY       ? draw_day(codex, box)
           : index < PAGE_CURVES   ? draw_chapter(codex, index - PAGE_CHAPTERS, box)
           : index == PAGE_CURVES  ? draw_curves(codex, box)
           : index == PAGE_COUNTED ? draw_counted(codex, box)
                                   : draw_causes(codex, box);
  return box.y - top;
}

const struct codex_shelf codex_model = {"How the model works", count_pages, title_of, fits, draw};
