/* What a proof found, as text and as JSON. */
#include "base/json.h"
#include "game/proof.h"

const char *const proof_claims[CLAIM_COUNT] = {
    [CLAIM_FINISHES] = "can be finished",      [CLAIM_SCRIPTS] = "functions work",
    [CLAIM_GOES_BADLY] = "can go badly",       [CLAIM_DECISIONS] = "every decision and option",
    [CLAIM_ENDINGS] = "every ending",          [CLAIM_SHOWN] = "everything shows",
    [CLAIM_OPTIONS] = "no option best in all", [CLAIM_LAST_MINUTE] = "last minute does not pay",
    [CLAIM_SAVED] = "saved and resumed",       [CLAIM_SAME] = "same luck, same story",
};
const char *const proof_verdicts[] = {
    [PROOF_NOT_PROVED] = "not proved",
    [PROOF_PASS] = "PASS",
    [PROOF_NOTE] = "NOTE",
    [PROOF_FAIL] = "FAIL",
};

/* ---- text ------------------------------------------------------------------------------------ */

static void print_claims(const struct proof *proof, struct text *out) {
  for (int i = 0; i < CLAIM_COUNT; i++) {
    bool open = proof->claim[i].verdict == PROOF_NOT_PROVED;
    if (open)
      text_printf(out, "not proved: %s: %s\n", proof_claims[i], proof->claim[i].figures);
    else
      text_printf(out, "%s  %-24s  %s\n", proof_verdicts[proof->claim[i].verdict], proof_claims[i],
                  proof->claim[i].figures);
  }
}

static void print_endings(const struct proof_row *row, const struct scenario *scenario,
                          struct text *out) {
  int count = 0;
  for (int i = 0; i < scenario->ending_count; i++)
    if (row->endings[i]) text_printf(out, "%s%s", count++ > 0 ? " " : "", scenario->endings[i].id);
  if (count == 0) text_append_char(out, '-');
}

static void print_row(const struct proof *proof, int policy, const struct scenario *scenario,
                      struct text *out) {
  const struct proof_row *row = &proof->policy[policy];
  text_printf(out, "%-12s %5d", policy_names[policy], row->plays);
  for (int k = 0; k < LEDGER_COUNT; k++)
    text_printf(out, "  %6.3f \u00b1 %.3f", row->mean[k], row->sd[k]);
  text_printf(out, "  %5d  %7.1f  %6.0f  ", row->longest_quiet, row->answered, row->words);
  print_endings(row, scenario, out);
  text_append_char(out, '\n');
}

static void print_table(const struct proof *proof, const struct scenario *scenario,
                        struct text *out) {
  text_printf(out, "%-12s %5s", "led", "plays");
  for (int k = 0; k < LEDGER_COUNT; k++) text_printf(out, "  %-14s", ledger_names[k]);
  text_append(out, "  quiet  answers   words  endings\n");
  for (int policy = 0; policy < PROOF_POLICIES; policy++) print_row(proof, policy, scenario, out);
  text_append(out,
              "Ledgers: mean \u00b1 standard deviation over the seeds; they are not added up. "
              "Quiet: most days without\nanything for the player. Answers and words: a play.\n");
}

void proof_print_text(const struct proof *proof, const struct scenario *scenario,
                      struct text *out) {
  text_printf(out, "%s, %d days, %d plays\n", scenario->id, scenario->day_count, proof->plays);
  print_claims(proof, out);
  if (proof->policy[0].plays > 0) print_table(proof, scenario, out);
}

/* ---- JSON ------------------------------------------------------------------------------------ */

static void thousandths(struct json *json, const char *key, double value) {
  json_decimal(json, key, (int64_t)(value * 1000 + (value < 0 ? -0.5 : 0.5)), 1000, 3);
}

static void json_row(const struct proof *proof, int policy, const struct scenario *scenario,
                     struct json *json) {
  const struct proof_row *row = &proof->policy[policy];
  json_object(json, NULL);
  json_string(json, "policy", policy_names[policy]);
  json_integer(json, "plays", row->plays);
  json_object(json, "mean");
  for (int k = 0; k < LEDGER_COUNT; k++) thousandths(json, ledger_names[k], row->mean[k]);
  json_end_object(json);
  json_object(json, "sd");
  for (int k = 0; k < LEDGER_COUNT; k++) thousandths(json, ledger_names[k], row->sd[k]);
  json_end_object(json);
  json_integer(json, "longest_quiet_days", row->longest_quiet);
  thousandths(json, "answers", row->answered);
  thousandths(json, "words", row->words);
  json_array(json, "endings");
  for (int i = 0; i < scenario->ending_count; i++)
    if (row->endings[i]) json_string(json, NULL, scenario->endings[i].id);
  json_end_array(json);
  json_end_object(json);
}

void proof_print_json(const struct proof *proof, const struct scenario *scenario,
                      struct json *json) {
  json_integer(json, "days", scenario->day_count);
  json_integer(json, "plays", proof->plays);
  json_array(json, "claims");
  for (int i = 0; i < CLAIM_COUNT; i++) {
    json_object(json, NULL);
    json_string(json, "claim", proof_claims[i]);
    json_string(json, "verdict", proof_verdicts[proof->claim[i].verdict]);
    json_string(json, "figures", proof->claim[i].figures);
    json_end_object(json);
  }
  json_end_array(json);
  json_array(json, "led");
  for (int policy = 0; policy < PROOF_POLICIES && proof->policy[0].plays > 0; policy++)
    json_row(proof, policy, scenario, json);
  json_end_array(json);
}
