#include <math.h>
#include <stdio.h>

#include "base/json.h"
#include "game/patterns.h"

static void print_bound(const struct clause *clause, const struct clause_result *result,
                        struct text *out) {
  const struct bound *bound = &clause->bound;
  switch (bound->kind) {
  case BOUND_AT_LEAST:
    text_printf(out, "at least %g", bound->low);
    break;
  case BOUND_AT_MOST:
    text_printf(out, "at most %g", bound->high);
    break;
  case BOUND_ABOVE:
    text_printf(out, "above %g", bound->low);
    break;
  case BOUND_BELOW:
    text_printf(out, "below %g", bound->high);
    break;
  case BOUND_BETWEEN:
    text_printf(out, "%g to %g", bound->low, bound->high);
    break;
  default:
    return;
  }
  if (clause->same_sign > 0) {
    text_printf(out, ", sign in %d %% of seeds: %.0f", clause->same_sign, result->same_sign);
  }
  if (!result->holds) text_append(out, "   FAILS");
}

static void print_clause(const struct clause *clause, const struct clause_result *result,
                         struct text *out) {
  char figure[48];
  bool fine = clause->unit[0] == '\0' && fabs(result->mean) < 5;
  snprintf(figure, sizeof figure, fine ? "%.3f" : "%.1f", result->mean);
  text_printf(out, "     %-46s %9s %-10s (sd %.*f)   ", clause->label, figure, clause->unit,
              fine ? 3 : 1, result->spread);
  print_bound(clause, result, out);
  text_append_char(out, '\n');
}

void patterns_print_text(const struct patterns_report *report, struct text *out) {
  for (int i = 0; i < report->count; i++) {
    const struct pattern_result *result = &report->result[i];
    const struct pattern *pattern = result->pattern;
    text_printf(out, "%s  %-24s %s\n", pattern->id, pattern->name,
                result->holds ? "holds" : "FAILS");
    for (int k = 0; k < pattern_clause_count(pattern); k++) {
      print_clause(&pattern->clause[k], &result->clause[k], out);
    }
  }
  text_printf(out, "%d of %d patterns hold (%d seeds)\n", report->count - report->failing,
              report->count, report->seeds);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

enum { JSON_SCALE = 10000, JSON_DECIMALS = 4 };

static void json_number(struct json *json, const char *key, double value) {
  json_decimal(json, key, (int64_t)llround(value * JSON_SCALE), JSON_SCALE, JSON_DECIMALS);
}

static void json_bound(struct json *json, const struct clause *clause,
                       const struct clause_result *result) {
  const struct bound *bound = &clause->bound;
  switch (bound->kind) {
  case BOUND_AT_LEAST:
    json_number(json, "at_least", bound->low);
    break;
  case BOUND_AT_MOST:
    json_number(json, "at_most", bound->high);
    break;
  case BOUND_ABOVE:
    json_number(json, "above", bound->low);
    break;
  case BOUND_BELOW:
    json_number(json, "below", bound->high);
    break;
  case BOUND_BETWEEN:
    json_number(json, "at_least", bound->low);
    json_number(json, "at_most", bound->high);
    break;
  default:
    return;
  }
  if (clause->same_sign > 0) {
    json_integer(json, "same_sign_needed_percent", clause->same_sign);
    json_number(json, "same_sign_percent", result->same_sign);
  }
  json_boolean(json, "holds", result->holds);
}

static void json_pattern(struct json *json, const struct pattern_result *result) {
  const struct pattern *pattern = result->pattern;
  json_object(json, NULL);
  json_string(json, "id", pattern->id);
  json_string(json, "name", pattern->name);
  json_string(json, "support", pattern->source);
  json_boolean(json, "holds", result->holds);
  json_array(json, "clauses");
  for (int i = 0; i < pattern_clause_count(pattern); i++) {
    json_object(json, NULL);
    json_string(json, "label", pattern->clause[i].label);
    json_string(json, "unit", pattern->clause[i].unit);
    json_number(json, "mean", result->clause[i].mean);
    json_number(json, "sd", result->clause[i].spread);
    json_bound(json, &pattern->clause[i], &result->clause[i]);
    json_end_object(json);
  }
  json_end_array(json);
  json_end_object(json);
}

void patterns_print_json(const struct patterns_report *report, struct text *out) {
  struct json json;
  json_init(&json, out);
  json_object(&json, NULL);
  json_integer(&json, "model_version", MODEL_VERSION);
  json_integer(&json, "seeds", report->seeds);
  json_integer(&json, "failing", report->failing);
  json_array(&json, "patterns");
  for (int i = 0; i < report->count; i++) json_pattern(&json, &report->result[i]);
  json_end_array(&json);
  json_end_object(&json);
  text_append_char(out, '\n');
}
