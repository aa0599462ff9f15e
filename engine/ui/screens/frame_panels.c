/* What opens over the frame: the menu, help, the list of screens where the dock has no room for it,
 * and the question that is asked when a day is ended over an open decision. All are modal, close
 * with Esc, with Close or by a press outside, and change nothing of the story by themselves. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "ui/screens/decision.h"
#include "ui/screens/hints.h"
#include "ui/screens/screens_internal.h"
#include "ui/screens/sheet.h"

enum { PANEL_PADDING = SHEET_PADDING };

static const struct text_look body_look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
static const struct text_look label_look = {STYLE_BODY_S, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 1};

/* ---- the sheet that a panel stands on -------------------------------------------------------- */

static struct sheet panel_begin(struct ui *ui, const struct view *view, struct rect rect,
                                const char *title) {
  return sheet_begin(ui, ui_make_id("frame.panel", view->panel), rect, title);
}

static void panel_end(struct ui *ui, struct view *view, const struct sheet *sheet) {
  if (sheet_end(ui, sheet)) view->panel = PANEL_NONE;
}

static struct rect sheet_row(struct sheet *sheet, float height) {
  struct rect row = {sheet->rect.x + PANEL_PADDING, sheet->y, sheet->rect.w - 2 * PANEL_PADDING,
                     height};
  sheet->y += height + 12;
  return row;
}

static bool sheet_button(struct ui *ui, struct sheet *sheet, const char *name,
                         enum button_kind kind, const char *icon, const char *label) {
  return ui_button(ui, ui_make_id(name, 0), sheet_row(sheet, 54), kind, icon, ui_tr(ui, label),
                   NULL);
}

static struct rect corner_sheet(const struct ui *ui, float width, float height) {
  float top = ui->is_short ? 64 : 108;
  return (struct rect){ui->width - width - 24, top, width, fminf(height, ui->height - top - 16)};
}

/* ---- menu ------------------------------------------------------------------------------------ */

static void menu_panel(struct ui *ui, struct view *view, const struct session *session,
                       struct intent *intent) {
  struct sheet sheet =
      panel_begin(ui, view, corner_sheet(ui, 460, ui->is_short ? 352 : 286), ui_tr(ui, "Menu"));
  if (ui->is_short &&
      sheet_button(ui, &sheet, "menu.codex", BUTTON_SECONDARY, "icons/codex", "Codex"))
    *intent = intent_go(SCREEN_CODEX);
  if (sheet_button(ui, &sheet, "menu.settings", BUTTON_SECONDARY, "icons/settings", "Settings"))
    *intent = intent_go(SCREEN_SETTINGS);
  const char *leave =
      session->journal ? "Step away: it is saved" : "Leave: this story is not saved";
  if (sheet_button(ui, &sheet, "menu.leave", BUTTON_SECONDARY, "icons/step-away", leave))
    *intent = intent_of(INTENT_LEAVE);
  if (sheet_button(ui, &sheet, "menu.quit", BUTTON_SECONDARY, NULL, "Close the program"))
    *intent = intent_of(INTENT_QUIT);
  panel_end(ui, view, &sheet);
  if (intent->kind != INTENT_NONE) view->panel = PANEL_NONE;
}

/* ---- help
 * -----------------------------------------------------------------------------------------------
 */

static const struct help_row {
  const char *key, *what;
} help_rows[] = {
    {"1 – 7", "the screens of the bar below"},
    {"N", "go on to the next thing that needs you"},
    {"E", "let one day pass"},
    {"W", "why is this number what it is? P pins the answer"},
    {"Tab  ← → ↑ ↓", "move"},
    {"Enter", "press"},
    {"Esc", "back, close"},
    {"G", "the codex: words, people, rules, sources"},
    {"M", "stop the picture"},
    {"F2", "colours"},
    {"F3", "read aloud, or stop reading"},
    {"Ctrl +  Ctrl −", "text size"},
    {"F11", "full screen"},
};
enum { HELP_ROWS = sizeof help_rows / sizeof help_rows[0] };

static float help_keys(struct ui *ui, struct rect box) {
  struct text_look key = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  float y = box.y;
  for (int i = 0; i < HELP_ROWS; i++) {
    ui_line(ui, box.x, ui_baseline(STYLE_BODY_S, y, 36), key, help_rows[i].key);
    y += 8 + ui_text(ui, (struct rect){box.x + 170, y + 4, box.w - 170, 28}, body_look,
                     ui_tr(ui, help_rows[i].what));
  }
  return y - box.y;
}

/* What was said once can be read again. */
static float help_hints(struct ui *ui, struct rect box) {
  struct text_look title = {STYLE_BODY_S_BOLD, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 1};
  float y = box.y;
  ui_line(ui, box.x, y + 22, title, ui_tr(ui, "Hints"));
  y += 36;
  for (int i = 0; i < HINT_COUNT; i++)
    y += ui_text(ui, (struct rect){box.x, y, box.w, 0}, body_look, ui_tr(ui, hint_texts[i])) + 8;
  return y - box.y;
}

static void help_panel(struct ui *ui, struct view *view) {
  static const char *const text =
      "Press any number to see what made it. Press a label in the picture to see what it means. "
      "What was reported has the record's letters and a dotted line. What was counted has the "
      "ledger's letters and a plain line. Time stands still while you think.";
  struct rect rect = sheet_in_the_middle(ui, 720, fminf(650, ui->height - 32));
  struct sheet sheet = panel_begin(ui, view, rect, ui_tr(ui, "Help"));
  ui_id scroll = ui_make_id("help.scroll", 0);
  float top = ui_scroll_begin(ui, scroll, (struct rect){rect.x, sheet.y, rect.w, rect.h - 92});
  struct rect box = {rect.x + PANEL_PADDING, top, rect.w - 2 * PANEL_PADDING, 0};
  float used = ui_text(ui, box, body_look, ui_tr(ui, text)) + 20;
  ui_rule(ui, box.x, box.y + used, box.w);
  used += 20;
  used += help_keys(ui, (struct rect){box.x, box.y + used, box.w, 0}) + 12;
  ui_rule(ui, box.x, box.y + used, box.w);
  used += 16;
  used += help_hints(ui, (struct rect){box.x, box.y + used, box.w, 0});
  ui_scroll_end(ui, scroll, used);
  panel_end(ui, view, &sheet);
}

/* ---- screens, where the bar below is short --------------------------------------------------- */

static void screens_panel(struct ui *ui, struct view *view, const struct session *session,
                          struct intent *intent) {
  const struct dock_row *rows[DOCK_ROWS_MAX];
  int count = dock_rows_available(rows, DOCK_ROWS_MAX);
  float height = fminf(76 + 66 * (float)count + 110, ui->height - 90);
  struct rect rect = {16, ui->height - 72 - height, 360, height};
  struct sheet sheet = panel_begin(ui, view, rect, ui_tr(ui, "Screens"));
  ui_id scroll = ui_make_id("screens.scroll", 0);
  float start = ui_scroll_begin(ui, scroll, (struct rect){rect.x, sheet.y, rect.w, rect.h - 84});
  sheet.y = start;
  for (int i = 0; i < count; i++) {
    char label[80];
    snprintf(label, sizeof label, "%c  %s", rows[i]->key, ui_tr(ui, rows[i]->label));
    if (ui_button(ui, ui_make_id("screens.row", i), sheet_row(&sheet, 54), BUTTON_SECONDARY,
                  rows[i]->icon, label, NULL)) {
      *intent = intent_go(rows[i]->screen);
      view->panel = PANEL_NONE;
    }
  }
  struct rect gap = sheet_row(&sheet, 92);
  draw_rect(&ui->draw, gap, ui_color(ui, TOKEN_NIGHT), 6);
  frame_gap(ui, session, gap);
  ui_scroll_end(ui, scroll, sheet.y - start);
  panel_end(ui, view, &sheet);
}

/* ---- questions before a day ------------------------------------------------------------------ */

/* A title and a few sentences, with room for two buttons below. */
static struct sheet question_begin(struct ui *ui, const struct view *view, const char *title,
                                   const char *words) {
  enum { WIDTH = 620, TITLE_AND_BUTTONS = 240 };
  float width = fminf(WIDTH, ui->width - 48) - 2 * PANEL_PADDING;
  float height = ui_text_height(ui, body_look.style, width, words);
  struct sheet sheet =
      panel_begin(ui, view, sheet_in_the_middle(ui, WIDTH, TITLE_AND_BUTTONS + height), title);
  ui_text(ui, sheet_row(&sheet, height), body_look, words);
  return sheet;
}

static void ask_panel(struct ui *ui, struct view *view, const struct session *session,
                      struct intent *intent) {
  int open;
  if (session_open_decisions(session, &open, 1) == 0) {
    view->panel = PANEL_NONE;
    return;
  }
  struct sheet sheet = question_begin(
      ui, view, ui_tr(ui, "A decision waits"),
      ui_tr(ui, "If the day passes, the question stays open, or is settled without you when its "
                "time is over."));
  if (sheet_button(ui, &sheet, "ask.decide", BUTTON_PRIMARY, "icons/decide", "Decide first"))
    *intent = (struct intent){.kind = INTENT_GO, .screen = SCREEN_DECISION, .decision = open};
  if (sheet_button(ui, &sheet, "ask.pass", BUTTON_SECONDARY, NULL, "Let the day pass"))
    *intent = intent_of(INTENT_ONE_DAY);
  panel_end(ui, view, &sheet);
  if (intent->kind != INTENT_NONE) view->panel = PANEL_NONE;
}

static void draft_panel(struct ui *ui, struct view *view, struct intent *intent) {
  static const char *const words =
      "Hands or hours were changed in Assign. Until they are confirmed, the old orders hold.";
  struct sheet sheet =
      question_begin(ui, view, ui_tr(ui, "Orders changed, not confirmed"), ui_tr(ui, words));
  bool confirm =
      sheet_button(ui, &sheet, "draft.confirm", BUTTON_PRIMARY, "icons/check", "Confirm and pass");
  bool drop = sheet_button(ui, &sheet, "draft.drop", BUTTON_SECONDARY, NULL, "Drop changes");
  panel_end(ui, view, &sheet);
  if (!confirm && !drop) return;
  *intent = view->after_draft;
  intent->orders_first = confirm;
  if (drop) view->draft_valid = false;
  view->panel = PANEL_NONE;
}

/* ---- what a decision rests on ---------------------------------------------------------------- */

static const struct claim *claim_named(const struct scenario *scenario, const char *id,
                                       size_t length) {
  for (int i = 0; i < scenario->claim_count; i++) {
    const char *name = scenario->claims[i].id;
    if (strlen(name) == length && strncmp(name, id, length) == 0) return &scenario->claims[i];
  }
  return NULL;
}

/* Text from the top of a box down, or only its height. */
static float paragraph(struct ui *ui, struct rect box, struct text_look look, const char *text,
                       bool draw) {
  return draw ? ui_text(ui, box, look, text) : ui_text_height(ui, look.style, box.w, text);
}

/* What is claimed, then of what kind the claim is and where it is made. */
static float claim_block(struct ui *ui, const struct scenario *scenario, const char *id,
                         size_t length, struct rect box, bool draw) {
  const struct claim *claim = claim_named(scenario, id, length);
  struct text_look small = {STYLE_LABEL, TOKEN_INK2, TOKEN_CARD, ALIGN_LEFT, 0};
  char words[400];
  if (!claim) {
    snprintf(words, sizeof words, ui_tr(ui, "%.*s: source not supplied."), (int)length, id);
    return paragraph(ui, box, body_look, words, draw) + 16;
  }
  float used = paragraph(ui, box, body_look, ui_words(ui, &claim->text), draw) + 2;
  const char *citation = claim->source >= 0 && claim->source < scenario->source_count
                             ? ui_words(ui, &scenario->sources[claim->source].citation)
                             : "";
  snprintf(words, sizeof words, "%s · %s · %s", claim->id, ui_words(ui, &claim->kind), citation);
  box.y += used;
  return used + paragraph(ui, box, small, words, draw) + 16;
}

static float ground_blocks(struct ui *ui, const struct scenario *scenario,
                           const struct ground *ground, struct rect box, bool draw) {
  const char *ids = ground->sources ? ground->sources : "";
  float start = box.y;
  while (*ids) {
    size_t length = strcspn(ids, " ");
    if (length > 0) box.y += claim_block(ui, scenario, ids, length, box, draw);
    ids += length + (ids[length] == ' ');
  }
  if (ground->assumption.source && ground->assumption.source[0]) {
    if (draw) ui_line(ui, box.x, box.y + 22, label_look, ui_tr(ui, "Our assumption"));
    box.y += 32;
    box.y += paragraph(ui, box, body_look, ui_words(ui, &ground->assumption), draw) + 16;
  }
  return box.y - start;
}

static void sources_panel(struct ui *ui, struct view *view, const struct session *session) {
  const struct scenario *scenario = &session->scenario;
  if (view->decision < 0 || view->decision >= scenario->decision_count) {
    view->panel = PANEL_NONE;
    return;
  }
  const struct ground *ground = &scenario->decisions[view->decision].ground;
  float width = fminf(760, ui->width - 48) - 2 * PANEL_PADDING - 8;
  float height = ground_blocks(ui, scenario, ground, (struct rect){0, 0, width, 0}, false);
  struct rect rect = sheet_in_the_middle(ui, 760, fminf(height + 100, ui->height - 32));
  struct sheet sheet = panel_begin(ui, view, rect, ui_tr(ui, "What this rests on"));
  ui_id scroll = ui_make_id("sources.scroll", 0);
  float start = ui_scroll_begin(ui, scroll, (struct rect){rect.x, sheet.y, rect.w, rect.h - 88});
  ground_blocks(ui, scenario, ground, (struct rect){rect.x + PANEL_PADDING, start, width, 0}, true);
  ui_scroll_end(ui, scroll, height);
  panel_end(ui, view, &sheet);
}

void frame_panel(struct ui *ui, struct view *view, const struct session *session,
                 struct intent *intent) {
  switch (view->panel) {
  case PANEL_MENU:
    menu_panel(ui, view, session, intent);
    break;
  case PANEL_HELP:
    help_panel(ui, view);
    break;
  case PANEL_SCREENS:
    screens_panel(ui, view, session, intent);
    break;
  case PANEL_ASK:
    ask_panel(ui, view, session, intent);
    break;
  case PANEL_DRAFT:
    draft_panel(ui, view, intent);
    break;
  case PANEL_SOURCES:
    sources_panel(ui, view, session);
    break;
  default:
    break;
  }
}

/* ---- toast
 * ------------------------------------------------------------------------------------------------------
 */

/* The text just drawn stands on a plate of its own over whatever is there. */
static void lies_above(struct ui *ui) {
  ui->emitted[ui->emitted_count - 1].depth++;
}

/* Bottom middle, above the bars; in a review, between its two buttons; beside a decision's card. */
static struct rect caption_place(const struct ui *ui, enum screen screen, float width) {
  bool narrow = ui->layout == LAYOUT_NARROW;
  float bottom = ui->height - (ui->is_short ? 96 : narrow ? 248 : 140);
  float x = (ui->width - width) / 2;
  if (screen == SCREEN_REVIEW) bottom = ui->height - (ui->is_short ? 12 : 44);
  if (screen == SCREEN_DECISION) {
    bottom = narrow ? ui->height * 0.25F : ui->height - 24;
    x = 24;
  }
  return (struct rect){x, bottom - 40, width, 40};
}

/* What a sound says, for those who don't hear it. */
void frame_caption(struct ui *ui, const struct view *view) {
  if (view->caption[0] == '\0') return;
  float width = ui_text_width(ui, STYLE_LABEL_BOLD, view->caption) + 32;
  struct rect rect = caption_place(ui, view->screen, width);
  draw_rect(&ui->draw, rect, ui_color(ui, TOKEN_NIGHT), 6);
  struct text_look look = {STYLE_LABEL_BOLD, TOKEN_NIGHT_INK, TOKEN_NIGHT, ALIGN_CENTRE, 1};
  ui_line(ui, rect.x + width / 2, rect.y + 27, look, view->caption);
  lies_above(ui);
}

enum { TOAST_WIDTH = 560, TOAST_LEAST = 240 };

static float toast_width(const struct ui *ui, enum screen screen) {
  float room = screen == SCREEN_DECISION ? decision_room_beside(ui) : ui->width;
  if (room - 48 < TOAST_LEAST) room = ui->width;
  return fminf(TOAST_WIDTH, room - 48);
}

/* Bottom left, above the bars. On a decision at the top: beside its card or above it, or where
 * there is no room for either over its title, and never over an option. */
static float toast_top(const struct ui *ui, enum screen screen, float height) {
  if (screen == SCREEN_DECISION) return frame_top_height(ui) + 16;
  return ui->height - (ui->is_short ? 80 : ui->layout == LAYOUT_NARROW ? 232 : 124) - height;
}

void frame_toast(struct ui *ui, const struct view *view) {
  if (view->toast[0] == '\0') return;
  struct text_look look = {STYLE_BODY_S, TOKEN_INK, TOKEN_CARD, ALIGN_LEFT, 0};
  float width = toast_width(ui, view->screen);
  float height = ui_text_height(ui, STYLE_BODY_S, width - 40, view->toast) + 28;
  struct rect rect = {24, toast_top(ui, view->screen, height), width, height};
  ui_card(ui, rect, true);
  ui_text(ui, (struct rect){rect.x + 20, rect.y + 14, width - 40, height}, look, view->toast);
  lies_above(ui);
}
