/* The frame's record as JSON: what tests of layout, contrast, focus and explanation read. */
#include <math.h>
#include <stdio.h>

#include "base/json.h"
#include "ui/ui_internal.h"

static const char *const role_names[] = {"text",   "heading", "number", "button", "primary",
                                         "option", "tab",     "link",   "slider", "toggle",
                                         "card",   "image",   "bar",    "panel"};
static const char *const theme_names[THEME_COUNT] = {"paper", "colour-safe", "contrast-light",
                                                     "contrast-dark"};
static const char *const layout_names[] = {"wide", "compact", "narrow"};
static const char *const book_names[] = {"none", "record", "ledger"};
static const char *const why_names[] = {"none", "variable", "gap",   "month",
                                        "text", "people",   "gross", "no-report"};
_Static_assert(sizeof why_names / sizeof *why_names == WHY_NO_REPORT + 1, "a name for each");

static void dump_tenths(struct json *json, const char *key, double value) {
  json_decimal(json, key, llround(value * 10), 10, 1);
}

static void dump_rect(struct json *json, const char *key, struct rect rect) {
  json_array(json, key);
  dump_tenths(json, NULL, rect.x);
  dump_tenths(json, NULL, rect.y);
  dump_tenths(json, NULL, rect.w);
  dump_tenths(json, NULL, rect.h);
  json_end_array(json);
}

static void dump_color(struct json *json, const char *key, struct color color) {
  char hex[16];
  snprintf(hex, sizeof hex, "#%02X%02X%02X", color.r, color.g, color.b);
  json_string(json, key, hex);
}

static void dump_id(struct json *json, const char *key, ui_id id) {
  char hex[24];
  snprintf(hex, sizeof hex, "%016llx", (unsigned long long)id);
  json_string(json, key, hex);
}

static void dump_item(const struct ui *ui, struct json *json, const struct ui_emitted *e) {
  json_object(json, NULL);
  dump_id(json, "id", e->id);
  json_string(json, "role", role_names[e->role]);
  json_string(json, "label", ui->dump_text.bytes + e->label);
  dump_rect(json, "rect", e->rect);
  if (e->target) dump_rect(json, "hit", e->hit);
  dump_tenths(json, "px", (double)e->px);
  dump_color(json, "fg", e->fg);
  dump_color(json, "bg", e->bg);
  json_decimal(json, "contrast", llround(color_contrast(e->fg, e->bg) * 100), 100, 2);
  json_string(json, "book", book_names[e->book]);
  json_string(json, "why", why_names[e->why.kind]);
  json_boolean(json, "target", e->target);
  json_boolean(json, "disabled", e->disabled);
  json_boolean(json, "primary", e->primary);
  json_boolean(json, "focused", e->focused);
  json_boolean(json, "clipped", e->clipped);
  json_boolean(json, "hidden", e->hidden);
  json_integer(json, "focus_order", e->focus_order);
  json_integer(json, "region", e->region);
  json_integer(json, "depth", e->depth);
  json_integer(json, "scroll", e->scroll);
  json_end_object(json);
}

void ui_dump(const struct ui *ui, struct text *out) {
  struct json json;
  json_init(&json, out);
  json_object(&json, NULL);
  json_object(&json, "canvas");
  dump_tenths(&json, "width", (double)ui->width);
  dump_tenths(&json, "height", (double)ui->height);
  json_decimal(&json, "scale", llround((double)ui->scale * 1000), 1000, 3);
  json_string(&json, "layout", layout_names[ui->layout]);
  json_boolean(&json, "short", ui->is_short);
  json_end_object(&json);
  json_string(&json, "theme", theme_names[ui->theme]);
  json_integer(&json, "modals", ui->modal_now_count);
  json_array(&json, "items");
  for (int i = 0; i < ui->emitted_count; i++) dump_item(ui, &json, &ui->emitted[i]);
  json_end_array(&json);
  json_end_object(&json);
}
