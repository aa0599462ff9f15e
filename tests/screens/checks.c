#include "screens/checks.h"

#include <string.h>

enum {
  TEXT_LOGICAL_MIN = 18,
  TEXT_PHYSICAL_MIN = 14,
  TARGET_MIN = 44,
  TARGET_GAP = 8
};

static const char *label(const struct ui *ui, const struct ui_emitted *item) {
  return ui->dump_text.bytes + item->label;
}

static bool is_text(const struct ui_emitted *item) { return item->px > 0; }

static bool in_play(const struct ui *ui, const struct ui_emitted *item) {
  bool modal = false;
  for (int i = 0; i < ui->emitted_count; i++) modal |= ui->emitted[i].in_modal;
  return item->in_modal || !modal;
}

static int fault(struct text *faults, const struct ui *ui, const struct ui_emitted *item,
                 const char *what) {
  text_printf(faults, "  \"%.60s\" at %.0f,%.0f %.0fx%.0f: %s\n", label(ui, item), item->rect.x,
              item->rect.y, item->rect.w, item->rect.h, what);
  return 1;
}

/* ---- 1: size of text ------------------------------------------------------------------------- */

static int text_is_large_enough(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_text(item)) continue;
    if (item->px < TEXT_LOGICAL_MIN) found += fault(faults, ui, item, "text under 18 logical px");
    if (item->px * ui->scale < TEXT_PHYSICAL_MIN)
      found += fault(faults, ui, item, "text under 14 physical px");
  }
  return found;
}

/* ---- 2: contrast ----------------------------------------------------------------------------- */

static int text_has_contrast(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  bool high = ui->theme == THEME_CONTRAST_LIGHT || ui->theme == THEME_CONTRAST_DARK;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_text(item) || label(ui, item)[0] == '\0') continue;
    if (color_contrast(item->fg, item->bg) < (high ? 7.0 : 4.5))
      found += fault(faults, ui, item, "too little contrast");
  }
  return found;
}

/* ---- 3: nothing clipped, nothing overlapping ------------------------------------------------- */

static bool overlap(struct rect a, struct rect b, float slack) {
  return a.x + slack < b.x + b.w && b.x + slack < a.x + a.w && a.y + slack < b.y + b.h &&
         b.y + slack < a.y + a.h;
}

static bool contains(struct rect outer, struct rect inner) {
  return inner.x >= outer.x - 1 && inner.y >= outer.y - 1 &&
         inner.x + inner.w <= outer.x + outer.w + 1 && inner.y + inner.h <= outer.y + outer.h + 1;
}

static bool is_figure(const struct ui_emitted *item) {
  return item->role == ROLE_NUMBER || item->role == ROLE_LINK;
}

/* A figure or a term within the sentence that it is part of. */
static bool is_part_of(const struct ui *ui, const struct ui_emitted *part,
                       const struct ui_emitted *whole) {
  return is_figure(part) && !is_figure(whole) && strstr(label(ui, whole), label(ui, part));
}

static bool may_overlap(const struct ui *ui, const struct ui_emitted *a,
                        const struct ui_emitted *b) {
  if (a->depth != b->depth) return true; /* one lies on the other's veil */
  bool nested = contains(a->rect, b->rect) || contains(b->rect, a->rect);
  bool same_words = strstr(label(ui, a), label(ui, b)) || strstr(label(ui, b), label(ui, a));
  return is_part_of(ui, a, b) || is_part_of(ui, b, a) || (nested && same_words);
}

static int text_is_whole(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!is_text(item) || item->hidden || !in_play(ui, item)) continue;
    if (item->clipped) found += fault(faults, ui, item, "text is cut");
    if (item->rect.x < -1 || item->rect.x + item->rect.w > ui->width + 1)
      found += fault(faults, ui, item, "text runs over the edge");
    for (int j = 0; j < i; j++) {
      const struct ui_emitted *other = &ui->emitted[j];
      if (!is_text(other) || other->hidden || !in_play(ui, other) || may_overlap(ui, item, other))
        continue;
      if (overlap(item->shown, other->shown, 3)) {
        found += fault(faults, ui, item, "overlaps");
        fault(faults, ui, other, "... this text");
      }
    }
  }
  return found;
}

/* ---- 4: targets ------------------------------------------------------------------------------ */

static float gap_between(struct rect a, struct rect b) {
  float dx = a.x > b.x ? a.x - (b.x + b.w) : b.x - (a.x + a.w);
  float dy = a.y > b.y ? a.y - (b.y + b.h) : b.y - (a.y + a.h);
  return dx > dy ? dx : dy;
}

static bool is_whole(const struct ui_emitted *item) {
  return !item->hidden && item->shown.w >= item->rect.w - 0.5f && item->shown.h >= item->rect.h - 0.5f;
}

static bool is_control(const struct ui_emitted *item) {
  return item->role != ROLE_NUMBER && item->role != ROLE_LINK;
}

static int targets_are_apart(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (!item->target || !is_whole(item) || !in_play(ui, item)) continue;
    if (item->hit.w < TARGET_MIN - 0.5f || item->hit.h < TARGET_MIN - 0.5f)
      found += fault(faults, ui, item, "target under 44x44");
    for (int j = 0; j < i; j++) {
      const struct ui_emitted *other = &ui->emitted[j];
      if (!other->target || !is_whole(other) || !in_play(ui, other)) continue;
      bool nested = contains(item->rect, other->rect) || contains(other->rect, item->rect);
      bool controls = is_control(item) && is_control(other);
      float least = controls ? TARGET_GAP - 0.5f : -0.5f;
      float gap = controls ? gap_between(item->hit, other->hit) : gap_between(item->rect, other->rect);
      if (!nested && gap < least) {
        found += fault(faults, ui, item, "target too near");
        fault(faults, ui, other, "... this target");
      }
    }
  }
  return found;
}

/* ---- 6: every number can say why ------------------------------------------------------------- */

static bool sums_up(const struct explanation *explanation) {
  int64_t raw = explanation->opening, shown = explanation->opening_shown;
  for (int i = 0; i < explanation->count; i++) {
    raw += explanation->row[i].delta;
    shown += explanation->row[i].shown;
  }
  return raw == explanation->value && shown == explanation->value_shown;
}

static int numbers_say_why(const struct ui *ui, const struct sim *sim, struct text *faults) {
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++) {
    const struct ui_emitted *item = &ui->emitted[i];
    if (item->role != ROLE_NUMBER) continue;
    const struct why *why = &item->why;
    if (why->kind == WHY_NONE) {
      found += fault(faults, ui, item, "a number that opens no causes");
      continue;
    }
    if (!sim || why->kind == WHY_TEXT) continue;
    struct explanation explanation;
    if (why->kind == WHY_GAP) query_explain_gap(sim, why->month, &explanation);
    else if (why->kind == WHY_MONTH)
      query_explain_month(sim, why->month, (enum variable)why->variable, why->scale, &explanation);
    else
      query_explain(sim, (enum variable)why->variable, why->team, why->worker,
                    (enum span)why->span, why->scale, &explanation);
    if (!sums_up(&explanation)) found += fault(faults, ui, item, "its causes don't add up to it");
  }
  return found;
}

/* ---- 8: one primary button a region ---------------------------------------------------------- */

static int one_primary_a_region(const struct ui *ui, const struct sim *sim, struct text *faults) {
  (void)sim;
  int found = 0;
  for (int i = 0; i < ui->emitted_count; i++)
    for (int j = 0; j < i; j++)
      if (ui->emitted[i].primary && ui->emitted[j].primary &&
          ui->emitted[i].region == ui->emitted[j].region)
        found += fault(faults, ui, &ui->emitted[i], "a second primary button in its region");
  return found;
}

const struct check layout_checks[] = {
    {"text is large enough", text_is_large_enough},
    {"text has contrast", text_has_contrast},
    {"text is whole and apart", text_is_whole},
    {"targets are large and apart", targets_are_apart},
    {"numbers say why", numbers_say_why},
    {"one primary button a region", one_primary_a_region},
    {NULL, NULL},
};

int checks_run(const struct ui *ui, const struct sim *sim, const char *where, struct text *faults) {
  int found = 0;
  for (const struct check *check = layout_checks; check->name; check++) {
    struct text lines;
    text_init(&lines);
    int count = check->run(ui, sim, &lines);
    if (count > 0) text_printf(faults, "%s: %s: %d\n%s", where, check->name, count, lines.bytes);
    text_release(&lines);
    found += count;
  }
  return found;
}
