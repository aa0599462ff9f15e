#!/bin/sh
# Writes tests/golden/1959-title.txt anew: the level's state hash at its end, for 8 seeds and every
# policy. Run it only when the model or the level was changed on purpose, and say so in the commit.
#   tests/golden/update.sh [PROGRAM]     (build/release/workteam)
set -eu
cd "$(dirname "$0")/../.."
program=${1:-build/release/workteam}
golden=tests/golden/1959-title.txt
[ -x "$program" ] || {
  echo "$0: $program is not built" >&2
  exit 2
}

print_hashes() {
  echo "# seed policy state-hash; written by tests/golden/update.sh"
  for seed in 1 2 3 4 5 6 7 8; do
    for policy in by-the-book stormer caretaker helper innovator padder neglect; do
      hash=$("$program" run levels/1959-title --seed $seed --policy $policy --format json |
        sed 's/.*"hash":"\([0-9a-f]*\)".*/\1/')
      echo "$seed $policy $hash"
    done
  done
}

print_hashes >"$golden.new"
diff "$golden" "$golden.new" && echo "$golden: nothing changed"
mv "$golden.new" "$golden"
