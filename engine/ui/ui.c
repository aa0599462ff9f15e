/* One frame: begin (events become presses), widgets, end (keys move the focus, the ring is drawn,
 * this frame's targets are kept for the next one's presses). */
#include "ui/ui.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/particle.h"
#include "ui/ui_internal.h"

void ui_init(struct ui *ui) {
  memset(ui, 0, sizeof *ui);
  ui->user_scale = 1;
  ui->scale = 1;
  ui->press.scroll = -1;
  ui->scroll_current = -1;
  draw_list_init(&ui->draw);
  text_init(&ui->dump_text);
  text_init(&ui->spoken);
  ui->targets = calloc(UI_EMITTED_MAX, sizeof *ui->targets);
  if (!ui->targets) abort();
}

void ui_release(struct ui *ui) {
  draw_list_release(&ui->draw);
  text_release(&ui->dump_text);
  text_release(&ui->spoken);
  free(ui->targets);
  ui->targets = NULL;
}

static void forget_frame(struct ui *ui) {
  draw_list_clear(&ui->draw);
  text_clear(&ui->dump_text);
  ui->emitted_count = 0;
  ui->region = 0;
  ui->focus_count = 0;
  ui->chart_count = 0;
  ui->modal_depth = 0;
  ui->modal_now_count = 0;
  ui->modal_owner = 0;
  ui->clip_depth = 0;
  ui->scroll_current = -1;
  ui->animating = false;
  ui->ambient_ms = 0;
  ui->rerun = NULL;
  ui->activated_count = 0;
  ui->outside_pressed = false;
  memset(ui->key_used, 0, sizeof ui->key_used);
}

void ui_begin(struct ui *ui, const struct ui_input *input) {
  forget_frame(ui);
  ui->input = input;
  ui->time_ms = input->time_ms;
  scale_apply(ui, input->width, input->height);
  ui->draw.scale = ui->scale;
  ui->draw.width = ui->width;
  ui->draw.height = ui->height;
  ui->draw.clear = ui_color(ui, TOKEN_BG);
  press_read_events(ui);
}

static struct rect hit_in_view(const struct ui *ui, const struct ui_emitted *emitted) {
  if (emitted->scroll < 0) return emitted->hit;
  return rect_intersection(emitted->hit, ui->scroll[emitted->scroll].rect);
}

static void keep_targets(struct ui *ui) {
  ui->target_count = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *e = &ui->emitted[i];
    if (!e->target) continue;
    ui->targets[ui->target_count++] = (struct ui_target){.id = e->id,
                                                         .rect = e->rect,
                                                         .hit = hit_in_view(ui, e),
                                                         .depth = e->depth,
                                                         .scroll = e->scroll,
                                                         .disabled = e->disabled};
  }
}

/* What an event changed is drawn by the frame after it. */
static void ask_for_settled_frame(struct ui *ui) {
  if (ui->input->count > 0) ui->animating = true;
}

void ui_end(struct ui *ui) {
  focus_follow_modals(ui);
  focus_take_keys(ui);
  scroll_reveal_focus(ui);
  focus_draw_ring(ui);
  keep_targets(ui);
  scroll_forget_undrawn(ui);
  ask_for_settled_frame(ui);
}

ui_id ui_make_id(const char *name, int index) {
  uint64_t hash = hash_bytes(HASH_START, name, strlen(name));
  hash = hash_u64(hash, (uint64_t)(int64_t)index);
  return hash ? hash : 1;
}

struct color ui_color(const struct ui *ui, enum token token) {
  return theme_color(ui->theme, token);
}

const char *ui_tr(const struct ui *ui, const char *source) {
  if (!ui->language.translate || !*source) return source;
  return ui->language.translate(ui->language.self, "", source);
}

const char *ui_words(const struct ui *ui, const struct words *words) {
  if (!words->source) return "";
  if (!ui->language.translate || !*words->source || words->id == words_as_shown)
    return words->source;
  return ui->language.translate(ui->language.self, words->id, words->source);
}

const char *ui_spoken(struct ui *ui, const char *text) {
  if (!text || !particles_in(text)) return text;
  text_clear(&ui->spoken);
  text_append(&ui->spoken, text);
  particles_resolve(ui->spoken.bytes);
  ui->spoken.length = strlen(ui->spoken.bytes);
  return ui->spoken.bytes;
}

/* ---- the record -------------------------------------------------------------------------------
 */

static int32_t record_label(struct ui *ui, const char *label) {
  label = ui_spoken(ui, label);
  int32_t offset = (int32_t)ui->dump_text.length;
  text_append_bytes(&ui->dump_text, label ? label : "", label ? strlen(label) : 0);
  text_append_char(&ui->dump_text, '\0');
  return offset;
}

struct ui_emitted *ui_emit(struct ui *ui, ui_id id, enum ui_role role, struct rect rect,
                           const char *label) {
  if (ui->emitted_count == UI_EMITTED_MAX) ui->emitted_count--; /* the last one gives way */
  struct ui_emitted *emitted = &ui->emitted[ui->emitted_count++];
  *emitted = (struct ui_emitted){.id = id,
                                 .role = (uint8_t)role,
                                 .rect = rect,
                                 .shown = rect_intersection(rect, clip_now(ui)),
                                 .hit = rect,
                                 .in_modal = ui->modal_depth > 0,
                                 .hidden = !rect_touches(rect, clip_now(ui)),
                                 .depth = (int16_t)ui->modal_depth,
                                 .scroll = (int16_t)ui->scroll_current,
                                 .label = record_label(ui, label),
                                 .focus_order = -1,
                                 .region = ui->region};
  ui_mark(ui, emitted, STYLE_BODY, TOKEN_INK, TOKEN_BG);
  return emitted;
}

/* Areas whose words are records of their own have no text size. */
static bool is_area(enum ui_role role) {
  return role == ROLE_OPTION || role == ROLE_CARD || role == ROLE_IMAGE || role == ROLE_BAR ||
         role == ROLE_PANEL || role == ROLE_SLIDER;
}

void ui_mark(struct ui *ui, struct ui_emitted *emitted, enum style style, enum token color,
             enum token ground) {
  emitted->style = (uint8_t)style;
  emitted->px = is_area((enum ui_role)emitted->role) ? 0 : theme_type(style).size;
  emitted->fg = ui_color(ui, color);
  emitted->bg = ui_color(ui, ground);
}

/* ---- regions and clips -------------------------------------------------------------------------
 */

void ui_region(struct ui *ui, const char *name) {
  ui->region = (int32_t)(ui_make_id(name, 0) & 0x7FFFFFFF);
}

struct rect clip_now(const struct ui *ui) {
  if (ui->clip_depth) return ui->clip_stack[ui->clip_depth - 1];
  return (struct rect){0, 0, ui->width, ui->height};
}

void clip_push(struct ui *ui, struct rect rect) {
  struct rect clip = rect_intersection(rect, clip_now(ui));
  if (ui->clip_depth < UI_CLIPS_MAX) ui->clip_stack[ui->clip_depth++] = clip;
  draw_clip(&ui->draw, rect);
}

void clip_pop(struct ui *ui) {
  if (ui->clip_depth) ui->clip_depth--;
  draw_unclip(&ui->draw);
}
