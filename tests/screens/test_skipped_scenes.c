/* The story of the famine, played to its end with every theme skipped: on no screen, of no person
 * and in no layer of the picture is a word of a marked scene drawn. The same is looked for in a
 * play that skips nothing, so that what finds nothing here is known to find. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "app/game_internal.h"
#include "game/policy.h"
#include "screens/scenes.h"

enum { FAMINE = 1, WIDTH = 1280, HEIGHT = 2400, TEXTS_MAX = 900, FEW = 60, LETTERS_LEAST = 16 };

/* ---- the words of marked scenes -------------------------------------------------------------- */

struct marked {
  int count;
  char *text[TEXTS_MAX];
  bool seen[TEXTS_MAX];
};

/* Letters and figures alone, in lower case: how lines are broken, dressed and marked up is no
 * matter. Free it. */
static char *bare(const char *text) {
  char *out = malloc(strlen(text) + 1), *at = out;
  assert_non_null(out);
  for (const char *s = text; *s; s++) {
    if (*s == '{' && s[1] && s[2] == ':') s += 3; /* {k:the term */
    if (isalnum((unsigned char)*s)) *at++ = (char)tolower((unsigned char)*s);
  }
  *at = '\0';
  return out;
}

/* Of a few letters the interface may have the same ("Away, no word" is where a person is); what has
 * a live figure is not drawn as it is written. */
static void mark(struct marked *marked, const struct words *words) {
  const char *source = words->source;
  if (strlen(source) < LETTERS_LEAST || strstr(source, "{l:") || strstr(source, "{r:")) return;
  assert_true(marked->count < TEXTS_MAX);
  marked->text[marked->count++] = bare(source);
}

static void mark_option(struct marked *marked, const struct option *option) {
  mark(marked, &option->consequence);
  mark(marked, &option->aftermath);
  mark(marked, &option->fate);
  if (*option->in_short.source) mark(marked, &option->label);
}

static void mark_decision(struct marked *marked, const struct decision *decision) {
  mark(marked, &decision->title);
  mark(marked, &decision->text);
  for (int i = 0; i < decision->known_count; i++) mark(marked, &decision->known[i]);
  for (int i = 0; i < decision->unknown_count; i++) mark(marked, &decision->unknown[i]);
  for (int i = 0; i < decision->option_count; i++) mark_option(marked, &decision->options[i]);
}

static void mark_people(struct marked *marked, const struct scenario *scenario) {
  for (int p = 0; p < scenario->person_count; p++)
    for (int i = 0; i < scenario->person[p].line_count; i++)
      if (scenario->person[p].lines[i].skippable.themes)
        mark(marked, &scenario->person[p].lines[i].text);
}

static void mark_all(struct marked *marked, const struct scenario *scenario) {
  for (int i = 0; i < scenario->decision_count; i++)
    if (scenario->decisions[i].skippable.themes) mark_decision(marked, &scenario->decisions[i]);
  for (int i = 0; i < scenario->note_count; i++)
    if (scenario->notes[i].skippable.themes) mark(marked, &scenario->notes[i].text);
  for (int i = 0; i < scenario->news_count; i++) {
    if (!scenario->news[i].skippable.themes) continue;
    mark(marked, &scenario->news[i].text);
    mark(marked, &scenario->news[i].plain);
  }
  mark_people(marked, scenario);
}

static void release(struct marked *marked) {
  for (int i = 0; i < marked->count; i++) free(marked->text[i]);
}

/* ---- what is drawn --------------------------------------------------------------------------- */

static void look_for(struct marked *marked, const char *drawn) {
  char *letters = bare(drawn);
  for (int i = 0; i < marked->count; i++)
    marked->seen[i] |= strstr(letters, marked->text[i]) != NULL;
  free(letters);
}

/* All lines of the picture one after the other, and each label that is read aloud. */
static void look_at(struct marked *marked, const struct ui *ui) {
  struct text drawn;
  text_init(&drawn);
  for (int i = 0; i < ui->draw.count; i++)
    if (ui->draw.items[i].kind == DRAW_TEXT)
      text_append_bytes(&drawn, ui->draw.text + ui->draw.items[i].text,
                        (size_t)ui->draw.items[i].text_length);
  for (int i = 0; i < ui->emitted_count; i++) {
    text_append(&drawn, "\n");
    text_append(&drawn, ui->dump_text.bytes + ui->emitted[i].label);
  }
  look_for(marked, drawn.bytes);
  text_release(&drawn);
}

/* Twice: lengths that scroll are known then. */
static void draw(struct game *game, struct marked *marked, enum screen screen) {
  struct ui_input input = {.width = WIDTH, .height = HEIGHT, .time_ms = game->ui.time_ms};
  game->view.screen = screen;
  for (int frame = 0; frame < 2; frame++) {
    input.time_ms += 400;
    game_frame(game, &input);
  }
  look_at(marked, &game->ui);
}

static void draw_people(struct game *game, struct marked *marked) {
  game->view.people_talking = true;
  for (int i = 0; i < game->session->scenario.person_count; i++) {
    game->view.person = i;
    draw(game, marked, SCREEN_PEOPLE);
  }
}

static void draw_books(struct game *game, struct marked *marked) {
  for (int plain = 0; plain < 2; plain++) {
    game->view.plain_wording = plain;
    game->view.book_month = game->session->sim.history->month_count - 1;
    draw(game, marked, SCREEN_BOOKS);
  }
}

static void draw_review(struct game *game, struct marked *marked) {
  for (int step = 0; step < 3; step++) {
    game->view.review_step = (uint8_t)step;
    draw(game, marked, SCREEN_REVIEW);
  }
  draw_people(game, marked);
}

static void draw_end(struct game *game, struct marked *marked) {
  game_finish_debrief(game);
  for (int tab = 0; tab < 4; tab++) {
    game->view.debrief_tab = (uint8_t)tab;
    draw(game, marked, SCREEN_END);
  }
  game->view.debrief_tab = 1;
  for (int letter = 0; letter < game->debrief.lettered_count; letter++) {
    game->view.debrief_letter = letter;
    draw(game, marked, SCREEN_END);
  }
}

/* ---- the play -------------------------------------------------------------------------------- */

static void answer(struct game *game, struct marked *marked) {
  struct session *session = game->session;
  int decision;
  while (session_open_decisions(session, &decision, 1) > 0) {
    game->view.decision = decision;
    game->view.chosen_option = -1;
    draw(game, marked, SCREEN_DECISION);
    int option =
        policy_option(&session->sim, &session->scenario.decisions[decision], POLICY_CARETAKER);
    assert_int_equal(session_answer(session, decision, option).code, REFUSAL_NONE);
  }
}

static void close_review(struct game *game, struct marked *marked) {
  draw_review(game, marked);
  session_close_review(game->session);
  draw_books(game, marked);
}

/* Looks wherever days stop, and on the morning after. */
static void play(struct game *game, struct marked *marked) {
  struct session *session = game->session;
  for (bool stopped = true; !session->ended;) {
    if (stopped) draw(game, marked, SCREEN_SITE);
    answer(game, marked);
    stopped = session_end_day(session) != STOP_NONE;
    if (session->at_review) close_review(game, marked);
  }
  draw_end(game, marked);
}

/* How many texts of marked scenes were seen. */
static int seen_in_play(content_theme_set skipped, bool tell, uint64_t *hash) {
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct marked marked = {.count = 0};
  mark_all(&marked, game->library.level[FAMINE].scenario);
  assert_true(marked.count > FEW);
  game->view.settings.skipped_themes = skipped;
  assert_true(game_begin(game, FAMINE));
  play(game, &marked);
  *hash = sim_hash(&game->session->sim);
  int seen = 0;
  for (int i = 0; i < marked.count; i++) {
    seen += marked.seen[i];
    if (marked.seen[i] && tell) print_error("drawn although skipped: %s\n", marked.text[i]);
  }
  release(&marked);
  close_game(game, platform);
  return seen;
}

static void no_word_of_a_skipped_scene_is_drawn(void **state) {
  (void)state;
  uint64_t plain, skipping;
  assert_true(seen_in_play(0, false, &plain) > FEW);
  assert_int_equal(seen_in_play(UINT32_MAX, true, &skipping), 0);
  assert_int_equal(plain, skipping);
}

/* A page that was printed before says no more either. */
static void what_was_printed_before_is_skipped_too(void **state) {
  (void)state;
  struct platform *platform;
  struct game *game = open_game(&platform);
  struct marked marked = {.count = 0};
  const struct stage books = {
      .screen = SCREEN_BOOKS, .level = FAMINE, .day = 32, .policy = POLICY_CARETAKER};
  assert_true(stage_reach(game, &books));
  struct session *session = game->session;
  int headline = session->editions->edition[0].template_used[NEWS_HEADLINE];
  session->scenario.news[headline].skippable.themes = content_theme_bit(CONTENT_DEATH);
  mark(&marked, &session->scenario.news[headline].text);
  draw(game, &marked, SCREEN_BOOKS);
  assert_true(marked.seen[0]);
  marked.seen[0] = false;
  game->view.settings.skipped_themes = content_theme_bit(CONTENT_DEATH);
  draw(game, &marked, SCREEN_BOOKS);
  assert_false(marked.seen[0]);
  release(&marked);
  close_game(game, platform);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_was_printed_before_is_skipped_too),
      cmocka_unit_test(no_word_of_a_skipped_scene_is_drawn),
  };
  return cmocka_run_group_tests_name("skipped scenes", tests, NULL, NULL);
}
