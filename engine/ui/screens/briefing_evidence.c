/* In which mode of evidence the story is played, chosen before it begins. "Documented only" lists
 * what it leaves out: workings of the model, and the story's own parts that rest on an assumption
 * alone. */
#include <stdio.h>

#include "sim/evidence.h"
#include "ui/screens/screens_internal.h"

enum { CONTROL = 48, INDENT = 22 };

struct left_out {
  struct ui *ui;
  content_theme_set skipped;
  struct rect box; /* y: where the next line goes */
  bool headed;     /* the head of this part stands */
  const char *head;
};

static void begin_part(struct left_out *list, const char *head) {
  list->head = head;
  list->headed = false;
}

static void name_part(struct left_out *list, const char *words) {
  struct ui *ui = list->ui;
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_BG, ALIGN_LEFT, 0};
  if (!list->headed) list->box.y += 8 + ui_text(ui, list->box, head, ui_tr(ui, list->head));
  list->headed = true;
  struct rect line = {list->box.x + INDENT, list->box.y, list->box.w - INDENT, 0};
  draw_disc(&ui->draw, (struct point){list->box.x + 8, line.y + 14}, 4, ui_color(ui, TOKEN_INK2));
  list->box.y += ui_text(ui, line, look, words) + 2;
}

/* A scene that is skipped is not told here either. */
static const char *title_of(const struct left_out *list, const struct decision *decision,
                            char *made, size_t size) {
  content_theme_set skipped = decision->skippable.themes & list->skipped;
  if (!skipped) return ui_words(list->ui, &decision->title);
  skipped_words(list->ui, "A decision about %s", skipped, made, size);
  return made;
}

static const struct words *label_of(const struct left_out *list, const struct decision *decision,
                                    const struct option *option) {
  bool in_short = decision->skippable.themes & list->skipped && *option->in_short.source;
  return in_short ? &option->in_short : &option->label;
}

static void name_decisions(struct left_out *list, const struct scenario *scenario) {
  char made[160];
  begin_part(list, "Questions");
  for (int i = 0; i < scenario->decision_count; i++)
    if (scenario->decisions[i].documented_only_off)
      name_part(list, title_of(list, &scenario->decisions[i], made, sizeof made));
}

static void name_options(struct left_out *list, const struct decision *decision) {
  char words[240], made[160];
  for (int i = 0; i < decision->option_count; i++) {
    if (!decision->options[i].documented_only_off) continue;
    snprintf(words, sizeof words, "%s: %s", title_of(list, decision, made, sizeof made),
             ui_words(list->ui, label_of(list, decision, &decision->options[i])));
    name_part(list, words);
  }
}

static void name_hazards(struct left_out *list, const struct scenario *scenario) {
  begin_part(list, "Chance events");
  for (int i = 0; i < scenario->hazard_count; i++) {
    const struct hazard *hazard = &scenario->hazards[i];
    if (hazard->documented_only_off)
      name_part(list, ui_words(list->ui, &scenario->cause_label[hazard->cause - CAUSE_SCENARIO]));
  }
}

static float draw_left_out(struct ui *ui, const struct view *view, const struct scenario *scenario,
                           struct rect box) {
  struct left_out list = {.ui = ui, .skipped = view->settings.skipped_themes, .box = box};
  begin_part(&list, "Left out: workings of the model");
  for (int i = 0; i < EVIDENCE_SWITCHES; i++)
    name_part(&list, ui_tr(ui, evidence_switches[i].label));
  name_decisions(&list, scenario);
  begin_part(&list, "Answers");
  for (int i = 0; i < scenario->decision_count; i++) name_options(&list, &scenario->decisions[i]);
  name_hazards(&list, scenario);
  return list.box.y - box.y;
}

static bool draw_modes(struct ui *ui, struct rect *box, bool documented_only) {
  const char *const labels[] = {ui_tr(ui, "Full model"), ui_tr(ui, "Documented only")};
  struct rect row = {box->x, box->y, segments_width(ui, labels, 2) + 24, CONTROL};
  box->y += CONTROL + 10;
  return segments_draw(ui, ui_make_id("briefing.evidence", 0), row, labels, 2, documented_only,
                       false) == 1;
}

float evidence_choice_draw(struct ui *ui, struct view *view, const struct scenario *scenario,
                           struct rect box) {
  struct text_look head = {STYLE_BODY_S_BOLD, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 1};
  struct text_look look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_BG, ALIGN_LEFT, 0};
  float top = box.y;
  ui_line(ui, box.x, box.y + 22, head, ui_tr(ui, "What is in play"));
  box.y += 36;
  view->documented_only = draw_modes(ui, &box, view->documented_only);
  box.y += ui_text(ui, box, look,
                   ui_tr(ui, view->documented_only
                                 ? "What rests on an assumption alone is left out. The base "
                                   "rules stay."
                                 : "Everything, also what rests on an assumption alone."));
  if (view->documented_only) box.y += draw_left_out(ui, view, scenario, box);
  return box.y - top + 22;
}
