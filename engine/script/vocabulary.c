#include "script/vocabulary.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { DEFAULT_WORKERS = 12, DEFAULT_TEAMS = 8, NAMES_MAX = 1000 };

const char *slug_of(struct arena *arena, const char *name) {
  char *slug = arena_string(arena, name);
  char *to = slug;
  for (; *name; name++) {
    if (isalnum((unsigned char)*name))
      *to++ = (char)tolower((unsigned char)*name);
    else if (to > slug && to[-1] != '_')
      *to++ = '_';
  }
  if (to > slug && to[-1] == '_') to--;
  *to = '\0';
  return slug;
}

static const char *text_of(struct arena *arena, const struct value *item, const char *field) {
  const struct value *value = value_field(item, field);
  return value && value->kind == VALUE_TEXT ? arena_string(arena, value->text) : "";
}

static const char *name_of(struct arena *arena, const struct value *item) {
  return text_of(arena, item, "name");
}

/* "" for what is no id, as is said where it is read. */
static const char *id_of(struct arena *arena, const struct value *item) {
  const char *id = text_of(arena, item, "id");
  return id[strspn(id, VALUE_ID_BYTES)] == '\0' ? id : "";
}

static const char **new_names(struct arena *arena, struct names *names, int count) {
  const char **list = arena_alloc(arena, sizeof *list * (size_t)(count + 1));
  *names = (struct names){list, sizeof *list, count};
  return list;
}

/* Ids or names of the items; none when the section is missing, any when it is no list. */
static const char **collect(struct arena *arena, const struct value *list,
                            const char *(*of_item)(struct arena *arena, const struct value *item),
                            struct names *names) {
  *names = (struct names){NULL, sizeof(char *), 0};
  if (list && (list->kind != VALUE_TABLE || list->field_count > 0)) return NULL;
  int count = list ? list->item_count : 0;
  if (count > NAMES_MAX)
    return NULL; /* the list is too long, which is told: any name may be right */
  const char **text = new_names(arena, names, count);
  for (int i = 0; i < count; i++) text[i] = of_item(arena, &list->item[i]);
  return text;
}

/* A method without an id goes by its name's slug. */
static void collect_methods(struct arena *arena, const struct value *list, struct names *names) {
  const char **text = collect(arena, list, id_of, names);
  for (int i = 0; i < names->count; i++)
    if (*text[i] == '\0') text[i] = slug_of(arena, name_of(arena, &list->item[i]));
}

static void collect_fields(struct arena *arena, const struct value *table, struct names *names) {
  *names = (struct names){NULL, sizeof(char *), 0};
  if (table && (table->kind != VALUE_TABLE || table->item_count > 0)) return;
  int count = table ? table->field_count : 0;
  const char **text = new_names(arena, names, count);
  for (int i = 0; i < count; i++) text[i] = arena_string(arena, table->field[i].name);
}

static void collect_options(struct arena *arena, const struct value *decisions,
                            struct vocabulary *vocabulary) {
  for (int i = 0; i < vocabulary->decisions.count && i < DECISIONS_MAX; i++)
    collect(arena, value_field(&decisions->item[i], "options"), id_of, &vocabulary->options[i]);
}

/* How many work in the first team. */
static int workers_of(const struct value *root) {
  const struct value *teams = value_field(root, "teams");
  if (!teams) return DEFAULT_WORKERS;
  const struct value *people = teams->kind == VALUE_TABLE && teams->item_count > 0
                                   ? value_field(&teams->item[0], "people")
                                   : NULL;
  bool known = people && people->kind == VALUE_NUMBER && people->number >= 1 &&
               people->number <= TEAM_WORKERS_MAX;
  return known ? (int)people->number : TEAM_WORKERS_MAX;
}

/* Workers whom the scenario doesn't name are worker_7, worker_8 ... */
static void collect_people(struct arena *arena, const struct value *list, int workers,
                           struct names *names) {
  struct names named;
  *names = (struct names){NULL, sizeof(char *), 0};
  collect(arena, list, id_of, &named);
  if (!named.first) return;
  int count = named.count > workers ? named.count : workers;
  const char **text = new_names(arena, names, count);
  for (int i = 0; i < count; i++) {
    char id[24];
    snprintf(id, sizeof id, "worker_%d", i + 1);
    text[i] = i < named.count ? names_at(&named, i) : arena_string(arena, id);
  }
}

/* A scenario without teams has Workteam 1 to 8. */
static void collect_teams(struct arena *arena, const struct value *list, struct names *names) {
  collect(arena, list, name_of, names);
  if (list) return;
  const char **text = new_names(arena, names, DEFAULT_TEAMS);
  for (int i = 0; i < DEFAULT_TEAMS; i++) {
    char name[24];
    snprintf(name, sizeof name, "Workteam %d", i + 1);
    text[i] = arena_string(arena, name);
  }
}

void vocabulary_collect(struct arena *arena, const struct value *root,
                        struct vocabulary *vocabulary) {
  const struct value *decisions = value_field(root, "decisions");
  collect_people(arena, value_field(root, "people"), workers_of(root), &vocabulary->people);
  collect_teams(arena, value_field(root, "teams"), &vocabulary->teams);
  collect_methods(arena, value_field(root, "methods"), &vocabulary->methods);
  collect(arena, decisions, id_of, &vocabulary->decisions);
  collect_options(arena, decisions, vocabulary);
  collect_fields(arena, value_field(root, "state"), &vocabulary->states);
  collect(arena, value_field(root, "sources"), id_of, &vocabulary->sources);
  collect(arena, value_field(root, "claims"), id_of, &vocabulary->claims);
}
