#include "app/aloud.h"

#include <string.h>

static const char *label_of(const struct ui *ui, const struct ui_emitted *item) {
  return ui->dump_text.bytes + item->label;
}

static const struct ui_emitted *focused_item(const struct ui *ui) {
  for (int i = 0; ui->focus_visible && i < ui->emitted_count; i++)
    if (ui->emitted[i].target && ui->emitted[i].focused) return &ui->emitted[i];
  return NULL;
}

static bool has_modal(const struct ui *ui) {
  for (int i = 0; i < ui->emitted_count; i++)
    if (ui->emitted[i].in_modal) return true;
  return false;
}

static bool is_read(const struct ui_emitted *item, bool in_modal) {
  bool told = item->role == ROLE_TEXT || item->role == ROLE_HEADING || item->role == ROLE_OPTION ||
              item->role == ROLE_IMAGE;
  return told && !item->hidden && (item->in_modal || !in_modal);
}

/* A full stop makes the voice pause between two texts. */
static void add_sentence(struct text *out, const char *label) {
  size_t length = strlen(label);
  if (length == 0) return;
  text_printf(out, strchr(".?!:,", label[length - 1]) ? "%s\n" : "%s.\n", label);
}

void aloud_collect(const struct ui *ui, struct text *out) {
  const struct ui_emitted *focused = focused_item(ui);
  if (focused) {
    add_sentence(out, label_of(ui, focused));
    return;
  }
  bool modal = has_modal(ui);
  for (int i = 0; i < ui->emitted_count; i++)
    if (is_read(&ui->emitted[i], modal)) add_sentence(out, label_of(ui, &ui->emitted[i]));
}

bool aloud_read(struct narrator *narrator, const struct ui *ui, const struct settings *settings) {
  if (!narrator) return false;
  if (narrator_is_speaking(narrator)) {
    narrator_stop(narrator);
    return true;
  }
  struct text words;
  text_init(&words);
  aloud_collect(ui, &words);
  narrator_say(narrator, settings->language, words.bytes, settings->volume_speech);
  text_release(&words);
  return true;
}
