/* Text with marks: {r:118%} {l:94%} {k:emulation} **bold**.
 *
 * First the marks become spans (a piece of text in one dress), then words are laid out over them; a
 * word may cross spans ("{l:94%},"), and what one line takes from one span is drawn as one run. The
 * same walk measures and draws. A figure in braces that is the name of a measure is filled in. */
#include "ui/ui.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/particle.h"
#include "ui/ui_internal.h"

enum { SPANS_MAX = 64, FIGURE_KEPT_WHOLE = 14 };

enum span_kind { SPAN_PLAIN, SPAN_BOLD, SPAN_RECORD, SPAN_LEDGER, SPAN_TERM };

struct rich_span {
  uint8_t kind;
  const char *text;
  int length;
  char figure[FIGURE_MAX]; /* of a measure; `text` points here */
  struct why why;
  const char *name; /* of a measure, or the term's id */
  int name_length;
};

struct rich {
  struct ui *ui;
  const struct sim *sim;
  struct type type;
  int span_count;
  struct rich_span span[SPANS_MAX];
};

/* ---- marks ----------------------------------------------------------------------------------- */

static struct rich_span *add_span(struct rich *rich, enum span_kind kind, const char *text,
                                  int length) {
  if (length <= 0 || rich->span_count == SPANS_MAX) return NULL;
  struct rich_span *span = &rich->span[rich->span_count++];
  *span = (struct rich_span){.kind = (uint8_t)kind, .text = text, .length = length};
  return span;
}

static enum measure measure_named(const char *name, int length) {
  char copy[64];
  if (length >= (int)sizeof copy) return MEASURE_COUNT;
  memcpy(copy, name, (size_t)length);
  copy[length] = '\0';
  return measure_by_name(copy);
}

static const char *const told_by_record = "A figure from the record: what was reported.";
static const char *const told_by_ledger = "A figure from the ledger: what was counted.";

static void fill_figure(struct rich *rich, struct rich_span *span) {
  enum measure measure = measure_named(span->text, span->length);
  if (measure == MEASURE_COUNT || !rich->sim) {
    span->why = (struct why){.kind = WHY_TEXT,
                             .text = span->kind == SPAN_RECORD ? told_by_record : told_by_ledger};
    return;
  }
  span->name = ui_tr(rich->ui, measure_rows[measure].label);
  span->name_length = (int)strlen(span->name);
  span->text = figure_measure(span->figure, rich->sim, measure);
  span->length = (int)strlen(span->figure);
  span->why = measure_why(rich->sim, measure);
}

/* "{k:id}" shows the id's words; "{k:id|shown}" shows others. */
static void name_term(struct rich_span *span) {
  const char *bar = memchr(span->text, '|', (size_t)span->length);
  span->name = span->text;
  span->name_length = bar ? (int)(bar - span->text) : span->length;
  if (!bar) return;
  span->length -= span->name_length + 1;
  span->text = bar + 1;
}

static bool mark_kind(char letter, enum span_kind *kind) {
  switch (letter) {
  case 'r':
    *kind = SPAN_RECORD;
    return true;
  case 'l':
    *kind = SPAN_LEDGER;
    return true;
  case 'k':
    *kind = SPAN_TERM;
    return true;
  default:
    return false;
  }
}

/* At "{x:…}": adds the span and returns what follows, or NULL when it is no mark. */
static const char *read_mark(struct rich *rich, const char *at) {
  enum span_kind kind;
  const char *close = strchr(at, '}');
  if (!close || !mark_kind(at[1], &kind) || at[2] != ':' || close == at + 3) return NULL;
  struct rich_span *span = add_span(rich, kind, at + 3, (int)(close - at - 3));
  if (span && kind == SPAN_TERM) name_term(span);
  if (span && kind != SPAN_TERM) fill_figure(rich, span);
  return close + 1;
}

/* At "{은/는}": the form that fits what stands before, and what follows; else NULL. */
static const char *read_particle(struct rich *rich, enum span_kind plain, const char *at) {
  const struct rich_span *last = rich->span_count ? &rich->span[rich->span_count - 1] : NULL;
  struct particle particle;
  if (!particle_at(at, last ? last->text : "", last ? (size_t)last->length : 0, &particle))
    return NULL;
  add_span(rich, plain, particle.form, particle.length);
  return at + particle.mark_length;
}

static void read_marks(struct rich *rich, const char *text) {
  enum span_kind plain = SPAN_PLAIN;
  const char *from = text, *at = text;
  while (*at) {
    bool bold = at[0] == '*' && at[1] == '*';
    if (!bold && *at != '{') {
      at++;
      continue;
    }
    add_span(rich, plain, from, (int)(at - from));
    from = at;
    const char *after = bold ? at + 2 : read_mark(rich, at);
    if (!after) after = read_particle(rich, plain, at);
    if (bold) plain = plain == SPAN_PLAIN ? SPAN_BOLD : SPAN_PLAIN;
    if (after) from = after;
    at = after ? after : at + 1;
  }
  add_span(rich, plain, from, (int)(at - from));
}

static enum face span_face(const struct rich *rich, const struct rich_span *span) {
  bool serif = rich->type.face == FACE_SERIF || rich->type.face == FACE_SERIF_BOLD;
  switch (span->kind) {
  case SPAN_BOLD:
    return serif ? FACE_SERIF_BOLD : FACE_SANS_BOLD;
  case SPAN_RECORD:
    return FACE_SERIF_BOLD;
  case SPAN_LEDGER:
    return FACE_SANS_BOLD;
  default:
    return (enum face)rich->type.face;
  }
}

/* ---- words ----------------------------------------------------------------------------------- */

/* A place in the marked text: byte `at` of span `span`. */
struct place {
  int span, at;
};

static bool at_end(const struct rich *rich, struct place place) {
  return place.span >= rich->span_count;
}

static char byte_at(const struct rich *rich, struct place place) {
  return rich->span[place.span].text[place.at];
}

static struct place step(const struct rich *rich, struct place place) {
  if (++place.at >= rich->span[place.span].length) place = (struct place){place.span + 1, 0};
  return place;
}

/* A short figure keeps its unit: "14 kg" stands on one line. */
static bool is_space(const struct rich *rich, struct place place) {
  const struct rich_span *span = &rich->span[place.span];
  bool kept = span->kind >= SPAN_RECORD && span->length <= FIGURE_KEPT_WHOLE;
  return byte_at(rich, place) == ' ' && !kept;
}

static struct place skip_spaces(const struct rich *rich, struct place place) {
  while (!at_end(rich, place) && is_space(rich, place)) place = step(rich, place);
  return place;
}

static struct place skip_word(const struct rich *rich, struct place place) {
  while (!at_end(rich, place) && !is_space(rich, place) && byte_at(rich, place) != '\n')
    place = step(rich, place);
  return place;
}

static int bytes_until(const struct rich *rich, int span, struct place from, struct place to) {
  int start = span == from.span ? from.at : 0;
  int stop = span == to.span ? to.at : rich->span[span].length;
  return stop - start;
}

static float width_between(const struct rich *rich, struct place from, struct place to) {
  float width = 0;
  for (int s = from.span; s <= to.span && s < rich->span_count; s++) {
    const struct rich_span *span = &rich->span[s];
    int start = s == from.span ? from.at : 0;
    width += run_width(rich->ui, span_face(rich, span), rich->type.size, span->text + start,
                       bytes_until(rich, s, from, to));
  }
  return width;
}

/* A word wider than the box: as much of its first span as fits. */
static struct place break_word(const struct rich *rich, struct place from, struct place to,
                               float width) {
  const struct rich_span *span = &rich->span[from.span];
  int length = bytes_until(rich, from.span, from, to);
  int fits = wrap_fitting(rich->ui, span_face(rich, span), rich->type.size, width,
                          span->text + from.at, length);
  struct place place = {from.span, from.at + fits};
  if (place.at >= span->length) place = (struct place){from.span + 1, 0};
  return place;
}

/* From the start of a line to its end; *next is where the following one starts. */
static struct place line_end(const struct rich *rich, struct place start, float width,
                             struct place *next) {
  struct place end = start, at = start;
  float used = 0;
  bool first = true;
  while (!at_end(rich, at) && byte_at(rich, at) != '\n') {
    struct place word_end = skip_word(rich, skip_spaces(rich, at));
    used += width_between(rich, at, word_end);
    if (used > width) {
      if (first) end = at = break_word(rich, start, word_end, width);
      break;
    }
    end = at = word_end;
    first = false;
  }
  *next = skip_spaces(rich, at);
  if (!at_end(rich, *next) && byte_at(rich, *next) == '\n') *next = step(rich, *next);
  return end;
}

/* ---- drawing --------------------------------------------------------------------------------- */

struct rich_pen {
  struct rich *rich;
  ui_id id;
  struct text_look look;
  int pieces;
};

static enum token span_ink(const struct rich_pen *pen, const struct rich_span *span) {
  switch (span->kind) {
  case SPAN_RECORD:
    return theme_book_token(BOOK_RECORD, pen->look.ground);
  case SPAN_LEDGER:
    return theme_book_token(BOOK_LEDGER, pen->look.ground);
  default:
    return pen->look.color;
  }
}

static int span_book(const struct rich_span *span) {
  if (span->kind == SPAN_RECORD) return BOOK_RECORD;
  return span->kind == SPAN_LEDGER ? BOOK_LEDGER : BOOK_NONE;
}

static void copy_name(char *out, size_t size, const char *name, int length) {
  if (length >= (int)size) length = (int)size - 1;
  memcpy(out, name ? name : "", (size_t)(name ? length : 0));
  out[name ? length : 0] = '\0';
}

static void press_figure(struct rich_pen *pen, const struct rich_span *span, ui_id id,
                         struct rect rect) {
  struct ui *ui = pen->rich->ui;
  ui_explain_open(ui, &span->why, rect, id);
  copy_name(ui->explain.figure, sizeof ui->explain.figure, span->text, span->length);
  copy_name(ui->explain.name, sizeof ui->explain.name, span->name, span->name_length);
}

static void press_term(struct rich_pen *pen, const struct rich_span *span) {
  struct ui *ui = pen->rich->ui;
  ui->codex.asked = true;
  copy_name(ui->codex.term, sizeof ui->codex.term, span->name, span->name_length);
}

static void emit_piece(struct rich_pen *pen, const struct rich_span *span, struct rect rect,
                       const char *bytes, int length) {
  struct ui *ui = pen->rich->ui;
  char label[128];
  copy_name(label, sizeof label, bytes, length);
  ui_id id = pen->id + (ui_id)++pen->pieces;
  bool term = span->kind == SPAN_TERM;
  bool pressed = ui_target(ui, id, term ? ROLE_LINK : ROLE_NUMBER, rect, label, false);
  struct ui_emitted *emitted = &ui->emitted[ui->emitted_count - 1];
  pressed = pressed || (ui_is_focused(ui, id) && ui_character(ui, term ? 'g' : 'w'));
  ui_mark(ui, emitted, pen->look.style, span_ink(pen, span), pen->look.ground);
  emitted->book = (uint8_t)span_book(span);
  emitted->why = span->why;
  emitted->tight = true;
  if (pressed && term) press_term(pen, span);
  if (pressed && !term) press_figure(pen, span, id, rect);
}

/* A full stop or comma right after a piece: the focus ring goes round it as well, not over it. */
static float mark_after(struct rich_pen *pen, int span, const char *end) {
  const struct rich *rich = pen->rich;
  bool last = end == rich->span[span].text + rich->span[span].length;
  if (!last || span + 1 >= rich->span_count) return 0;
  const struct rich_span *next = &rich->span[span + 1];
  if (next->kind >= SPAN_RECORD || !strchr(".,;:!?)", next->text[0])) return 0;
  return run_width(rich->ui, span_face(rich, next), rich->type.size, next->text, 1);
}

static float draw_piece(struct rich_pen *pen, int index, float x, float baseline, const char *bytes,
                        int length) {
  struct ui *ui = pen->rich->ui;
  const struct rich_span *span = &pen->rich->span[index];
  float size = pen->rich->type.size;
  enum face face = span_face(pen->rich, span);
  enum token ink = span_ink(pen, span);
  float width = run_width(ui, face, size, bytes, length);
  draw_text(&ui->draw, x, baseline, face, size, ui_color(ui, ink), bytes, length);
  book_underline(ui, x, baseline, width, size, span_book(span), ink);
  if (span->kind == SPAN_TERM)
    draw_line(&ui->draw, (struct point){x, baseline + 6}, (struct point){x + width, baseline + 6},
              ui_color(ui, ink), 1.5f, 6);
  if (span->kind >= SPAN_RECORD)
    emit_piece(pen, span,
               (struct rect){x, baseline - size, width + mark_after(pen, index, bytes + length),
                             size * 1.3f},
               bytes, length);
  return width;
}

/* Spaces at a piece's border stay out of its underline. */
static void draw_line_of(struct rich_pen *pen, struct place from, struct place to, float x,
                         float baseline) {
  for (int s = from.span; s <= to.span && s < pen->rich->span_count; s++) {
    const struct rich_span *span = &pen->rich->span[s];
    int start = s == from.span ? from.at : 0;
    int length = bytes_until(pen->rich, s, from, to);
    if (length > 0) x += draw_piece(pen, s, x, baseline, span->text + start, length);
  }
}

/* ---- calls ----------------------------------------------------------------------------------- */

static void rich_read(struct rich *rich, struct ui *ui, enum style style, const char *text,
                      const struct sim *sim) {
  rich->ui = ui;
  rich->sim = sim;
  rich->type = theme_type(style);
  rich->span_count = 0;
  read_marks(rich, text);
}

static int rich_walk(struct rich *rich, float width, struct rich_pen *pen, struct rect box,
                     float line_height) {
  struct place at = {0, 0};
  int count = 0;
  while (!at_end(rich, at)) {
    struct place next, end = line_end(rich, at, width, &next);
    float top = box.y + (float)count * line_height;
    float room = box.w - (pen ? width_between(rich, at, end) : 0);
    if (pen) {
      float shift = pen->look.align == ALIGN_RIGHT    ? room
                    : pen->look.align == ALIGN_CENTRE ? room / 2
                                                      : 0;
      draw_line_of(pen, at, end, box.x + shift, ui_baseline(pen->look.style, top, line_height));
    }
    count++;
    at = next;
  }
  return count;
}

float ui_rich_height(struct ui *ui, enum style style, float width, const char *text,
                     const struct sim *sim) {
  struct rich rich;
  rich_read(&rich, ui, style, text, sim);
  float line = style_line(style, text);
  return line * (float)rich_walk(&rich, width, NULL, (struct rect){0}, line);
}

static void record_plain(struct rich *rich, struct rect rect, struct text_look look) {
  struct text plain;
  text_init(&plain);
  for (int s = 0; s < rich->span_count; s++)
    text_append_bytes(&plain, rich->span[s].text, (size_t)rich->span[s].length);
  ui_mark(rich->ui, ui_emit(rich->ui, 0, ROLE_TEXT, rect, plain.bytes), look.style, look.color,
          look.ground);
  text_release(&plain);
}

float ui_rich(struct ui *ui, ui_id id, struct rect box, struct text_look look, const char *text,
              const struct sim *sim) {
  struct rich rich;
  rich_read(&rich, ui, look.style, text, sim);
  float line = style_line(look.style, text);
  float height = line * (float)rich_walk(&rich, box.w, NULL, box, line);
  record_plain(&rich, (struct rect){box.x, box.y, box.w, height}, look);
  struct rich_pen pen = {.rich = &rich, .id = id, .look = look};
  rich_walk(&rich, box.w, &pen, box, line);
  return height;
}
